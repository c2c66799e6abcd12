package katas.checker.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MavenTest {

    private static final String ONE_MODULE = """
            [ERROR] Tests run: 10, Failures: 5, Errors: 0, Skipped: 0, Time elapsed: 8.667 s <<< FAILURE! -- in katas.idempotency.ChargeTest
            [ERROR] Tests run: 15, Failures: 5, Errors: 0, Skipped: 0
            """;

    @Test
    void has_tested_when_it_says_so_of_each_module() {
        assertThat(Maven.hasTested(ONE_MODULE, 1)).isTrue();
        assertThat(Maven.hasTested(ONE_MODULE, 2)).isFalse();
        assertThat(Maven.hasTested(ONE_MODULE + ONE_MODULE, 2)).isTrue();
    }

    @Test
    void that_gives_up_early_is_not_taken_for_a_quick_one() {
        assertThat(Maven.hasTested("""
                [ERROR] Plugin org.apache.maven.plugins:maven-surefire-plugin:3.6.1 or one of its dependencies could not be resolved
                """, 1)).isFalse();
        assertThat(Maven.hasTested("[ERROR] Tests run: 0, Failures: 0, Errors: 0, Skipped: 0\n", 1)).isFalse();
    }
}
