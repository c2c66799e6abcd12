package katas.kit.record;

import static katas.kit.PersistenceAssertions.assertThat;
import static katas.kit.fixture.Jdbc.alone;
import static katas.kit.fixture.Jdbc.column;
import static katas.kit.fixture.Jdbc.transaction;
import static katas.kit.fixture.Jdbc.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fixture.Jdbc;
import katas.kit.fixture.On;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PersistenceTest(schema = Jdbc.SCHEMA)
class RecorderTest {

    private Recorder recorder;
    private DataSource app;

    @BeforeEach
    void a_node(Recorder recorder, Nodes nodes) {
        this.recorder = recorder;
        this.app = nodes.get("app").dataSource();
    }

    @Test
    void counts_statements_by_what_they_do() throws SQLException {
        Recording recording = recorder.record(() -> transaction(app, connection -> {
            update(connection, "insert into doctor values ('ann', true)");
            update(connection, "insert into doctor values ('bob', true)");
            update(connection, "update doctor set on_call = false");
            update(connection, "delete from doctor where id = 'ann'");
            column(connection, "select id from doctor");
            update(connection, "merge into doctor using (values ('cid')) s(id) on (doctor.id = s.id) when not matched then insert values (s.id, true)");
        }));

        assertThat(recording.selects()).isEqualTo(1);
        assertThat(recording.inserts()).as("with the merge").isEqualTo(3);
        assertThat(recording.updates()).as("with the merge").isEqualTo(2);
        assertThat(recording.deletes()).isEqualTo(1);
        assertThat(recording.writes()).isEqualTo(5);
        assertThat(recording.statements()).isEqualTo(6);
        assertThat(recording.roundTrips()).isEqualTo(6);
        assertThat(recording.rowsAffected()).isEqualTo(6);
        assertThat(recording.rowsFetched()).isEqualTo(1);
    }

    @Test
    void counts_definitions() throws SQLException {
        Recording recording = recorder.record(() -> {
            alone(app, "create table extra (id int)");
            alone(app, "drop table extra");
        });
        assertThat(recording.ddl()).isEqualTo(2);
        assertThat(recording.on("extra").statements()).isEqualTo(2);
    }

    @Test
    void signs_of_life_and_numbers_of_a_sequence_are_no_queries() throws SQLException {
        Recording recording = recorder.record(() -> transaction(app, connection -> {
            column(connection, "select 1");
            column(connection, "select nextval('number_of_entry')");
            update(connection, "set lock_timeout = 100");
        }));
        assertThat(recording.selects()).isZero();
        assertThat(recording.roundTrips()).isEqualTo(3);
    }

    @Test
    void a_batch_is_one_round_trip_of_many_statements() throws SQLException {
        Recording recording = recorder.record(() -> transaction(app, connection -> {
            try (PreparedStatement batch = connection.prepareStatement("insert into doctor values (?, true)")) {
                for (String id : new String[] {"ann", "bob", "cid"}) {
                    batch.setString(1, id);
                    batch.addBatch();
                }
                batch.executeBatch();
            }
            try (Statement batch = connection.createStatement()) {
                batch.addBatch("update doctor set on_call = false");
                batch.addBatch("delete from doctor where id = 'ann'");
                batch.executeLargeBatch();
            }
        }));
        assertThat(recording.inserts()).isEqualTo(3);
        assertThat(recording.updates()).isEqualTo(1);
        assertThat(recording.deletes()).isEqualTo(1);
        assertThat(recording.statements()).isEqualTo(5);
        assertThat(recording.roundTrips()).isEqualTo(2);
        assertThat(recording.rowsAffected()).isEqualTo(7);
        assertThat(recording.transcript()).contains("insert into doctor values (?, true)  (batch of 3)").contains("(batch of 2)");
    }

    @Test
    void what_a_broken_batch_changed_is_counted() throws SQLException {
        Recording recording = recorder.record(() -> transaction(app, connection -> {
            try (Statement batch = connection.createStatement()) {
                batch.addBatch("insert into doctor values ('ann', true)");
                batch.addBatch("insert into doctor values ('ann', true)");
                batch.addBatch("insert into doctor values ('bob', true)");
                assertThat(catchThrowable(batch::executeBatch)).isInstanceOf(BatchUpdateException.class);
            }
        }));
        assertThat(recording.rowsAffected()).as("PostgreSQL does the whole batch or nothing").isEqualTo(On.either(2L, 0L));
    }

