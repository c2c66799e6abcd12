package katas.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fixture.careless.Wiring;
import katas.kit.fixture.careless.api.Counter;
import org.junit.jupiter.api.Test;

/** Two users of one node: there, unlike between two nodes, a lock in memory is one. */
@PersistenceTest(app = Wiring.class)
class OneNodeTest {

    @Test
    void a_lock_of_the_class_keeps_two_users_of_one_node_apart(Nodes nodes, Database db, Interleavings interleavings) {
        Counter counter = nodes.start("app");
        Explored explored = interleavings.startingFrom(() -> db.insert("counter", 1, 0))
                .operation("ada", counter::addUnderClassLock)
                .operation("bob", counter::addUnderClassLock)
                .check(run -> assertThat(db.number("select n from counter")).isEqualTo(2));

        assertThat(explored.schedules()).as("ada, who starts first, always has the lock first").isEqualTo(1);
    }

    @Test
    void without_a_lock_they_get_into_each_others_way(Nodes nodes, Database db, Interleavings interleavings) {
        Explored explored = interleavings.startingFrom(() -> db.insert("counter", 1, 0))
                .operation("app", () -> nodes.<Counter>start("app").addWithHelperThread())
                .operation("other", () -> nodes.<Counter>start("other").addUnderClassLock())
                .explore(run -> assertThat(db.number("select n from counter")).isEqualTo(2));

        assertThat(explored.failures()).isNotEmpty();
    }
}
