package katas.kit.guard;

import static katas.kit.fixture.Jdbc.alone;
import static katas.kit.fixture.Jdbc.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fixture.Jdbc;
import katas.kit.fixture.On;
import katas.kit.record.Recorder;
import katas.kit.record.Recording;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Whatever an application does to get around the instruments: it is seen, or its test fails and says so. */
class NothingIsBlindedTest {

    @Test
    void a_thread_of_its_own_is_recorded() {
        succeeds("thread");
    }

    @Test
    void the_driver_manager_fails_the_test() {
        fails("driverManager", "DriverManager.getConnection(...) on the test's own database would get around the test's instruments");
    }

    @Test
    void unwrapping_fails_the_test() {
        fails("unwrapDataSource", "DataSource.unwrap(JdbcDataSource) would get around the test's instruments");
        fails("unwrapConnection", "Connection.unwrap(JdbcConnection) would get around the test's instruments");
        fails("unwrapStatement", "Statement.unwrap(JdbcStatement) would get around");
        fails("unwrapResultSet", "ResultSet.unwrap(JdbcResultSet) would get around");
        fails("unwrapMetaData", "DatabaseMetaData.unwrap(JdbcDatabaseMetaData) would get around");
    }

    @Test
    void every_way_back_to_the_connection_leads_to_the_one_that_is_watched() {
        succeeds("waysBack");
    }

    @Test
    void batches_calls_and_several_results_are_recorded() {
        succeeds("batch");
        succeeds("callable");
        succeeds("severalStatements");
        succeeds("severalResults");
    }

    @Test
    void rows_that_are_written_through_a_result_are_recorded() {
        succeeds("updatableResult");
    }

    @Test
    void what_is_kept_beyond_its_connection_is_dead() {
        succeeds("keptStatements");
    }

    @Test
    void a_connection_kept_in_a_static_field_fails_the_test_and_is_dead_in_the_next() {
        run("keepsConnection", "usesKeptConnection").assertThatEvents()
                .haveExactly(1, event(test("keepsConnection"), finishedWithFailure(message(text ->
                        text.contains("a connection taken at NothingIsBlindedTest.java:") && text.contains("was not given back")))))
                .haveExactly(1, event(test("usesKeptConnection"), finishedSuccessfully()));
    }

    @Test
    void a_data_source_kept_beyond_its_test_is_dead() {
        run("keepsDataSource", "usesKeptDataSource").assertThatEvents().haveExactly(2, event(test(), finishedSuccessfully()));
    }

    @Test
    void what_only_an_administrator_may_do_is_refused() {
        succeeds("privileges");
    }

    @Test
    void a_complaint_does_not_hide_what_failed_and_follows_it() {
        run("failsAndComplains").assertThatEvents().haveExactly(1, event(test(), finishedWithFailure(message(text ->
                text.startsWith("[the balance]") && text.indexOf("[the balance]") < text.indexOf("  * Connection.unwrap(JdbcConnection)")))));
    }

    @Test
    void a_complaint_does_not_reach_the_next_test() {
        run("unwrapConnection", "isHonest").assertThatEvents().haveExactly(1, event(test("isHonest"), finishedSuccessfully()));
    }

    private static void fails(String method, String why) {
        run(method).assertThatEvents().haveExactly(1, event(test(), finishedWithFailure(message(text -> text.contains(why)))));
    }

    private static void succeeds(String method) {
        run(method).assertThatEvents().haveExactly(1, event(test(), finishedSuccessfully()));
    }

