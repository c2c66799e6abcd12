package katas.checker.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import katas.checker.catalog.Kata;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastRunTest {

    @TempDir
    private Path folder;
    private Kata kata;

    @BeforeEach
    void a_kata() throws Exception {
        kata = new SyntheticRepository(folder).repository().katas().get(0);
    }

    @Test
    void is_empty_before_the_first_one() throws Exception {
        assertThat(LastRun.of(kata)).isEqualTo(new LastRun(Set.of(), Map.of()));
    }

    @Test
    void is_read_as_it_was_remembered() throws Exception {
        LastRun run = new LastRun(Set.of("adds_up", "never_ended"), Map.of("adds_up", Duration.ofMillis(12), "counts_once", Duration.ZERO));
        run.remember(kata);
        assertThat(LastRun.of(kata)).isEqualTo(run);
    }

    @Test
    void of_a_test_that_did_not_end_the_old_time_stays() {
        LastRun before = new LastRun(Set.of(), Map.of("adds_up", Duration.ofMillis(12), "counts_once", Duration.ofMillis(7)));
        LastRun after = before.then(Set.of("adds_up"), Map.of("counts_once", Duration.ofMillis(9)));
        assertThat(after).isEqualTo(new LastRun(Set.of("adds_up"), Map.of("adds_up", Duration.ofMillis(12), "counts_once", Duration.ofMillis(9))));
    }

    @Test
    void that_somebody_has_edited_stops_nobody() throws Exception {
        new LastRun(Set.of("adds_up"), Map.of()).remember(kata);
        Files.writeString(folder.resolve(".kata/last/01-counter.txt"), "\nadds_up red\ncounts_once many red\nwhat is this\nbegins 99999999999999 green\n");
        assertThat(LastRun.of(kata)).isEqualTo(new LastRun(Set.of("adds_up", "counts_once"), Map.of()));
    }
}
