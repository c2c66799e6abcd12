package katas.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.stream.Stream;
import katas.kit.fake.FakeClock;
import katas.kit.fake.FakeGateway;
import katas.kit.fake.FakeSleeper;
import katas.kit.fault.Faults;
import katas.kit.fixture.till.Wiring;
import katas.kit.fixture.till.api.Till;
import katas.kit.record.Recorder;
import katas.kit.schedule.Gates;
import katas.kit.schedule.Interleavings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.opentest4j.AssertionFailedError;

class PersistenceExtensionTest {

    @Test
    void every_instrument_can_be_asked_for_in_every_kind_of_test_which_each_begin_with_nothing() {
        run(Everything.class).assertStatistics(tests -> tests.started(9).succeeded(9));
    }

    @Test
    void a_schema_that_is_not_there_says_so() {
        run(WithoutSchema.class).assertThatEvents().haveExactly(1, event(test(), finishedWithFailure(message(text -> text.contains("no nowhere.sql beside")))));
    }

    @Test
    void a_wiring_without_a_boot_method_says_so() {
        run(WithoutBoot.class).assertThatEvents().haveExactly(1, event(test(),
                finishedWithFailure(message(text -> text.contains("needs a static method that takes a BootContext")))));
    }

    @Test
    void a_port_outside_of_the_api_says_where_it_belongs() {
        run(WithHiddenPort.class).assertThatEvents().haveExactly(1, event(test(),
                finishedWithFailure(message(text -> text.contains("it belongs into katas.kit.fixture.hidden.api")))));
    }

    @Test
    void what_the_application_throws_before_a_test_is_a_behaviour_too() {
        run(FailsBefore.class).assertThatEvents().haveExactly(1, event(test(), finishedWithFailure(instanceOf(AssertionFailedError.class),
                message(text -> text.contains("in your code: Wiring.java:")))));
    }

    @Test
    void what_was_compared_is_kept_for_tools_that_show_the_difference() {
        run(Compares.class).failed().stream().map(event -> event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class))
                .forEach(result -> assertThat(result.getThrowable()).get().isInstanceOfSatisfying(AssertionFailedError.class, error -> {
                    assertThat(error.getExpected().getStringRepresentation()).isEqualTo("2L");
                    assertThat(error.getActual().getStringRepresentation()).isEqualTo("0L");
                    assertThat(error.toString()).as("nothing was asked of the application").doesNotContain("What reached the database");
                }));
    }

    @Test
    void a_complaint_in_a_dynamic_test_is_one_too() {
        run(DynamicLeak.class).assertThatEvents().haveExactly(1, event(finishedWithFailure(message(text -> text.contains("was not given back")))));
    }

    @Test
    void nothing_but_the_tests_results_is_printed() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            run(FailsBefore.class);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static Events run(Class<?> sample) {
        return EngineTestKit.engine("junit-jupiter").selectors(selectClass(sample)).execute().testEvents();
    }

    @PersistenceTest(app = Wiring.class)
    static class Everything {

        @BeforeEach
        void is_empty(Database db, Till till) {
            assertThat(db.count("receipt")).isZero();
            assertThat(till.remembered()).isZero();
        }

        @Test
        void a_test(Till till, Database db, Nodes nodes, Recorder recorder, Faults faults, Interleavings interleavings, Gates gates,
                    FakeClock clock, FakeSleeper sleeper, FakeGateway gateway) {
            till.charge("k", 1);
            assertThat(gateway.charges()).isEqualTo(1);
            assertThat(nodes.<Till>start("app").remembered()).as("the same node").isEqualTo(1);
            assertThat(till).isEqualTo(till).hasToString("till of node 'app'");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "b"})
        void a_parameterized_test(String key, Till till, Database db) {
            till.charge(key, 1);
            assertThat(db.count("receipt")).isEqualTo(1);
        }

        @RepeatedTest(2)
        void a_repeated_test(Till till, Database db) {
            till.charge("k", 1);
            assertThat(db.count("receipt")).isEqualTo(1);
        }

        @TestFactory
        Stream<DynamicTest> a_factory(Till till) {
            return Stream.of("x", "y").map(key -> DynamicTest.dynamicTest(key, () -> till.charge(key, 1)));
        }

        @Nested
        class Inside {

            @Test
            void a_nested_test(Till till, Database db) {
                till.charge("k", 1);
                assertThat(db.count("receipt")).isEqualTo(1);
            }

            @Nested
            class Deeper {

                @Test
                void a_nested_test(Till till) {
                    till.charge("k", 1);
                }
            }
        }
    }

    @PersistenceTest(schema = "nowhere.sql")
    static class WithoutSchema {
        @Test
        void asks(Database db) {
            db.count("receipt");
        }
    }

    @PersistenceTest(app = String.class, schema = "")
    static class WithoutBoot {
        @Test
        void asks(Database db) {
            db.count("receipt");
        }
    }

    @PersistenceTest(app = katas.kit.fixture.hidden.Wiring.class, schema = "")
    static class WithHiddenPort {
        @Test
        void asks(Database db) {
            db.count("receipt");
        }
    }

    @PersistenceTest(app = Wiring.class)
    static class FailsBefore {

        @BeforeEach
        void charge(Till till) {
            till.charge("k", 1);
            till.charge("k", 1);
        }

        @Test
        void never_gets_here() {
        }
    }

    @PersistenceTest(app = Wiring.class)
    static class Compares {
        @Test
        void two_receipts(Database db) {
            assertThat(db.count("receipt")).isEqualTo(2);
        }
    }

    @PersistenceTest(app = Wiring.class)
    static class DynamicLeak {
        @TestFactory
        Stream<DynamicTest> leaks(Nodes nodes) {
            return Stream.of(DynamicTest.dynamicTest("leak", () -> leak(nodes)));
        }

        @SuppressWarnings("resource")
        private static void leak(Nodes nodes) throws SQLException {
            nodes.get("app").dataSource().getConnection();
        }
    }
}
