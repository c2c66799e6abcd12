package katas.checker.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import katas.checker.compile.CompileError;
import katas.checker.run.Status;
import katas.checker.run.TestResult;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private static final RunListener NOBODY = new RunListener() {

        @Override
        public void compiled(List<CompileError> errors, Duration took) {
        }

        @Override
        public void started(String test) {
        }

        @Override
        public void finished(TestResult result, Duration took) {
        }
    };

    private final Transcript transcript = new Transcript(NOBODY);

    @Test
    void of_two_tests_that_go_on_the_one_is_running_of_which_nothing_was_heard_for_longest() {
        started("[method:first()]", "first");
        started("[method:second()]", "second");
        assertThat(transcript.running()).contains("first");
        finished("[method:first()]", "first");
        assertThat(transcript.running()).contains("second");
    }

    @Test
    void what_is_heard_from_inside_a_test_is_heard_of_the_test() {
        started("[method:first()]", "first");
        started("[method:second()]", "second");
        started("[method:first()]/[dynamic-test:#1]", "first");
        assertThat(transcript.running()).contains("second");
    }

    @Test
    void a_test_that_comes_along_is_not_silent_but_it_goes_on() {
        started("[method:first()]", "first");
        started("[method:second()]", "second");
        transcript.add(Message.of(Message.Kind.PROGRESS).with("id", "[method:first()]"));
        assertThat(transcript.running()).contains("second");
        assertThat(transcript.longest()).isGreaterThanOrEqualTo(transcript.silence());
        assertThat(transcript.tests()).hasSize(2).allSatisfy((name, result) -> assertThat(result.status()).isEqualTo(Status.UNFINISHED));
    }

    @Test
    void without_a_test_there_is_no_silence() {
        assertThat(transcript.silence()).isZero();
        started("[method:first()]", "first");
        finished("[method:first()]", "first");
        assertThat(transcript.silence()).isZero();
        assertThat(transcript.tests()).containsOnlyKeys("first");
        assertThat(transcript.troubles()).isEmpty();
    }

    @Test
    void a_test_that_ends_twice_is_trouble() {
        started("[method:first()]", "first");
        finished("[method:first()]", "first");
        finished("[method:first()]", "first");
        assertThat(transcript.troubles()).extracting(trouble -> trouble.what()).containsExactly("first ended without having begun");
    }

    private void started(String id, String test) {
        transcript.add(about(Message.Kind.STARTED, id, test));
    }

    private void finished(String id, String test) {
        transcript.add(about(Message.Kind.FINISHED, id, test).with("status", Status.PASSED));
    }

    private static Message about(Message.Kind kind, String id, String test) {
        return Message.of(kind).with("id", id).with("test", test).with("outer", true);
    }
}
