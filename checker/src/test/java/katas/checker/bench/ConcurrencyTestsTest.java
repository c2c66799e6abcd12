package katas.checker.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTestsTest {

    @TempDir
    private Path folder;

    @Test
    void are_those_that_are_handed_an_instrument_for_several_threads() throws Exception {
        SyntheticRepository repository = new SyntheticRepository(folder);
        repository.write("katas/01-counter/src/test/java/katas/counter/TwoDesksTest.java", """
                class TwoDesksTest {
                    void two_desks(Desk desk,
                            Interleavings interleavings) { }
                    void two_nodes(Nodes nodes, Database database) { }
                    void while_one_is_held(Gates gates) { }
                    void alone(Desk desk) { Nodes none; }
                    void my_nodes(NodesOfMine nodes) { }
                }
                """);
        ConcurrencyTests tests = ConcurrencyTests.of(repository.repository().katas().get(0));
        assertThat(tests.contains("two_desks")).isTrue();
        assertThat(tests.contains("two_nodes")).isTrue();
        assertThat(tests.contains("while_one_is_held")).isTrue();
        assertThat(tests.contains("alone")).isFalse();
        assertThat(tests.contains("my_nodes")).isFalse();
        assertThat(tests.contains("adds_up")).isFalse();
    }
}
