package katas.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import katas.checker.attempt.Attempt;
import katas.checker.attempt.AttemptsFile;
import katas.checker.attempt.Away;
import katas.checker.attempt.How;
import katas.checker.pristine.Pristine;
import katas.checker.run.Manifest;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kata interview} as a process of its own, with real files, a real grader and lines on standard input. */
class InterviewProcessTest {

    private static final String RIGHT = SyntheticRepository.tally("private int total;", "total += amount;", "return total;");

    @TempDir
    private Path folder;
    @TempDir
    private Path temporary;
    private SyntheticRepository repository;

    @BeforeEach
    void build() throws Exception {
        repository = new SyntheticRepository(folder);
        Pristine.of(repository.repository()).bless(repository.repository().katas().get(0), new Manifest(Stream.of("begins_with_nothing", "counts_once", "adds_up")
                .map(test -> new Manifest.Entry("katas.counter.CounterTest", test)).toList()));
    }

    private GraderProcess interview(String... arguments) throws IOException {
        return new GraderProcess(folder, temporary, Stream.concat(Stream.of("interview"), Stream.of(arguments)).toArray(String[]::new));
    }

    private List<Attempt> attempts() throws IOException {
        AttemptsFile.Contents contents = AttemptsFile.in(repository.repository()).read();
        assertThat(contents.warnings()).isEmpty();
        return contents.attempts();
    }

    private Path tally(String id) {
        return folder.resolve("interviews/" + id + "/01-counter/src/main/java/katas/counter/domain/Tally.java");
    }

    @Test
    void a_whole_interview_in_a_pipe() throws Exception {
        String stub = Files.readString(folder.resolve(SyntheticRepository.STUB + "domain/Tally.java"));
        try (GraderProcess grader = interview("--seed", "7", "--poll")) {
            grader.awaitLine("The total is wrong.").awaitLine("As it was published 2 of 3 behaviours are green");
            grader.say("hint").awaitLine("Hint 1 of 3");
            String id = attempts().get(0).id();
            Files.writeString(tally(id), RIGHT);
            grader.awaitLine("GREEN  3 of 3").awaitLine("3 of 3 green.");
            grader.say("pause").awaitLine("Paused").say("go on").awaitLine("It goes on");
            // Said at once: what follows a submit is for the debrief.
            grader.say("submit").say("s").say("Because.").say("").say("1").say("q").awaitLine("01-counter: submitted, GREEN").awaitLine("Question 1 of 3");
            assertThat(grader.end()).as(grader.heard()).isZero();
            assertThat(grader.heard()).contains("--seed 7").doesNotContain("\u001b", "Exception");
        }
        Attempt attempt = attempts().get(0);
        assertThat(attempt.how()).contains(How.SUBMITTED);
        assertThat(attempt.green()).isTrue();
        assertThat(attempt.tasks().get(0).hints()).hasSize(1);
        assertThat(attempt.aways()).singleElement().satisfies(pause -> assertThat(pause.why()).isEqualTo(Away.PAUSE));
        assertThat(folder.resolve(".kata/attempts/" + attempt.id() + "/01-counter/src/main/java/katas/counter/domain/Tally.java")).hasContent(RIGHT);
        assertThat(folder.resolve(SyntheticRepository.STUB + "domain/Tally.java")).as("the learner's work").hasContent(stub);
        assertThat(GraderProcess.in(temporary)).isEmpty();
    }

    @Test
    void in_place_the_work_that_is_in_the_way_is_kept() throws Exception {
        repository.write(SyntheticRepository.STUB + "domain/Tally.java", RIGHT);
        try (GraderProcess grader = interview("--kata", "1", "--in-place", "--poll")) {
            grader.awaitLine("what you had is in .kata/backup/01-counter-");
            grader.awaitLine("As it was published");
            repository.write(SyntheticRepository.STUB + "domain/Tally.java", RIGHT);
            grader.awaitLine("GREEN  3 of 3").say("submit").say("q");
            assertThat(grader.end()).as(grader.heard()).isZero();
        }
        assertThat(folder.resolve(".kata/state")).content().contains("01-counter  test green 3/3");
        assertThat(folder.resolve("interviews/" + attempts().get(0).id())).isDirectoryNotContaining(Files::isDirectory);
    }

