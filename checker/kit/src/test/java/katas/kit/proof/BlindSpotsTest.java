package katas.kit.proof;

import static katas.kit.PersistenceAssertions.assertThat;
import static katas.kit.proof.Statements.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.record.Recorder;
import katas.kit.record.Recording;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Whatever an application does to get around the instruments is recorded, or fails its test with a sentence about it. */
@PersistenceTest
class BlindSpotsTest {

    private Database db;
    private DataSource database;
    private Recorder recorder;

    @BeforeEach
    void instruments(Database db, Nodes nodes, Recorder recorder) {
        this.db = db;
        this.database = nodes.get("app").dataSource();
        this.recorder = recorder;
        db.insert("account", "a", "ada", 100);
    }

    @Test
    void a_thread_of_its_own_is_recorded() throws Exception {
        Recording recording = recorder.record(() -> {
            Thread thread = new Thread(() -> inConnection(c -> run(c, "update account set balance_minor = 1")));
            thread.start();
            thread.join();
        });
        assertThat(recording.updates()).isEqualTo(1);
    }

    @Test
    void a_batch_is_recorded_element_by_element_and_as_one_round_trip() {
        Recording recording = recorder.record(() -> inConnection(c -> {
            try (PreparedStatement insert = c.prepareStatement("insert into claim values (?, 'ada')")) {
                for (String coupon : List.of("x", "y", "z")) {
                    insert.setString(1, coupon);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (Statement batch = c.createStatement()) {
                batch.addBatch("update account set balance_minor = 2");
                batch.addBatch("delete from claim");
                batch.executeBatch();
            }
        }));
        assertThat(recording.inserts()).isEqualTo(3);
        assertThat(recording.updates()).isEqualTo(1);
        assertThat(recording.deletes()).isEqualTo(1);
        assertThat(recording.roundTrips()).isEqualTo(2);
        assertThat(recording.rowsAffected()).isEqualTo(7);
    }

    @Test
    void a_callable_statement_is_recorded() {
        Recording recording = recorder.record(() -> inConnection(c -> {
            try (CallableStatement update = c.prepareCall("update account set balance_minor = 3")) {
                update.execute();
            }
        }));
        assertThat(recording.updates()).isEqualTo(1);
    }

    @Test
    void several_statements_in_one_text_are_recorded_one_by_one() {
        Recording recording = recorder.record(() -> inConnection(c -> {
            c.setAutoCommit(false);
            try (Statement statement = c.createStatement()) {
                statement.execute("update account set balance_minor = 4; insert into claim values ('q', 'a;b'); commit");
            }
        }));
        assertThat(recording.updates()).isEqualTo(1);
        assertThat(recording.inserts()).isEqualTo(1);
        assertThat(recording.commits()).as("a commit in SQL is a commit").isEqualTo(1);
        assertThat(db).hasRows(1, "claim");
    }

    @Test
    void rows_of_further_results_are_counted() {
        Recording recording = recorder.record(() -> inConnection(c -> {
            try (Statement statement = c.createStatement()) {
                statement.execute("select * from account");
                do {
                    try (ResultSet rows = statement.getResultSet()) {
                        while (rows.next()) {
                            rows.getString(1);
                        }
                    }
                } while (statement.getMoreResults());
            }
        }));
        assertThat(recording.rowsFetched()).isEqualTo(1);
    }

    @Test
    void writing_through_a_result_is_recorded() {
        Recording recording = recorder.record(() -> inConnection(c -> {
            try (Statement statement = c.createStatement(ResultSet.TYPE_SCROLL_SENSITIVE, ResultSet.CONCUR_UPDATABLE);
                 ResultSet row = statement.executeQuery("select id, balance_minor from account")) {
                row.next();
                row.updateLong(2, 5);
                row.updateRow();
            }
        }));
        assertThat(recording.writesTo("account")).isEqualTo(1);
        assertThat(db.number("select balance_minor from account")).isEqualTo(5);
    }

    @Test
    void a_commit_by_switching_to_auto_commit_is_recorded() {
        Recording recording = recorder.record(() -> inConnection(c -> {
            c.setAutoCommit(false);
            run(c, "update account set balance_minor = 6");
            c.setAutoCommit(true);
        }));
        assertThat(recording.commits()).isEqualTo(1);
    }

    @Test
    void closing_without_a_commit_is_a_recorded_rollback() {
        Recording recording = recorder.record(() -> inConnection(c -> {
            c.setAutoCommit(false);
            run(c, "update account set balance_minor = 7");
        }));
        assertThat(recording.rollbacks()).isEqualTo(1);
        assertThat(db.number("select balance_minor from account")).isEqualTo(100);
    }

    @Test
    void what_stands_behind_the_guarded_objects_leads_back_to_them() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("select * from account")) {
            assertThat(connection.getMetaData().getConnection()).isSameAs(connection);
            assertThat(statement.getConnection()).isSameAs(connection);
            assertThat(rows.getStatement()).isSameAs(statement);
            assertThat(connection.unwrap(Connection.class)).isSameAs(connection);
            assertThat(connection.isWrapperFor(JdbcConnection.class)).isFalse();
        }
    }

