package katas.checker.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.kit.record.Traffic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What tests say of their traffic comes from the worker to the verdict, and decides nothing there. */
class TrafficTest {

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

    private static Optional<Traffic> sent(String kata, Source source, String test) throws Exception {
        Kata found = repository.select(List.of(kata)).get(0);
        Verdict verdict = grader.grade(found, source, GradingEvent.ignored());
        return verdict.tests().stream().filter(outcome -> outcome.name().equals(test)).findFirst().orElseThrow().traffic();
    }

    @Test
    void a_test_counts_what_it_sent() throws Exception {
        Traffic stub = sent("12", Source.stub(), "overview_reads_no_row_twice").orElseThrow();
        Traffic solution = sent("12", Source.solution(), "overview_reads_no_row_twice").orElseThrow();
        assertThat(stub.statements()).isGreaterThan(100);
        assertThat(solution.statements()).isLessThan(10);
        assertThat(solution.runs()).isEqualTo(1);
        assertThat(sent("12", Source.solution(), "the_api_stands_alone")).isEmpty();
    }

    @Test
    void a_test_with_many_runs_counts_the_first_of_them() throws Exception {
        Traffic crash = sent("15", Source.solution(), "a_crash_at_any_moment_leaves_everything_or_nothing").orElseThrow();
        assertThat(crash.runs()).isGreaterThan(5);
        assertThat(crash.transactions()).isEqualTo(1);
    }

    @Test
    void anything_else_is_no_traffic() {
        for (String text : List.of("", "runs=1", "runs=-1 statements=1 roundTrips=1 transactions=1 rowsFetched=1 rowsChanged=1 connections=1",
                "runs=1 statements=99999999999999999999 roundTrips=1 transactions=1 rowsFetched=1 rowsChanged=1 connections=1", "\u0000".repeat(100_000))) {
            assertThat(Traffic.parse(text)).isEmpty();
        }
        Traffic some = new Traffic(2, 3, 4, 5, 6, 7, 8);
        assertThat(Traffic.parse(some.text())).contains(some);
        assertThat(some.plus(some)).isEqualTo(new Traffic(2, 6, 8, 10, 12, 14, 16));
    }
}
