package katas.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fixture.Jdbc;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fewer schedules, and not one way to end less; for programs that nobody has thought of. */
@PersistenceTest(schema = Jdbc.SCHEMA)
class ReductionTest {

    /** {@code -Dreduction.programs=5000} for whoever has changed the search. */
    private static final int PROGRAMS = Integer.getInteger("reduction.programs", 25);

    static LongStream seeds() {
        return LongStream.range(0, PROGRAMS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void two_operations_end_in_every_way_that_there_is(long seed, Interleavings interleavings, Nodes nodes, Database db) {
        compare(new RandomPrograms(seed, 2, 4), interleavings, nodes, db);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void three_operations_end_in_every_way_that_there_is(long seed, Interleavings interleavings, Nodes nodes, Database db) {
        compare(new RandomPrograms(seed, 3, 2), interleavings, nodes, db);
    }

    private static void compare(RandomPrograms programs, Interleavings interleavings, Nodes nodes, Database db) {
        Set<String> outcomes = new TreeSet<>();
        Set<String> allOutcomes = new TreeSet<>();
        Explored some = programs.in(interleavings, nodes, db).explore(run -> outcomes.add(programs.outcome(run, db)));
        Explored all = programs.in(interleavings, nodes, db).withoutReduction().explore(run -> allOutcomes.add(programs.outcome(run, db)));

        assertThat(all.isComplete()).isTrue();
        assertThat(some.schedules()).isLessThanOrEqualTo(all.schedules());
        assertThat(outcomes).as("%d schedules instead of %d of%n%s", some.schedules(), all.schedules(), programs).isEqualTo(allOutcomes);
    }
}
