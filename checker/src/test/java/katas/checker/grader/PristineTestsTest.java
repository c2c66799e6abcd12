package katas.checker.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import katas.checker.pristine.Edit;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learner may edit everything; what is judged with is what was published. */
class PristineTestsTest {

    private static final String RESOURCES = "katas/01-counter/src/main/resources/";

    @TempDir
    private Path folder;
    private GradedKata bench;

    @BeforeEach
    void open() throws Exception {
        bench = new GradedKata(folder);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private void red(Verdict verdict) {
        assertThat(verdict.colour()).as(verdict.toString()).isEqualTo(Colour.RED);
        assertThat(verdict.redNames()).containsExactly("adds_up");
        assertThat(verdict.tests()).hasSize(3);
    }

    @Test
    void a_test_that_was_made_easier() throws Exception {
        bench.repository().replace(SyntheticRepository.TEST, "assertEquals(5, counter.total()", "assertEquals(3, counter.total()");
        Verdict verdict = bench.grade();
        red(verdict);
        assertThat(verdict.edits()).extracting(Edit::text).containsExactly(SyntheticRepository.TEST + " (changed)");
    }

    @Test
    void a_test_that_was_disabled() throws Exception {
        bench.repository().replace(SyntheticRepository.TEST, "    @Test\n    void adds_up", "    @org.junit.jupiter.api.Disabled\n    @Test\n    void adds_up");
        red(bench.grade());
    }

    @Test
    void a_test_that_was_deleted() throws Exception {
        Files.delete(folder.resolve(SyntheticRepository.TEST));
        Verdict verdict = bench.grade();
        red(verdict);
        assertThat(verdict.edits()).extracting(Edit::how).containsExactly(Edit.How.DELETED);
    }

    @Test
    void a_second_test_of_the_same_name() throws Exception {
        String fake = "package katas.counter;\n\npublic class CounterTest {\n    @org.junit.jupiter.api.Test\n    void adds_up() {\n    }\n}\n";
        bench.repository().write("katas/01-counter/src/main/java/katas/counter/CounterTest.java", fake);
        red(bench.grade());
    }

    @Test
    void an_api_that_was_bent() throws Exception {
        bench.repository().replace(SyntheticRepository.STUB + "api/Counter.java", "int total();", "default int total() {\n        return 5;\n    }");
        Verdict verdict = bench.grade();
        red(verdict);
        assertThat(verdict.edits()).extracting(Edit::file).containsExactly(SyntheticRepository.STUB + "api/Counter.java");
    }

    @Test
    void a_run_without_a_database_is_broken_and_no_test_of_it_is_red() throws Exception {
        bench.repository().replace(SyntheticRepository.STUB + "Wiring.java", "        return ",
                "        if (true) { throw new katas.kit.server.ServerUnavailable(\"Start the server.\"); }\n        return ");
        Verdict verdict = bench.grade();
        assertThat(verdict.colour()).as(verdict.toString()).isEqualTo(Colour.BROKEN);
        assertThat(verdict.reasons()).containsExactly("Start the server.");
        assertThat(verdict.redTests()).isEmpty();
    }

    @Test
    void a_configuration_of_junit() throws Exception {
        bench.repository().write(RESOURCES + "junit-platform.properties", "junit.platform.execution.dryRun.enabled=true\njunit.jupiter.extensions.autodetection.enabled=true\n");
        Verdict verdict = bench.grade();
        red(verdict);
        assertThat(verdict.edits()).extracting(Edit::how).containsExactly(Edit.How.ADDED);
    }

    @Test
    void the_same_configuration_where_resources_are_the_learners() throws Exception {
        PristineKata published = Pristine.of(bench.repository().repository()).kata(bench.kata());
        PristineKata own = new PristineKata(published.kata(), true, published.stub(), published.tests(), published.expected(), true, published.hash());
        bench.repository().write(RESOURCES + "junit-platform.properties", "junit.platform.execution.dryRun.enabled=true\n");
        bench.repository().write(RESOURCES + "META-INF/services/org.junit.platform.engine.TestEngine", "katas.counter.domain.Tally\n");
        bench.repository().write(RESOURCES + "META-INF/services/org.junit.platform.launcher.TestExecutionListener", "katas.counter.domain.Tally\n");
        red(bench.grader().grade(own, Source.learner(), GradingEvent.ignored()));
    }

    @Test
    void the_copy_below_kata_is_mended_when_somebody_edits_that() throws Exception {
        red(bench.grade());
        Path unpacked = folder.resolve(".kata/pristine/01-counter/test/java/katas/counter/CounterTest.java");
        Files.writeString(unpacked, "package katas.counter;\n\nclass CounterTest {\n}\n");
        red(bench.grade());
        assertThat(Files.readString(unpacked)).contains("adds_up");
    }

    @Test
    void what_does_not_compile_is_told_with_its_place() throws Exception {
        Verdict verdict = bench.adding("total += amout;");
        assertThat(verdict.colour()).isEqualTo(Colour.BROKEN);
        assertThat(verdict.errors()).hasSize(1);
        assertThat(verdict.errors().get(0).line()).isEqualTo(10);
        assertThat(verdict.errors().get(0).sourceLine().substring((int) verdict.errors().get(0).column() - 1)).startsWith("amout");
        Verdict next = bench.solved();
        assertThat(next.green()).as(next.toString()).isTrue();
    }

    @Test
    void events_come_in_order_and_the_red_of_last_time_first() throws Exception {
        red(bench.grade());
        red(bench.adding("total = amount + 0;"));
        assertThat(bench.events().get(0)).isInstanceOf(GradingEvent.Begun.class);
        assertThat(bench.events().get(1)).isInstanceOf(GradingEvent.Compiled.class);
        assertThat(bench.events().get(2)).isEqualTo(new GradingEvent.TestBegun("adds_up"));
        assertThat(bench.events().get(bench.events().size() - 1)).isInstanceOf(GradingEvent.Judged.class);
    }
}
