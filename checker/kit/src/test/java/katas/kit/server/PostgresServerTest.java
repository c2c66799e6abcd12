package katas.kit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.kit.jdbc.Server;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What the kit relies on, asked of a real server: who waits for whom, and that nothing is left of anybody. */
@EnabledIf("katas.kit.fixture.On#postgres")
class PostgresServerTest {

    private final List<String> violations = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private PostgresServer server;
    private Connection first;
    private Connection second;
    private Connection third;

    @BeforeEach
    void three_open_transactions() throws SQLException {
        server = PostgresServer.open("servertest", violations::add);
        first = begin();
        second = begin();
        third = begin();
        execute(first, "create table stock (sku varchar(20) primary key, on_hand int); create table shelf (id int primary key, sku varchar(20) references stock)");
        execute(first, "insert into stock values ('tea', 1), ('milk', 1)");
        first.commit();
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void who_waits_for_a_row_names_its_holder_until_the_holder_is_through() throws Exception {
        execute(first, "update stock set on_hand = 2 where sku = 'tea'");
        Thread waiting = start(second, "update stock set on_hand = 3 where sku = 'tea'");
        awaitWaiting(second);
        assertThat(blockerOf(second)).isEqualTo(pid(first));
        assertThat(blockerOf(first)).isEqualTo(Server.NOBODY);
        first.commit();
        assertThat(blockerOf(second)).as("at once, and not when it has noticed").isEqualTo(Server.NOBODY);
        waiting.join();
    }

    @Test
    void unique_keys_foreign_keys_tables_and_advisory_locks_are_waited_for_alike() throws Exception {
        waits("insert into stock values ('jam', 1)", "insert into stock values ('jam', 2)");
        waits("insert into shelf values (1, 'tea')", "delete from stock where sku = 'tea'");
        waits("lock table stock in access exclusive mode", "select on_hand from stock");
        waits("select pg_advisory_xact_lock(7)", "select pg_advisory_xact_lock(7)");
        waits("select on_hand from stock where sku = 'tea' for update", "update stock set on_hand = 3 where sku = 'tea'");
    }

    private void waits(String holds, String waits) throws Exception {
        execute(first, holds);
        Thread waiting = start(second, waits);
        awaitWaiting(second);
        assertThat(blockerOf(second)).as(waits).isEqualTo(pid(first));
        first.rollback();
        waiting.join();
        second.rollback();
    }

    @Test
    void who_stands_in_the_same_queue_waits_for_the_same_holder() throws Exception {
        execute(first, "update stock set on_hand = 2 where sku = 'tea'");
        start(second, "update stock set on_hand = 3 where sku = 'tea'");
        awaitWaiting(second);
        start(third, "update stock set on_hand = 4 where sku = 'tea'");
        awaitWaiting(third);
        assertThat(blockerOf(third)).isEqualTo(blockerOf(second)).isEqualTo(pid(first));
        first.rollback();
    }

    @Test
    void who_waits_for_one_that_waits_itself_names_that_one() throws Exception {
        execute(first, "update stock set on_hand = 2 where sku = 'tea'");
        execute(second, "update stock set on_hand = 3 where sku = 'milk'");
        start(second, "update stock set on_hand = 3 where sku = 'tea'");
        awaitWaiting(second);
        start(third, "update stock set on_hand = 4 where sku = 'milk'");
        awaitWaiting(third);
        assertThat(blockerOf(third)).isEqualTo(pid(second));
        first.rollback();
    }

    @Test
    void a_connection_that_is_cut_leaves_nothing_behind() throws SQLException {
        execute(first, "update stock set on_hand = 2 where sku = 'tea'; select pg_advisory_lock(8); set lock_timeout = 1; create temp table mine (id int)");
        server.cut(first, false);
        execute(second, "update stock set on_hand = 3 where sku = 'tea'; select pg_advisory_xact_lock(8)");
        Connection again = server.connectAsApplication();
        assertThat(value(again, "select current_setting('lock_timeout') || ' ' || coalesce(to_regclass('mine')::text, 'gone')")).isEqualTo("3s gone");
    }

    @Test
    void a_statement_in_the_server_ends_with_its_connection_and_the_server_has_rolled_back_by_then() throws Exception {
        execute(first, "update stock set on_hand = 2 where sku = 'tea'");
        execute(second, "update stock set on_hand = 3 where sku = 'milk'");
        Thread waiting = start(second, "update stock set on_hand = 3 where sku = 'tea'");
        awaitWaiting(second);
        long gone = pid(second);
        server.cut(second, true);
        assertThat(value(first, "select count(*) from pg_stat_activity where pid = " + gone)).isEqualTo("0");
        execute(first, "set local lock_timeout = 1; update stock set on_hand = 2 where sku = 'milk'");
        waiting.join();
    }

    @Test
    void a_transaction_that_was_begun_by_sql_is_noticed_and_ended() throws SQLException {
        Connection connection = server.connectAsApplication();
        assertThat(server.autoCommit(connection)).isTrue();
        execute(connection, "begin");
        assertThat(server.autoCommit(connection)).isFalse();
        execute(connection, "delete from stock");
        server.release(connection);
        assertThat(value(first, "select count(*) from stock")).isEqualTo("2");
    }

    @Test
    void wiping_empties_every_table_whatever_refers_to_it_and_numbers_start_again() throws SQLException {
        execute(first, "create table entry (id bigint generated by default as identity (start with 5), parent bigint); create sequence number_of_entry;"
                + "alter table stock add column best int references shelf; insert into shelf values (1, 'tea'); update stock set best = 1;"
                + "insert into entry (parent) values (1); select nextval('number_of_entry')");
        first.commit();
        server.definitionsMayHaveChanged();
        server.wipe();
        assertThat(value(first, "select (select count(*) from stock) + (select count(*) from shelf) + (select count(*) from entry)")).isEqualTo("0");
        assertThat(value(first, "select nextval('number_of_entry')")).isEqualTo("1");
        assertThat(value(first, "insert into entry (parent) values (1) returning id")).isEqualTo("5");
    }

    @Test
    void views_triggers_and_cascades_are_hidden_effects() throws SQLException {
        assertThat(server.hasHiddenEffects()).isFalse();
        for (String[] effect : new String[][] {
                {"create view tea as select * from stock", "drop view tea"},
                {"create table child (sku varchar(20) references stock on delete cascade)", "drop table child"},
                {"create function nothing() returns trigger language plpgsql as $$ begin return new; end $$; "
                        + "create trigger tr before insert on stock for each row execute function nothing()", "drop trigger tr on stock"}}) {
            execute(first, effect[0]);
            first.commit();
            server.definitionsMayHaveChanged();
            assertThat(server.hasHiddenEffects()).as(effect[0]).isTrue();
            execute(first, effect[1]);
            first.commit();
            server.definitionsMayHaveChanged();
            assertThat(server.hasHiddenEffects()).as(effect[1]).isFalse();
        }
    }

    @Test
    void a_schema_goes_with_its_server_and_what_a_dead_process_has_left_goes_with_the_next_but_nobody_elses() throws SQLException {
        String inUse = value(first, "select current_schema()");
        String strangers = "kata_0badcafe_of_somebody_else";
        Connection test = server.connectAsTest();
        execute(test, "create schema kata_0badcafe_left_behind; comment on schema kata_0badcafe_left_behind is 'a schema of Persistence Katas, safe to drop when nobody uses it'");
        execute(test, "create schema if not exists " + strangers);
        PostgresSchema.sweep(test);
        assertThat(schemas(test)).contains(inUse, strangers).doesNotContain("kata_0badcafe_left_behind");
        execute(test, "drop schema " + strangers);
        test.close();
        server.close();
        try (Connection later = PostgresAccess.find().connectAsTest("")) {
            assertThat(schemas(later)).doesNotContain(inUse);
        }
        three_open_transactions();
    }

    @Test
    void an_application_reaches_no_other_schema_and_makes_none() {
        if (OwnPostgres.isWanted()) {
            // There the application is whom the user has named, and may do what that one may.
            return;
        }
        assertThatThrownBy(() -> execute(first, "create schema elsewhere")).isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(second, "create table public.elsewhere (id int)")).isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
    }

