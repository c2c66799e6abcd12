package katas.kit.proof;

import static katas.kit.PersistenceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fixture.careless.Wiring;
import katas.kit.fixture.careless.api.Counter;
import katas.kit.record.Recorder;
import katas.kit.schedule.Explored;
import katas.kit.schedule.Gates;
import katas.kit.schedule.Held;
import katas.kit.schedule.Interleavings;
import org.junit.jupiter.api.Test;

/** Nodes share a database and nothing else; what only works inside one JVM is found out. */
@PersistenceTest(app = Wiring.class, pool = 2)
class NodesTest {

    @Test
    void static_fields_of_one_node_are_invisible_in_another_and_gone_after_a_restart(Nodes nodes) {
        Counter north = nodes.start("north");
        Counter south = nodes.start("south");

        assertThat(north.countInMemory()).isEqualTo(1);
        assertThat(north.countInMemory()).isEqualTo(2);
        assertThat(south.countInMemory()).isEqualTo(1);

        nodes.get("north").crash();
        Counter again = nodes.get("north").restart();
        assertThat(again.countInMemory()).isEqualTo(1);
    }

    @Test
    void a_static_lock_protects_nothing_between_nodes(Nodes nodes, Database db, Interleavings interleavings) {
        assertThat(twoAdd(nodes, db, interleavings, Counter::addUnderClassLock).failures()).isNotEmpty();
    }

    @Test
    void a_lock_that_two_nodes_could_not_share_is_named(Nodes nodes, Database db, Interleavings interleavings) {
        Explored explored = twoAdd(nodes, db, interleavings, Counter::addUnderSharedLock);

        assertThat(explored.failures()).isNotEmpty();
        assertThat(explored.failures().get(0).why()).hasMessageContaining("two nodes share no memory");
    }

    @Test
    void calls_from_a_thread_of_its_own_belong_to_the_operation_named_after_the_node(Nodes nodes, Database db, Interleavings interleavings) {
        Explored direct = twoAdd(nodes, db, interleavings, Counter::addUnderClassLock);
        Explored helped = twoAdd(nodes, db, interleavings, Counter::addWithHelperThread);

        assertThat(helped.schedules()).isEqualTo(direct.schedules());
        assertThat(helped.failures()).hasSameSizeAs(direct.failures());
    }

    @Test
    void an_exhausted_pool_says_who_holds_its_connections(Nodes nodes) throws SQLException {
        DataSource database = nodes.get("app").dataSource();
        List<Connection> held = new ArrayList<>();
        try {
            held.add(database.getConnection());
            held.add(database.getConnection());
            assertThatThrownBy(database::getConnection).isInstanceOf(SQLException.class)
                    .hasMessageContaining("has no connection left").hasMessageContaining("all 2");
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    @Test
    void what_a_call_needs_is_recorded_with_the_line_that_caused_it(Counter counter, Database db, Recorder recorder) {
        db.insert("counter", 1, 0);

        var recording = recorder.record(counter::addUnderClassLock);

        assertThat(recording.selects()).isEqualTo(1);
        assertThat(recording.updates()).isEqualTo(1);
        assertThat(recording.rowsFetched()).isEqualTo(1);
        assertThat(recording.rowsAffected()).isEqualTo(1);
        assertThat(recording.statements()).isEqualTo(2);
        assertThat(recording.connectionsAcquired()).isEqualTo(1);
        assertThat(recording.maxConnectionsInUse()).isEqualTo(1);
        assertThat(recording.connectionsInUseNow()).isZero();
        assertThat(recording).isOneTransaction();
        assertThat(recording.on("counter").statements()).isEqualTo(2);
        assertThat(recording.on("account").statements()).isZero();
        assertThat(recording.transcript())
                .contains("counter.addUnderClassLock()", "select n from counter", "update counter set n = 1", "1 row", "commit", "Wiring.java:", "returned");
        assertThatThrownBy(() -> assertThat(recording).as("adding").writesNothingTo("counter"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("adding").hasMessageContaining("expected: no write on counter").hasMessageContaining("What reached the database");
    }

    @Test
    void statements_outside_of_transactions_are_counted_as_such(Recorder recorder, Nodes nodes) throws SQLException {
        DataSource database = nodes.get("app").dataSource();
        var recording = recorder.record(() -> {
            try (Connection connection = database.getConnection()) {
                for (int i = 0; i < 12; i++) {
                    Statements.number(connection, "select n from counter where id = ?", i);
                }
            }
        });
        assertThat(recording.selects()).isEqualTo(12);
        assertThat(recording.autoCommitted()).isEqualTo(12);
    }

    @Test
    void what_is_held_lets_others_pass_or_makes_them_wait(Nodes nodes, Database db, Gates gates) {
        db.insert("counter", 1, 0);
        Counter north = nodes.start("north");
        Counter south = nodes.start("south");
        try (Held held = gates.hold(north::addUnderClassLock).before("update counter")) {
            held.meanwhile(south::addUnderClassLock);
        }
        assertThat(db.number("select n from counter")).as("the held one had read before").isEqualTo(1);

        assertThatThrownBy(() -> {
            try (Held held = gates.hold(north::addUnderClassLock).beforeCommit()) {
                held.meanwhile(south::addUnderClassLock);
            }
        }).isInstanceOf(AssertionError.class).hasMessageContaining("waits for a lock");

        assertThatThrownBy(() -> gates.hold(north::countInMemory).beforeCommit())
                .isInstanceOf(AssertionError.class).hasMessageContaining("never came to its commit");
    }

    private static Explored twoAdd(Nodes nodes, Database db, Interleavings interleavings, java.util.function.Consumer<Counter> add) {
        Counter north = nodes.start("north");
        Counter south = nodes.start("south");
        return interleavings.startingFrom(() -> db.insert("counter", 1, 0))
                .operation("north", () -> add.accept(north))
                .operation("south", () -> add.accept(south))
                .explore(run -> assertThat(db.number("select n from counter")).isEqualTo(2));
    }
}