    private static org.junit.platform.testkit.engine.Events run(String... methods) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(Arrays.stream(methods).map(method -> selectMethod(Sample.class,
                        Arrays.stream(Sample.class.getDeclaredMethods()).filter(m -> m.getName().equals(method)).findFirst().orElseThrow()))
                        .toArray(org.junit.platform.engine.DiscoverySelector[]::new))
                .execute().testEvents();
    }

    @PersistenceTest(schema = Jdbc.SCHEMA)
    static class Sample {

        private static Connection keptConnection;
        private static DataSource keptDataSource;

        @Test
        void isHonest(Nodes nodes) throws SQLException {
            alone(app(nodes), "delete from doctor");
        }

        @Test
        void thread(Nodes nodes, Recorder recorder) throws Exception {
            Recording recording = recorder.record(() -> {
                Thread thread = new Thread(() -> assertThat(deletesQuietly(app(nodes))).isZero());
                thread.start();
                thread.join();
            });
            assertThat(recording.deletes()).isEqualTo(1);
            assertThat(recording.calls().get(1).callSite()).hasToString("NothingIsBlindedTest.java:" + recording.calls().get(1).callSite().line());
        }

        @Test
        void driverManager(Nodes nodes) throws SQLException {
            try (Connection connection = app(nodes).getConnection()) {
                String url = connection.getMetaData().getURL();
                assertThatThrownBy(() -> DriverManager.getConnection(url)).isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> DriverManager.getConnection(url, "app", "app")).isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> DriverManager.getConnection(url + On.either(";USER=app;PASSWORD=app", "?user=app&password=app"))).isInstanceOf(SQLException.class);
            }
        }

        @Test
        void unwrapDataSource(Nodes nodes) throws SQLException {
            assertThat(app(nodes).isWrapperFor(DataSource.class)).isTrue();
            assertThat(app(nodes).isWrapperFor(org.h2.jdbcx.JdbcDataSource.class)).isFalse();
            app(nodes).unwrap(org.h2.jdbcx.JdbcDataSource.class);
        }

        @Test
        void unwrapConnection(Nodes nodes) throws SQLException {
            try (Connection connection = app(nodes).getConnection()) {
                assertThat(connection.unwrap(Connection.class)).isSameAs(connection);
                assertThat(connection.isWrapperFor(JdbcConnection.class)).isFalse();
                assertThatThrownBy(() -> connection.unwrap(JdbcConnection.class)).isInstanceOf(SQLException.class);
            }
        }

        @Test
        void unwrapStatement(Nodes nodes) throws SQLException {
            try (Connection connection = app(nodes).getConnection(); Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.unwrap(org.h2.jdbc.JdbcStatement.class)).isInstanceOf(SQLException.class);
            }
        }

        @Test
        void unwrapResultSet(Nodes nodes) throws SQLException {
            try (Connection connection = app(nodes).getConnection(); Statement statement = connection.createStatement();
                 ResultSet rows = statement.executeQuery("select id from doctor")) {
                assertThatThrownBy(() -> rows.unwrap(org.h2.jdbc.JdbcResultSet.class)).isInstanceOf(SQLException.class);
            }
        }

        @Test
        void unwrapMetaData(Nodes nodes) throws SQLException {
            try (Connection connection = app(nodes).getConnection()) {
                assertThatThrownBy(() -> connection.getMetaData().unwrap(org.h2.jdbc.JdbcDatabaseMetaData.class)).isInstanceOf(SQLException.class);
            }
        }

        @Test
        void waysBack(Nodes nodes) throws SQLException {
            try (Connection connection = app(nodes).getConnection();
                 PreparedStatement statement = connection.prepareStatement("insert into entry (text) values ('a')", Statement.RETURN_GENERATED_KEYS)) {
                statement.executeUpdate();
                assertThat(connection.getMetaData().getConnection()).isSameAs(connection);
                assertThat(statement.getConnection()).isSameAs(connection);
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    assertThat(keys.getStatement() == null || keys.getStatement() == statement).isTrue();
                }
                try (ResultSet tables = connection.getMetaData().getTables(null, null, "doctor", null)) {
                    assertThat(tables.next()).isTrue();
                    assertThat(tables.getStatement()).isNull();
                }
                try (PreparedStatement query = connection.prepareStatement("select 1"); ResultSet rows = query.executeQuery()) {
                    assertThat(rows.getStatement()).isSameAs(query);
                    assertThat(rows.getStatement().getConnection()).isSameAs(connection);
                }
            }
        }

        @Test
        void batch(Nodes nodes, Recorder recorder) throws SQLException {
            try (Connection connection = app(nodes).getConnection(); Statement batch = connection.createStatement()) {
                batch.addBatch("insert into entry (text) values ('a')");
                batch.addBatch("insert into entry (text) values ('b')");
                assertThat(recorder.record(batch::executeBatch).inserts()).isEqualTo(2);
            }
        }

        @Test
        void callable(Nodes nodes, Recorder recorder) throws SQLException {
            try (Connection connection = app(nodes).getConnection();
                 CallableStatement call = connection.prepareCall("insert into entry (text) values (?)")) {
                call.setString(1, "a");
                assertThat(recorder.record(call::execute).inserts()).isEqualTo(1);
            }
        }

        @Test
        void severalStatements(Nodes nodes, Recorder recorder, Database db) throws SQLException {
            try (Connection connection = app(nodes).getConnection(); Statement statement = connection.createStatement()) {
                Recording recording = recorder.record(() -> statement.execute("insert into entry (text) values ('a'); delete from doctor; select * from entry"));
                assertThat(recording.inserts()).isEqualTo(1);
                assertThat(recording.deletes()).isEqualTo(1);
                assertThat(recording.selects()).isEqualTo(1);
                assertThat(recording.writesTo("entry")).isEqualTo(1);
            }
            assertThat(db.count("entry")).isEqualTo(1);
        }

        @Test
        void severalResults(Nodes nodes, Recorder recorder, Database db) throws SQLException {
            db.insert("entry (text)", "a");
            try (Connection connection = app(nodes).getConnection(); Statement statement = connection.createStatement()) {
                Recording recording = recorder.record(() -> {
                    assertThat(statement.execute("select * from entry")).isTrue();
                    ResultSet rows = statement.getResultSet();
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getStatement()).isSameAs(statement);
                    assertThat(statement.getMoreResults()).isFalse();
                });
                assertThat(recording.selects()).isEqualTo(1);
                assertThat(recording.rowsFetched()).isEqualTo(1);
            }
        }

        @Test
        void updatableResult(Nodes nodes, Recorder recorder, Database db) throws SQLException {
            db.insert("doctor", "ann", true);
            db.insert("doctor", "bob", true);
            try (Connection connection = app(nodes).getConnection();
                 Statement statement = connection.createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE);
                 ResultSet rows = statement.executeQuery("select id, on_call from doctor order by id")) {
                Recording recording = recorder.record(() -> {
                    rows.next();
                    rows.updateBoolean("on_call", false);
                    rows.updateRow();
                    rows.next();
                    rows.deleteRow();
                    rows.moveToInsertRow();
                    rows.updateString("id", "cid");
                    rows.updateBoolean("on_call", true);
                    rows.insertRow();
                });
                assertThat(recording.writesTo("doctor")).isEqualTo(3);
                assertThat(recording.rowsAffected()).isEqualTo(3);
                assertThat(recording.transcript()).contains("through its ResultSet");
            }
            assertThat(db.column("select id from doctor order by id")).containsExactly("ann", "cid");
        }

        @Test
        void keptStatements(Nodes nodes, Database db) throws SQLException {
            db.insert("doctor", "ann", true);
            Connection connection = app(nodes).getConnection();
            Statement statement = connection.createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE);
            ResultSet rows = statement.executeQuery("select id, on_call from doctor");
            var metaData = connection.getMetaData();
            rows.next();
            connection.close();

            assertThat(connection.isClosed()).isTrue();
            assertThat(statement.isClosed()).isTrue();
            assertThat(rows.isClosed()).isTrue();
            assertThatThrownBy(connection::createStatement).hasMessageContaining("the connection is closed");
            assertThatThrownBy(() -> statement.execute("delete from doctor")).hasMessageContaining("the connection is closed");
            assertThatThrownBy(rows::deleteRow).hasMessageContaining("the connection is closed");
            assertThatThrownBy(metaData::getTableTypes).hasMessageContaining("the connection is closed");
            connection.close();
            assertThat(db.count("doctor")).isEqualTo(1);
        }

        @Test
        void keepsConnection(Nodes nodes) throws SQLException {
            keptConnection = app(nodes).getConnection();
            update(keptConnection, "delete from doctor");
        }

        @Test
        void usesKeptConnection() {
            assertThatThrownBy(() -> update(keptConnection, "delete from doctor")).isInstanceOf(SQLException.class).hasMessageContaining("closed");
        }

        @Test
        void keepsDataSource(Nodes nodes) {
            keptDataSource = app(nodes);
        }

        @Test
        void usesKeptDataSource() {
            assertThatThrownBy(keptDataSource::getConnection).isInstanceOf(SQLException.class).hasMessageContaining("was stopped when its test ended");
        }

        @Test
        void privileges(Nodes nodes) throws SQLException {
            try (Connection connection = app(nodes).getConnection(); Statement statement = connection.createStatement()) {
                for (String sql : new String[] {"shutdown", "create user spy password 'x' admin", "alter user app set password 'x'; shutdown",
                    "alter user test set password 'x'", "create alias now2 for 'java.lang.System.currentTimeMillis'",
                    "create schema other authorization app", "script", "set exclusive 1", "call file_read('/etc/hostname')",
                    "create linked table l('', 'jdbc:h2:mem:x', '', '', 't')", "backup to 'x.zip'", "set mode regular", "drop schema shop"}) {
                    assertThatThrownBy(() -> statement.execute(sql)).as(sql).isInstanceOf(SQLException.class);
                }
                assertThat(connection.isValid(1)).isTrue();
            }
        }

        @Test
        void failsAndComplains(Nodes nodes) throws SQLException {
            unwrapConnection(nodes);
            assertThat(1).as("the balance").isEqualTo(2);
        }

        private static DataSource app(Nodes nodes) {
            return nodes.get("app").dataSource();
        }

        private static int deletesQuietly(DataSource database) {
            try {
                return alone(database, "delete from doctor");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
