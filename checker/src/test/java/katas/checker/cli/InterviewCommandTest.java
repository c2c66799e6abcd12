package katas.checker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import katas.checker.interview.InterviewLock;
import katas.checker.pristine.Pristine;
import katas.checker.run.Manifest;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, before anything has happened. */
class InterviewCommandTest {

    private static final String OPEN = "{\"event\":\"began\",\"attempt\":\"A\",\"at\":\"2026-11-24T20:00:00Z\",\"elapsedMillis\":0,\"setting\":{\"katas\":[\"01-counter\"],"
            + "\"limitSeconds\":300,\"seed\":1,\"folder\":\"interviews/A\",\"jdk\":\"17\",\"kit\":\"1.0\",\"os\":\"x\"}}\n";

    @RegisterExtension
    private final CommandLineRunner line = new CommandLineRunner();
    @TempDir
    private Path folder;
    private SyntheticRepository repository;

    @BeforeEach
    void build() throws Exception {
        repository = new SyntheticRepository(folder);
        Pristine.of(repository.repository()).bless(repository.repository().katas().get(0), new Manifest(Stream.of("begins_with_nothing", "counts_once", "adds_up")
                .map(test -> new Manifest.Entry("katas.counter.CounterTest", test)).toList()));
        line.in(folder);
    }

    private void refused(String message, String... arguments) {
        assertThat(line.kata(Stream.concat(Stream.of("interview"), Stream.of(arguments)).toArray(String[]::new))).as(line.err()).isEqualTo(ExitCodes.USAGE);
        assertThat(line.err()).contains(message).doesNotContain("Exception");
        assertThat(folder.resolve("interviews")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "241", "10080", "2147483647"})
    void a_limit_of_nothing_and_a_limit_of_a_week(String minutes) {
        refused("--minutes takes a number from 1 to 240", "--minutes=" + minutes);
    }

    @Test
    void words_that_mean_nothing() {
        refused("is no kata", "--kata", "nonsense");
        refused("is no pillar", "--pillar", "nonsense");
        refused("--difficulty takes a number from 1 to 5", "--difficulty", "6");
        refused("--set takes a number of katas", "--set", "0");
        refused("only 1 such katas", "--set", "2");
        refused("There is no such kata", "--difficulty", "5");
        refused("One or the other", "--kata", "1", "--set", "2");
        refused("The same kata twice", "--kata", "1,01");
        refused("takes nothing that begins", "--resume", "--minutes", "5");
        refused("'ten'", "--minutes", "ten");
    }

    @Test
    void nothing_to_go_on_with() {
        refused("There is no interview to go on with. Begin one: kata interview", "--resume");
        refused("There is no interview named A", "--resume", "A");
    }

    @Test
    void one_that_is_not_finished_is_in_the_way_until_somebody_decides() throws Exception {
        repository.write(".kata/attempts.jsonl", OPEN);
        refused("kata interview --resume");
        assertThat(line.err()).contains("--new", "has 5 minutes left");
        assertThat(folder.resolve(".kata/attempts.jsonl")).hasContent(OPEN);
    }

    @Test
    void a_broken_line_is_told_skipped_and_left_as_it_is() throws Exception {
        String text = OPEN + "{\"event\":\"run\",\"attempt\":\"A\",\"at\":\"20\n" + OPEN.replace("\"A\"", "\"B\"")
                + "{\"event\":\"ended\",\"attempt\":\"B\",\"at\":\"x\",\"elapsedMillis\":1,\"how\":\"submitted\"}\n{\"event\":\"ru";
        repository.write(".kata/attempts.jsonl", text);
        refused("The interview A (01-counter) is not finished");
        assertThat(line.err()).contains(".kata/attempts.jsonl:2: not understood", ".kata/attempts.jsonl:5: not understood");
        assertThat(Files.readString(folder.resolve(".kata/attempts.jsonl"))).isEqualTo(text);
        refused("The interview B is finished", "--resume", "B");
    }

    @Test
    void two_at_once() throws Exception {
        try (InterviewLock other = InterviewLock.take(repository.repository())) {
            refused("An interview is going on in this repository already");
        }
    }

    @Test
    void a_kata_that_was_never_published() throws Exception {
        Files.delete(Pristine.of(repository.repository()).archive(repository.repository().katas().get(0)));
        refused("never published", "--kata", "1");
    }

    @Test
    void a_kata_of_an_old_interview_that_is_no_more() throws Exception {
        repository.write(".kata/attempts.jsonl", OPEN.replace("01-counter", "09-gone"));
        refused("\"09-gone\" is no kata", "--resume");
        assertThat(List.of(line.err().split("\n"))).isNotEmpty();
    }
}