    @Test
    void a_second_one_is_refused_and_a_killed_one_goes_on() throws Exception {
        try (GraderProcess first = interview("--kata", "1", "--minutes", "9")) {
            first.awaitLine("As it was published");
            try (GraderProcess second = interview()) {
                assertThat(second.end()).as(second.heard()).isEqualTo(2);
                assertThat(second.heard()).contains("going on in this repository already");
            }
            first.kill();
            assertThat(first.endsWithin(60_000)).isTrue();
        }
        Files.writeString(tally(attempts().get(0).id()), RIGHT);
        try (GraderProcess refused = interview()) {
            assertThat(refused.end()).isEqualTo(2);
            assertThat(refused.heard()).contains("--resume", "--new");
        }
        try (GraderProcess again = interview("--resume")) {
            again.awaitLine("It goes on").awaitLine("GREEN  3 of 3").say("submit").sayNoMore();
            assertThat(again.end()).as(again.heard()).isZero();
        }
        assertThat(attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.aways()).singleElement().satisfies(away -> assertThat(away.why()).isEqualTo(Away.CLOSED));
            assertThat(attempt.setting().limitSeconds()).isEqualTo(540);
        });
    }

    @Test
    void a_new_one_ends_the_old_one_as_given_up() throws Exception {
        try (GraderProcess first = interview()) {
            first.awaitLine("As it was published").sayNoMore();
            assertThat(first.end()).as(first.heard()).isEqualTo(1);
            assertThat(first.heard()).contains("Go on with: kata interview --resume");
        }
        try (GraderProcess next = interview("--new")) {
            next.awaitLine("As it was published").say("leave");
            assertThat(next.end()).isEqualTo(1);
        }
        assertThat(attempts()).extracting(Attempt::how).containsExactly(java.util.Optional.of(How.GAVE_UP), java.util.Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no signals to send")
    void a_signal_ends_it_and_it_says_how_to_go_on(String signal, int code) throws Exception {
        try (GraderProcess grader = interview()) {
            grader.awaitLine("As it was published");
            assertThat(grader.signal(signal).end()).as(grader.heard()).isEqualTo(code);
            assertThat(grader.heard()).contains("kata interview --resume").doesNotContain("\tat ");
        }
        assertThat(GraderProcess.in(temporary)).isEmpty();
        assertThat(attempts()).singleElement().satisfies(attempt -> assertThat(attempt.ended()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(longs = {200, 500, 800, 1100, 1400, 1800, 2500, 4000})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no signals to send")
    void ctrl_c_at_any_moment_leaves_nothing_half(long moment) throws Exception {
        try (GraderProcess grader = interview()) {
            grader.endsWithin(moment);
            int code = grader.signal("INT").end();
            assumeThat(grader.heard()).as("Java was interrupted before it ran anything of ours").doesNotContain("Error occurred during initialization of VM");
            assertThat(code).as(grader.heard()).isEqualTo(130);
            assertThat(grader.heard()).doesNotContain("\tat ", "System.exit");
        }
        boolean began = !attempts().isEmpty();
        try (GraderProcess again = interview("--resume")) {
            if (began) {
                again.awaitLine("It goes on").awaitLine("2 of 3").say("leave");
            }
            assertThat(again.end()).as(again.heard()).isEqualTo(began ? 1 : 2);
        }
    }

    @Test
    void what_cannot_be_recorded_is_told_and_rescued() throws Exception {
        // Nobody can write to it, whoever the tests are run by.
        Files.createDirectories(folder.resolve(".kata/attempts.jsonl"));
        try (GraderProcess grader = interview()) {
            grader.awaitLine("cannot be written to .kata/attempts.jsonl").awaitLine("As it was published").say("submit");
            assertThat(grader.end()).as(grader.heard()).isEqualTo(3);
            assertThat(grader.heard()).contains("The lines that are missing are in ");
            String file = grader.heard().replaceAll("(?s).*missing are in (\\S+jsonl).*", "$1");
            assertThat(AttemptsFile.at(Path.of(file)).read().attempts()).singleElement().satisfies(attempt -> assertThat(attempt.how()).contains(How.SUBMITTED));
        }
    }
}