    private static List<String> schemas(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery("select nspname from pg_namespace")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private Connection begin() throws SQLException {
        Connection connection = server.connectAsApplication();
        connection.setAutoCommit(false);
        return connection;
    }

    private long blockerOf(Connection connection) throws SQLException {
        return server.blockerOf(connection, Thread.currentThread());
    }

    private static long pid(Connection connection) throws SQLException {
        return Long.parseLong(PIDS.computeIfAbsent(connection, PostgresServerTest::askForPid));
    }

    private static final java.util.Map<Connection, String> PIDS = new java.util.concurrent.ConcurrentHashMap<>();

    private static String askForPid(Connection connection) {
        try {
            return value(connection, "select pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Thread start(Connection connection, String sql) throws SQLException {
        pid(connection);
        Thread thread = new Thread(() -> {
            try (Statement statement = connection.createStatement()) {
                server.executing(connection, statement);
                statement.execute(sql);
            } catch (SQLException expectedWhereItIsCut) {
                assertThat(expectedWhereItIsCut.getSQLState()).isIn("57P01", "08003", "08006", "25P02");
            }
        });
        threads.add(thread);
        thread.start();
        return thread;
    }

    private void awaitWaiting(Connection connection) {
        Awaitility.await().atMost(Duration.ofSeconds(5)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1))
                .until(() -> blockerOf(connection) != Server.NOBODY);
    }
}
