package katas.checker.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import katas.checker.catalog.Repository;
import katas.checker.run.TestRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every reject of every kata of this repository, graded as if a learner had written it. */
class RecognitionTest {

    /** Three times what a learner has: other tests run beside this one. */
    private static final Duration PATIENCE = TestRunner.DEFAULT_LIMIT.multipliedBy(3);

    private static Repository repository;
    private static GraderPool graders;

    @BeforeAll
    static void open() throws Exception {
        repository = Repository.find();
        graders = new GraderPool(repository, Settings.usual().limit(PATIENCE), GraderPool.sizeFor(repository.katas().size()));
    }

    @AfterAll
    static void close() throws Exception {
        graders.close();
    }

    @Test
    void every_misconception_is_named_and_none_for_another() throws Exception {
        Recognition measured = Recognition.measure(graders, repository.katas(), "h2", line -> {
        });
        assertThat(measured.rejects()).allMatch(line -> line.colour() == Colour.RED, "red");
        assertThat(measured.wrong()).as(measured.table()).isZero();
        assertThat(measured.right()).as(measured.table()).isEqualTo(measured.rejects().size());
    }

    @Test
    void solutions_are_green_and_stubs_are_red_without_a_misconception() throws Exception {
        List<Future<Verdict>> solutions = all(Source.solution());
        List<Future<Verdict>> stubs = all(Source.stub());
        for (Future<Verdict> each : solutions) {
            Verdict solution = GraderPool.get(each);
            assertThat(solution.colour()).as(solution.toString()).isEqualTo(Colour.GREEN);
        }
        for (Future<Verdict> each : stubs) {
            Verdict stub = GraderPool.get(each);
            assertThat(stub.colour()).as(stub.toString()).isEqualTo(Colour.RED);
            assertThat(stub.misconception()).isEqualTo(Optional.empty());
        }
    }

    private static List<Future<Verdict>> all(Source source) {
        return repository.katas().stream().map(kata -> graders.submit(grader -> grader.grade(kata, source, GradingEvent.ignored()))).toList();
    }
}
