package katas.checker.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import katas.checker.run.Status;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private final Transcript transcript = new Transcript(new Nobody());

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
        Duration silence = transcript.silence();
        assertThat(transcript.longest()).isGreaterThanOrEqualTo(silence);
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
