package katas.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import katas.kit.fake.CallHook.When;
import katas.kit.fake.FakeGateway;
import katas.kit.fault.FaultKind;
import katas.kit.fault.Faults;
import katas.kit.fault.SqlStates;
import katas.kit.fixture.till.Wiring;
import katas.kit.fixture.till.api.Till;
import katas.kit.jdbc.SimulatedCrash;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.junit.jupiter.api.Test;

/** Crashes between the database and other people's services, and what is there after a restart. */
@PersistenceTest(app = Wiring.class)
class CrashTest {

    @Test
    void a_crash_before_a_charge_has_charged_nothing(Till till, Faults faults, FakeGateway gateway, Database db, Nodes nodes) {
        faults.crashAt("gateway.charge", When.BEFORE);
        assertThatThrownBy(() -> till.charge("k", 100)).isInstanceOf(SimulatedCrash.class);
        assertThat(gateway.charged()).isZero();
        assertThat(nodes.get("app").isCrashed()).isTrue();
        assertThat(db.count("receipt")).isZero();
    }

    @Test
    void a_crash_after_a_charge_has_charged_and_written_nothing(Nodes nodes, Faults faults, FakeGateway gateway, Database db) {
        Till north = nodes.start("north");
        faults.crashAt("gateway.charge", When.AFTER).nth(2);
        north.charge("k1", 100);
        assertThatThrownBy(() -> north.charge("k2", 100)).isInstanceOf(SimulatedCrash.class);
        assertThat(gateway.charged()).isEqualTo(200);
        assertThat(db.column("select id from receipt")).containsExactly("k1");
        assertThat(nodes.get("north").isCrashed()).isTrue();
        assertThat(nodes.get("south").isCrashed()).as("a machine of its own").isFalse();
    }

    @Test
    void a_restarted_node_remembers_nothing_and_the_port_from_before_is_dead(Nodes nodes, Faults faults, Database db) {
        Till before = nodes.start("north");
        faults.at(FaultKind.CRASH, call -> true);
        assertThatThrownBy(() -> before.charge("k", 100)).isInstanceOf(SimulatedCrash.class);

        Till after = nodes.get("north").restart();
        assertThat(after.remembered()).isZero();
        after.charge("k", 100);
        assertThat(db.count("receipt")).isEqualTo(1);
        assertThatThrownBy(() -> before.charge("again", 100)).isInstanceOf(SimulatedCrash.class);
    }

    @Test
    void the_port_that_a_test_was_given_lives_on_after_a_restart(Till till, Nodes nodes, Database db) {
        till.charge("k1", 100);
        nodes.get("app").crash();
        nodes.get("app").restart();
        till.charge("k2", 100);
        assertThat(db.count("receipt")).isEqualTo(2);
        assertThat(till.remembered()).isEqualTo(1);
    }

    @Test
    void whoever_catches_everything_can_not_clean_up_after_a_crash_with_anybody(Till till, Faults faults, FakeGateway gateway, Database db) {
        faults.at(FaultKind.CRASH, call -> true);
        assertThatThrownBy(() -> till.charge("k", 100)).isInstanceOf(SimulatedCrash.class);
        assertThat(gateway.charged()).as("the dead call no refund").isEqualTo(100);
        assertThat(db.count("receipt")).isZero();
    }

    @Test
    void whoever_cleans_up_after_a_failure_can(Till till, Faults faults, FakeGateway gateway) {
        faults.atStatement("insert into receipt");
        assertThatThrownBy(() -> till.charge("k", 100)).isInstanceOf(JDBCConnectionException.class);
        assertThat(gateway.charged()).isZero();
    }

    @Test
    void hibernate_converts_what_the_database_answers(Till till, Faults faults) {
        faults.atStatement("insert into receipt").with(SqlStates.CONNECTION_FAILURE);
        assertThatThrownBy(() -> till.charge("k1", 100)).hasStackTraceContaining(JDBCConnectionException.class.getName());
        faults.atStatement("insert into receipt").with(SqlStates.SERIALIZATION_FAILURE);
        assertThatThrownBy(() -> till.charge("k2", 100)).hasStackTraceContaining(LockAcquisitionException.class.getName());
        faults.atStatement("insert into receipt").with(SqlStates.UNIQUE_VIOLATION);
        assertThatThrownBy(() -> till.charge("k3", 100)).hasStackTraceContaining(ConstraintViolationException.class.getName());
        faults.atCommit(FaultKind.ACKNOWLEDGEMENT_LOST);
        assertThatThrownBy(() -> till.charge("k4", 100)).hasStackTraceContaining("acknowledgement is lost");
    }
}
