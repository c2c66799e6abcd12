package katas.checker.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttemptsFileTest {

    private static final String KATA = "01-counter";
    private static final Setting SETTING = new Setting(List.of(KATA), 1200, 7, "interviews/one", "17.0.15", "1.0", "Linux");

    @TempDir
    private Path folder;
    private AttemptsFile attempts;
    private Path file;

    @BeforeEach
    void repository() throws Exception {
        attempts = AttemptsFile.in(new SyntheticRepository(folder).repository());
        file = folder.resolve(".kata/attempts.jsonl");
    }

    private static Stamp at(int seconds) {
        return new Stamp("one", "2026-11-24T10:00:00Z", seconds * 1000L);
    }

    private static final List<AttemptEvent> EVENTS = List.of(
            new AttemptEvent.Began(at(0), SETTING),
            new AttemptEvent.KataBegan(at(1), KATA, "abc", List.of("adds_up", "counts_once", "starts_at_zero"), List.of("starts_at_zero")),
            new AttemptEvent.Ran(at(60), KATA, "red", true, List.of("starts_at_zero", "adds_up"), "R1-twice", "Once is \"enough\".\nÄ", 812),
            new AttemptEvent.HintShown(at(70), KATA, 1),
            new AttemptEvent.Paused(at(80)),
            new AttemptEvent.Resumed(at(80), Away.PAUSE, 5_000),
            new AttemptEvent.Ran(at(90), KATA, "broken", false, List.of(), null, null, 300),
            new AttemptEvent.Resumed(at(95), Away.CLOSED, 60_000),
            new AttemptEvent.Ran(at(120), KATA, "green", true, List.of("adds_up", "counts_once", "starts_at_zero"), null, null, 700),
            new AttemptEvent.KataEnded(at(121), KATA, How.SUBMITTED, "green", List.of("adds_up", "counts_once", "starts_at_zero")),
            new AttemptEvent.Ended(at(121), How.SUBMITTED),
            new AttemptEvent.Answered(at(121), KATA, "Why?", "because", List.of(0, 2), 3));

    @Test
    void what_was_recorded_is_read_again() throws Exception {
        for (AttemptEvent event : EVENTS) {
            attempts.append(List.of(event));
        }
        assertThat(attempts.read().warnings()).isEmpty();
        assertThat(attempts.read().events()).isEqualTo(EVENTS);
        assertThat(Files.readAllLines(file)).hasSize(EVENTS.size()).first().asString()
                .startsWith("{\"event\":\"began\",\"attempt\":\"one\",\"at\":\"2026-11-24T10:00:00Z\",\"elapsedMillis\":0,\"setting\":{\"katas\":[\"01-counter\"],");
    }

    @Test
    void the_lines_tell_the_attempt() throws Exception {
        attempts.append(EVENTS);
        Attempt attempt = attempts.read().attempts().get(0);
        assertThat(attempt.id()).isEqualTo("one");
        assertThat(attempt.how()).contains(How.SUBMITTED);
        assertThat(attempt.green()).isTrue();
        assertThat(attempt.left()).isEqualTo(Duration.ofSeconds(1200 - 121));
        assertThat(attempt.aways()).containsExactly(new Attempt.Break(Duration.ofSeconds(80), Away.PAUSE, Optional.of(Duration.ofSeconds(5))),
                new Attempt.Break(Duration.ofSeconds(95), Away.CLOSED, Optional.of(Duration.ofSeconds(60))));
        Task task = attempt.task(KATA).orElseThrow();
        assertThat(task.toDo()).containsExactly("adds_up", "counts_once");
        assertThat(task.firstGreen()).containsExactly(Map.entry("adds_up", Duration.ofSeconds(60)), Map.entry("counts_once", Duration.ofSeconds(120)));
        assertThat(task.allGreen()).contains(Duration.ofSeconds(120));
        assertThat(task.hints()).containsExactly(Duration.ofSeconds(70));
        assertThat(task.runs()).extracting(Task.Run::misconception).containsExactly(Optional.of(new Task.Belief("R1-twice", "Once is \"enough\".\nÄ")),
                Optional.empty(), Optional.empty());
        assertThat(task.answers()).containsEntry("Why?", new Task.Answer("because", List.of(0, 2), 3));
    }

    @Test
    void a_pause_in_which_the_program_was_closed_is_one_pause() throws Exception {
        attempts.append(List.of(EVENTS.get(0), new AttemptEvent.Paused(at(80)), new AttemptEvent.Resumed(at(80), Away.CLOSED, 9_000)));
        assertThat(attempts.read().attempts().get(0).aways()).containsExactly(new Attempt.Break(Duration.ofSeconds(80), Away.PAUSE, Optional.of(Duration.ofSeconds(9))));
    }

    /** The power goes in the middle of a line, wherever that is: nothing but that line is lost, and what comes later is whole. */
    @Test
    void a_line_cut_off_at_any_byte_costs_that_line_only() throws Exception {
        attempts.append(EVENTS.subList(0, 3));
        byte[] whole = Files.readAllBytes(file);
        int kept = String.join("\n", Files.readAllLines(file).subList(0, 2)).getBytes(StandardCharsets.UTF_8).length + 1;
        for (int length = kept; length <= whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(file, cut);
            boolean third = length >= whole.length - 1;
            attempts.append(List.of(EVENTS.get(3)));
            AttemptsFile.Contents contents = attempts.read();
            assertThat(contents.events()).as("cut off at byte " + length).isEqualTo(third ? EVENTS.subList(0, 4) : List.of(EVENTS.get(0), EVENTS.get(1), EVENTS.get(3)));
            assertThat(contents.warnings()).hasSize(third || length == kept ? 0 : 1);
            assertThat(Arrays.copyOf(Files.readAllBytes(file), length)).as("what was there is never rewritten").isEqualTo(cut);
        }
    }

    @Test
    void a_broken_line_is_skipped_with_a_warning_and_left_as_it_is() throws Exception {
        attempts.append(EVENTS.subList(0, 1));
        String before = Files.readString(file);
        Files.writeString(file, before + "what is this\n{\"event\":\"dreamt\",\"attempt\":\"one\"}\n[]\nnull\n");
        attempts.append(EVENTS.subList(1, 2));
        assertThat(attempts.read().events()).isEqualTo(EVENTS.subList(0, 2));
        assertThat(attempts.read().warnings()).hasSize(4).first().isEqualTo(".kata/attempts.jsonl:2: not understood, perhaps cut off; skipped, and left as it is");
        assertThat(Files.readString(file)).startsWith(before + "what is this\n");
    }

    @Test
    void an_attempt_whose_beginning_is_lost_is_left_out() throws Exception {
        attempts.append(EVENTS.subList(1, 4));
        assertThat(attempts.read().attempts()).isEmpty();
    }

    @Test
    void graders_that_record_at_the_same_time_lose_nothing_of_each_other_s() throws Exception {
        List<Thread> threads = IntStream.range(0, 4).mapToObj(i -> new Thread(() -> IntStream.range(0, 25).forEach(n -> add(i)))).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(attempts.read().warnings()).isEmpty();
        assertThat(attempts.read().events()).hasSize(100);
    }

    private void add(int thread) {
        try {
            attempts.append(List.of(new AttemptEvent.HintShown(at(thread), KATA, 1)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void what_a_later_version_adds_does_not_spoil_a_line() throws Exception {
        attempts.append(EVENTS.subList(0, 1));
        Files.writeString(file, Files.readString(file).replace("\"attempt\"", "\"mood\":\"good\",\"attempt\""));
        assertThat(attempts.read().events()).isEqualTo(EVENTS.subList(0, 1));
    }
}
