package katas.kit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import katas.kit.Database;
import katas.kit.PersistenceTest;
import katas.kit.fixture.broken.Wiring;
import katas.kit.fixture.broken.api.Anything;
import katas.kit.fixture.careless.api.Counter;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What a learner reads when a test fails. */
class ReportsTest {

    @Test
    void an_exception_of_the_application_is_told_with_its_causes_and_its_line() {
        Throwable failure = failureOf(Careless.class, "lets_the_application_fail", Counter.class);

        assertThat(failure).isInstanceOf(AssertionError.class);
        assertThat(failure.getMessage())
                .contains("threw an exception where it should have answered")
                .contains("IllegalStateException: no way on")
                .contains("SQLException: the reason below")
                .contains("in your code: Wiring.java:");
        assertThat(failure.toString()).contains("What reached the database", "counter.fail()", "threw IllegalStateException");
        assertThat(failure.getCause()).as("a framework's stack trace").isNull();
    }

    @Test
    void a_failed_assertion_comes_first_and_the_timeline_after_it() {
        Throwable failure = failureOf(Careless.class, "sees_something_else", Counter.class, Database.class);

        assertThat(failure.getMessage()).startsWith("[what was counted]").doesNotContain("What reached the database");
        assertThat(failure.toString()).contains("What reached the database", "counter.addUnderClassLock()", "update counter set n = 1");
        assertThat(failure.getStackTrace()).allSatisfy(frame -> assertThat(frame.getClassName()).startsWith(Careless.class.getName()));
    }

    @Test
    void an_application_that_can_not_start_is_an_error_that_says_so() {
        Throwable failure = failureOf(Broken.class, "asks_for_anything", Anything.class);

        assertThat(failure).isNotInstanceOf(AssertionError.class);
        assertThat(failure.getMessage()).contains("the application did not start", "the mapping is wrong");
    }

    @Test
    void a_defect_of_the_test_itself_stays_what_it_is() {
        assertThat(failureOf(Careless.class, "has_a_defect")).isInstanceOf(ArithmeticException.class);
    }

    private static Throwable failureOf(Class<?> samples, String method, Class<?>... parameters) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(samples, method, parameters))
                .execute().testEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow())
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " did not fail"));
    }

    @PersistenceTest(app = katas.kit.fixture.careless.Wiring.class)
    static class Careless {

        @Test
        void lets_the_application_fail(Counter counter) {
            counter.fail();
        }

        @Test
        void sees_something_else(Counter counter, Database db) {
            db.insert("counter", 1, 0);
            counter.addUnderClassLock();
            assertThat(db.number("select n from counter")).as("what was counted").isEqualTo(7);
        }

        @Test
        void has_a_defect() {
            assertThat(1 / (int) Math.signum(0)).isZero();
        }
    }

    @PersistenceTest(app = Wiring.class, schema = "")
    static class Broken {

        @Test
        void asks_for_anything(Anything anything) {
            anything.happen();
        }
    }
}
