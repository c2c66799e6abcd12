package katas.checker.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import katas.checker.catalog.Kata;
import katas.checker.compile.ClassPath;
import katas.checker.compile.SourceTree;
import katas.checker.run.Manifest;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker that cannot work, through no fault of the learner. */
class WorkerFaultTest {

    @TempDir
    private Path folder;
    @TempDir
    private Path own;

    @Test
    void what_the_disk_refuses_is_a_fault_of_the_grader_and_no_verdict() throws Exception {
        Kata kata = new SyntheticRepository(folder).repository().katas().get(0);
        // Where the worker would put its classes there is a file.
        Files.writeString(own.resolve("1-01-counter"), "in the way");
        try (Worker worker = new Worker(new JavaCommand(ClassPath.ofThisProcess(), List.of()), own)) {
            RunRequest request = request(kata, SourceTree.of(kata.stub()));
            assertThatThrownBy(() -> new Conversation(worker, request, new Nobody()).hold()).isInstanceOf(IOException.class)
                    .hasMessageStartingWith("the worker process: java.nio.file.").hasMessageContaining("1-01-counter");
        }
    }

    @Test
    void a_file_that_vanishes_before_it_is_read_is_told_as_such_and_the_worker_lives_on() throws Exception {
        Kata kata = new SyntheticRepository(folder).repository().katas().get(0);
        SourceTree stub = SourceTree.of(kata.stub());
        try (Worker worker = new Worker(new JavaCommand(ClassPath.ofThisProcess(), List.of()), own)) {
            Path tally = folder.resolve(SyntheticRepository.STUB + "domain/Tally.java");
            byte[] code = Files.readAllBytes(tally);
            Files.delete(tally);
            RunResult gone = new Conversation(worker, request(kata, stub), new Nobody()).hold();
            assertThat(gone.mishap()).isEmpty();
            assertThat(gone.errors()).singleElement().satisfies(error -> {
                assertThat(error.file()).isEqualTo(tally);
                assertThat(error.message()).isEqualTo("this file was deleted while it was about to be compiled");
            });
            worker.open(worker.next(Duration.ofSeconds(60)));
            Files.write(tally, code);
            RunResult back = new Conversation(worker, request(kata, stub), new Nobody()).hold();
            assertThat(back.errors()).isEmpty();
            assertThat(back.report().tests()).containsKey("adds_up");
        }
    }

    private RunRequest request(Kata kata, SourceTree main) throws Exception {
        return new RunRequest("01-counter", main, SourceTree.of(kata.tests()), main,
                folder.resolve("cache/tests"), new Manifest(List.of(new Manifest.Entry("katas.counter.CounterTest", "adds_up"))), Set.of(), List.of(), Duration.ofSeconds(60));
    }
}
