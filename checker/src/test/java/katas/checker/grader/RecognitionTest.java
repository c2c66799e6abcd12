package katas.checker.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every reject of every kata of this repository, graded as if a learner had written it. */
class RecognitionTest {

    private static Repository repository;
    private static Grader grader;

    @BeforeAll
    static void open() throws Exception {
        repository = Repository.find();
        grader = new Grader(repository, Settings.usual());
    }

    @AfterAll
    static void close() throws Exception {
        grader.close();
    }

    @Test
    void every_misconception_is_named_and_none_for_another() throws Exception {
        Recognition measured = Recognition.measure(grader, repository.katas(), line -> {
        });
        assertThat(measured.rejects()).allMatch(line -> line.colour() == Colour.RED, "red");
        assertThat(measured.wrong()).as(measured.table()).isZero();
        assertThat(measured.right()).as(measured.table()).isEqualTo(measured.rejects().size());
    }

    @Test
    void solutions_are_green_and_stubs_are_red_without_a_misconception() throws Exception {
        for (Kata kata : repository.katas()) {
            Verdict solution = grader.grade(kata, Source.solution(), GradingEvent.ignored());
            assertThat(solution.colour()).as(solution.toString()).isEqualTo(Colour.GREEN);
            Verdict stub = grader.grade(kata, Source.stub(), GradingEvent.ignored());
            assertThat(stub.colour()).as(stub.toString()).isEqualTo(Colour.RED);
            assertThat(stub.misconception()).isEqualTo(Optional.empty());
        }
    }
}
