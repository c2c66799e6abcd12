package katas.kit.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import java.util.List;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fault.FaultKind;
import katas.kit.fault.Faults;
import katas.kit.fault.SqlStates;
import katas.kit.fixture.Jdbc;
import katas.kit.fixture.On;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;

/** What Hibernate 7.4 makes of a select that fails: on a database where that ends the transaction, it keeps it to itself (HHH-12472). */
@PersistenceTest(schema = Jdbc.SCHEMA)
class FailedFindFactsTest {

    @Entity(name = "doctor")
    static class Doctor {
        @Id
        private String id;
    }

    @Test
    void a_find_that_fails_throws_on_h2_and_answers_null_on_postgres_as_if_nothing_were_there(Nodes nodes, Faults faults) {
        try (SessionFactory sessions = sessions(nodes)) {
            faults.at(FaultKind.STATEMENT_FAILS, call -> call.statements().stream().anyMatch(sql -> sql.touches("doctor")));
            if (On.postgres()) {
                assertThat(sessions.<Doctor>fromTransaction(session -> session.find(Doctor.class, "ann"))).isNull();
            } else {
                assertThatThrownBy(() -> sessions.inTransaction(session -> session.find(Doctor.class, "ann"))).isInstanceOf(PersistenceException.class);
            }
        }
    }

    @Test
    void a_find_that_meets_a_conflict_throws_on_both(Nodes nodes, Faults faults) {
        try (SessionFactory sessions = sessions(nodes)) {
            for (String state : List.of(SqlStates.SERIALIZATION_FAILURE, SqlStates.DEADLOCK, SqlStates.LOCK_NOT_AVAILABLE)) {
                faults.at(FaultKind.STATEMENT_FAILS, call -> call.statements().stream().anyMatch(sql -> sql.touches("doctor"))).with(state);
                assertThatThrownBy(() -> sessions.inTransaction(session -> session.find(Doctor.class, "ann"))).as(state).isInstanceOf(PersistenceException.class);
            }
        }
    }

    @Test
    void a_query_that_fails_throws_on_both(Nodes nodes, Faults faults) {
        try (SessionFactory sessions = sessions(nodes)) {
            faults.at(FaultKind.STATEMENT_FAILS, call -> call.statements().stream().anyMatch(sql -> sql.touches("doctor")));
            assertThatThrownBy(() -> sessions.inTransaction(session -> session.createQuery("from doctor", Doctor.class).list()))
                    .isInstanceOf(PersistenceException.class);
        }
    }

    private static SessionFactory sessions(Nodes nodes) {
        Configuration configuration = new Configuration().addAnnotatedClass(Doctor.class);
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, nodes.get("app").dataSource());
        return configuration.buildSessionFactory();
    }
}