    @Test
    void counts_rows_as_they_are_read(Database db) throws SQLException {
        for (int i = 0; i < 10; i++) {
            db.insert("entry (text)", "entry " + i);
        }
        Recording recording = recorder.record(() -> transaction(app, connection -> {
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("select * from entry")) {
                for (int i = 0; i < 4; i++) {
                    rows.next();
                }
            }
        }));
        assertThat(recording.rowsFetched()).as("of the ten").isEqualTo(4);
    }

    @Test
    void looks_at_one_table() throws SQLException {
        Recording recording = recorder.record(() -> transaction(app, connection -> {
            column(connection, "select * from doctor join booking on doctor.id = booking.id");
            update(connection, "insert into entry (text) select id from doctor");
        }));
        assertThat(recording.on("doctor").statements()).isEqualTo(2);
        assertThat(recording.on("BOOKING").statements()).isEqualTo(1);
        assertThat(recording.on("account").statements()).isZero();
        assertThat(recording.writesTo("entry")).isEqualTo(1);
        assertThat(recording.writesTo("doctor")).isZero();
    }

    @Test
    void counts_transactions_that_were_committed_or_rolled_back() throws SQLException {
        Recording recording = recorder.record(() -> {
            transaction(app, connection -> update(connection, "insert into doctor values ('ann', true)"));
            assertThat(catchThrowable(() -> transaction(app, connection -> {
                column(connection, "select id from doctor");
                throw new IllegalStateException("no");
            }))).hasMessage("no");
            transaction(app, connection -> { });
        });
        assertThat(recording.begins()).as("one with nothing in it is none").isEqualTo(2);
        assertThat(recording.commits()).isEqualTo(1);
        assertThat(recording.rollbacks()).isEqualTo(1);
        assertThat(recording.autoCommitted()).isZero();
    }

    @Test
    void a_statement_in_auto_commit_mode_is_told_apart() throws SQLException {
        Recording recording = recorder.record(() -> alone(app, "insert into doctor values ('ann', true)"));
        assertThat(recording.autoCommitted()).isEqualTo(1);
        assertThat(recording.begins()).isZero();
        assertThat(recording.transcript()).contains("(auto-commit)");
    }

    @Test
    void transactions_may_begin_and_end_in_sql() throws SQLException {
        Recording recording = recorder.record(() -> {
            alone(app, "begin");
            try (Connection connection = app.getConnection()) {
                update(connection, "begin");
                update(connection, "insert into doctor values ('ann', true)");
                update(connection, "commit");
                update(connection, "insert into doctor values ('bob', true)");
                update(connection, "begin");
                update(connection, "insert into doctor values ('cid', true)");
                update(connection, "rollback");
            }
        });
        assertThat(recording.commits()).isEqualTo(1);
        assertThat(recording.rollbacks()).isEqualTo(1);
        assertThat(recording.begins()).isEqualTo(2);
        assertThat(recording.on("doctor").autoCommitted()).as("bob, between the two").isEqualTo(1);
    }

    @Test
    void a_commit_hidden_among_other_statements_is_a_commit(Database db) throws SQLException {
        Recording recording = recorder.record(() -> transaction(app, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into doctor values ('ann', true); commit; insert into doctor values ('bob', true)");
            }
            connection.rollback();
        }));
        assertThat(recording.inserts()).isEqualTo(2);
        assertThat(recording.commits()).isEqualTo(1);
        // PostgreSQL commits what follows a commit in the same text with the end of the text.
        assertThat(db.column("select id from doctor")).isEqualTo(On.either(List.of("ann"), List.of("ann", "bob")));
    }

    @Test
    void auto_commit_switched_on_in_the_middle_is_a_commit(Database db) throws SQLException {
        Recording recording = recorder.record(() -> {
            try (Connection connection = app.getConnection()) {
                connection.setAutoCommit(false);
                update(connection, "insert into doctor values ('ann', true)");
                connection.setAutoCommit(true);
            }
        });
        assertThat(recording.commits()).isEqualTo(1);
        assertThat(recording.transcript()).contains("commit (by setAutoCommit(true))");
        assertThat(db.count("doctor")).isEqualTo(1);
    }

    @Test
    void an_isolation_level_set_in_the_middle_is_a_commit_on_h2_and_refused_by_postgres(Database db) throws SQLException {
        Recording recording = recorder.record(() -> {
            try (Connection connection = app.getConnection()) {
                connection.setAutoCommit(false);
                update(connection, "insert into doctor values ('ann', true)");
                Throwable refused = catchThrowable(() -> connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE));
                assertThat(refused != null).isEqualTo(On.postgres());
                connection.rollback();
            }
        });
        assertThat(recording.commits()).isEqualTo(On.either(1, 0));
        assertThat(recording.rollbacks()).isEqualTo(On.either(0, 1));
        assertThat(db.count("doctor")).isEqualTo(On.either(1L, 0L));
    }

    @Test
    void a_connection_closed_without_commit_is_a_rollback(Database db) throws SQLException {
        Recording recording = recorder.record(() -> {
            try (Connection connection = app.getConnection()) {
                connection.setAutoCommit(false);
                update(connection, "insert into doctor values ('ann', true)");
            }
        });
        assertThat(recording.commits()).isZero();
        assertThat(recording.rollbacks()).isEqualTo(1);
        assertThat(recording.transcript()).contains("rollback (connection closed without commit)");
        assertThat(db.count("doctor")).isZero();
    }

    @Test
    void counts_connections() throws SQLException {
        try (Connection before = app.getConnection()) {
            Recording recording = recorder.record(() -> {
                alone(app, "delete from doctor");
                try (Connection one = app.getConnection(); Connection two = app.getConnection()) {
                    update(one, "delete from doctor");
                    update(two, "delete from doctor");
                }
            });
            assertThat(recording.connectionsAcquired()).isEqualTo(3);
            assertThat(recording.maxConnectionsInUse()).as("with the one before").isEqualTo(3);
            assertThat(recording.connectionsInUseNow()).isEqualTo(1);
        }
    }

    @Test
    void every_node_and_every_thread_is_recorded(Nodes nodes) throws Exception {
        Recording recording = recorder.record(() -> {
            alone(nodes.get("north").dataSource(), "delete from doctor");
            Thread thread = new Thread(() -> assertThat(catchThrowable(() -> alone(app, "delete from doctor"))).isNull());
            thread.start();
            thread.join();
        });
        assertThat(recording.deletes()).isEqualTo(2);
        assertThat(recording.by("north").deletes()).isEqualTo(1);
        assertThat(recording.transcript()).contains("[north] delete from doctor").contains("[app] delete from doctor");
    }

    @Test
    void a_recording_has_an_answer_if_one_is_asked_for() throws SQLException {
        Recorder.Recorded<Integer> recorded = recorder.ask(() -> alone(app, "insert into doctor values ('ann', true)"));
        assertThat(recorded.answer()).isEqualTo(1);
        assertThat(recorded.recording().inserts()).isEqualTo(1);
    }

    @Test
    void a_transcript_groups_what_is_repeated_and_names_the_line() throws SQLException {
        Recording recording = recorder.record(() -> transaction(app, connection -> {
            update(connection, "insert into doctor values ('ann', true)");
            for (int i = 0; i < 10; i++) {
                column(connection, "select id from doctor where id <> ?", "x");
            }
        }));
        assertThat(recording.transcript())
                .contains("transaction 1")
                .containsPattern("insert into doctor values \\('ann', true\\)\\s+1 row\\s+RecorderTest.java:\\d+")
                .containsPattern("10 x select id from doctor where id <> \\?\\s+10 rows\\s+RecorderTest.java:\\d+")
                .containsPattern("commit\\s+RecorderTest.java:\\d+");
    }

    @Test
    void a_transcript_shows_what_failed() throws SQLException {
        Recording recording = recorder.record(() -> assertThat(catchThrowable(() -> alone(app, "insert into doctor values (null, true)"))).isNotNull());
        assertThat(recording.transcript()).contains("!! failed").containsIgnoringCase(On.either("NULL not allowed", "violates not-null constraint")).doesNotContain("SQL statement:");
    }

    @Test
    void an_assertion_says_what_was_expected_and_seen_and_shows_the_transcript() throws SQLException {
        Recording recording = recorder.record(() -> {
            alone(app, "insert into doctor values ('ann', true)");
            transaction(app, connection -> {
                for (int i = 0; i < 2; i++) {
                    column(connection, "select id from doctor");
                }
            });
        });

        assertThat(recording).hasSelectsAtMost(2).hasRowsFetchedAtMost(2).neverTouches("booking").writesNothingTo("booking", "entry");
        assertThatThrownBy(() -> assertThat(recording).as("a page").hasSelectsAtMost(1)).isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("[a page] ").hasMessageContaining("expected: at most 1 queries")
                .hasMessageContaining("seen:     2").hasMessageContaining("2 x select id from doctor");
        assertThatThrownBy(() -> assertThat(recording).hasRowsFetchedAtMost(1)).hasMessageContaining("at most 1 rows fetched");
        assertThatThrownBy(() -> assertThat(recording).neverTouches("booking", "doctor")).hasMessageContaining("statements on doctor");
        assertThatThrownBy(() -> assertThat(recording).writesNothingTo("doctor")).hasMessageContaining("writes: 1 on doctor");
        assertThatThrownBy(() -> assertThat(recording).isEmpty()).hasMessageContaining("3 statements");
        assertThatThrownBy(() -> assertThat(recording).isOneTransaction())
                .hasMessageContaining("1 transactions on 2 connections: 1 commits, 0 rollbacks, 1 statements in auto-commit mode");
        assertThat(recorder.record(() -> { })).isEmpty();
        assertThat(recorder.record(() -> transaction(app, connection -> update(connection, "delete from doctor")))).isOneTransaction();
    }
}
