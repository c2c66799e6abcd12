package katas.checker.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graders that work beside each other do not disturb each other. */
class GraderPoolTest {

    @TempDir
    private Path folder;
    private GradedKata one;
    private GraderPool pool;

    @BeforeEach
    void open() throws Exception {
        one = new GradedKata(folder);
        pool = new GraderPool(one.repository().repository(), Settings.usual().limit(GradedKata.LIMIT).options(List.of("-Dkata.ahead=false")), 3);
    }

    @AfterEach
    void close() throws Exception {
        pool.close();
        one.close();
    }

    @Test
    void each_verdict_is_about_its_own_code() throws Exception {
        one.repository().write(SyntheticRepository.STUB + "domain/Tally.java", SyntheticRepository.tally("private int total;", "System.exit(0);", "return total;"));
        List<Future<Colour>> pending = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (Source source : List.of(Source.learner(), Source.stub(), Source.solution())) {
                pending.add(pool.submit(grader -> grader.grade(one.kata(), source, GradingEvent.ignored()).colour()));
            }
        }
        List<Colour> colours = new ArrayList<>();
        for (Future<Colour> each : pending) {
            colours.add(GraderPool.get(each));
        }
        List<Colour> once = List.of(Colour.BROKEN, Colour.RED, Colour.GREEN);
        assertThat(colours).containsExactly(once.get(0), once.get(1), once.get(2), once.get(0), once.get(1), once.get(2), once.get(0), once.get(1), once.get(2));
    }

    @Test
    void a_failure_of_the_grader_reaches_the_one_who_waits() {
        Future<Colour> pending = pool.submit(grader -> {
            throw new IOException("the disk is full");
        });
        assertThatThrownBy(() -> GraderPool.get(pending)).isInstanceOf(IOException.class).hasMessage("the disk is full");
    }

    @Test
    void there_are_no_more_graders_than_katas_and_always_one() {
        assertThat(GraderPool.sizeFor(0)).isEqualTo(1);
        assertThat(GraderPool.sizeFor(1)).isEqualTo(1);
        assertThat(GraderPool.sizeFor(1000)).isBetween(1, 8).isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }
}