    @Test
    void what_only_an_administrator_may_do_is_refused() {
        for (String privileged : List.of("shutdown", "create user eve password 'x'", "alter user test set password 'x'",
                "create alias boom for 'java.lang.System.exit'", "set mode regular")) {
            assertThatThrownBy(() -> {
                try (Connection connection = database.getConnection()) {
                    run(connection, privileged);
                }
            }).as(privileged).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_raw_connection_by_unwrapping_fails_the_test() {
        assertThat(failureOf("unwrapsTheConnection")).contains("unwrap(JdbcConnection) would get around the test's instruments");
    }

    @Test
    void the_driver_manager_on_the_tests_url_fails_the_test() {
        assertThat(failureOf("asksTheDriverManager")).contains("DriverManager.getConnection(...) on the test's own database");
    }

    @Test
    void a_connection_kept_in_a_static_field_fails_the_test() {
        assertThat(failureOf("keepsAConnection")).contains("was not given back");
    }

    @Test
    void a_connection_kept_from_an_earlier_test_is_dead() {
        failureOf("keepsAConnection");
        assertThat(failureOf("usesWhatWasKept")).contains("the connection is closed");
    }

    @Test
    void a_complaint_does_not_hide_what_failed_first() {
        assertThat(failureOf("failsAndKeepsAConnection")).startsWith("the first reason").contains("was not given back");
    }

    private void inConnection(Statements.Work work) {
        try (Connection connection = database.getConnection()) {
            work.with(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String failureOf(String sample) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Samples.class, sample, Nodes.class.getName()))
                .execute().testEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow().getMessage())
                .findFirst()
                .orElse("it did not fail");
    }

    /** Tests that are meant to fail; Surefire does not look into nested classes. */
    @PersistenceTest
    static class Samples {

        private static Connection kept;

        @Test
        void unwrapsTheConnection(Nodes nodes) throws SQLException {
            try (Connection connection = nodes.get("app").dataSource().getConnection()) {
                connection.unwrap(JdbcConnection.class);
            } catch (SQLException swallowed) {
                assertThat(swallowed.getMessage()).contains("unwrap");
            }
        }

        @Test
        void asksTheDriverManager(Nodes nodes) throws SQLException {
            try (Connection connection = nodes.get("app").dataSource().getConnection()) {
                DriverManager.getConnection(connection.getMetaData().getURL(), "app", "guessed").close();
            } catch (SQLException swallowed) {
                assertThat(swallowed.getMessage()).contains("DriverManager");
            }
        }

        @Test
        void keepsAConnection(Nodes nodes) throws SQLException {
            kept = nodes.get("app").dataSource().getConnection();
            run(kept, "update account set balance_minor = 8");
        }

        @Test
        void usesWhatWasKept(Nodes nodes) throws SQLException {
            nodes.get("app").dataSource();
            assertThat(kept.isClosed()).isTrue();
            try {
                run(kept, "update account set balance_minor = 9");
            } catch (SQLException e) {
                throw new AssertionError(e.getMessage());
            }
        }

        @Test
        void failsAndKeepsAConnection(Nodes nodes) throws SQLException {
            kept = nodes.get("app").dataSource().getConnection();
            throw new AssertionError("the first reason");
        }
    }
}
