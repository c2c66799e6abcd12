package katas.kit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
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

/** What the scheduler relies on: H2 tells who waits for whom. The internals it is read from are pinned by {@code H2FactsTest}. */
class H2ServerTest {

    private final List<String> violations = new ArrayList<>();
    private H2Server server;
    private Connection first;
    private Connection second;

    @BeforeEach
    void two_open_transactions() throws SQLException {
        server = new H2Server("servertest", violations::add);
        first = server.connectAsApplication();
        second = server.connectAsApplication();
        execute(first, "create table stock (sku varchar(20) primary key, on_hand int)");
        execute(first, "insert into stock values ('tea', 1), ('milk', 1)");
        first.setAutoCommit(false);
        second.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        server.close();
    }

    @Test
    void who_waits_for_a_row_names_its_holder_until_the_holder_is_through() throws Exception {
        execute(first, "update stock set on_hand = 2 where sku = 'tea'");
        Thread waiting = start("update stock set on_hand = 3 where sku = 'tea'");
        awaitWaiting(waiting);
        assertThat(server.blockerOf(second, waiting)).isPositive();
        assertThat(server.blockerOf(first, Thread.currentThread())).isEqualTo(Server.NOBODY);
        first.commit();
        waiting.join();
        assertThat(server.blockerOf(second, waiting)).isEqualTo(Server.NOBODY);
    }

    @Test
    void who_waits_for_a_unique_key_waits_for_somebody() throws Exception {
        execute(first, "insert into stock values ('jam', 1)");
        Thread waiting = start("insert into stock values ('jam', 2)");
        awaitWaiting(waiting);
        first.rollback();
        waiting.join();
        assertThat(server.waitsForLock(second, waiting)).isFalse();
    }

    @Test
    void a_duplicate_that_is_committed_is_no_reason_to_wait() throws Exception {
        execute(first, "update stock set on_hand = 2 where sku = 'milk'");
        assertThat(catchThrowable(() -> execute(second, "insert into stock values ('tea', 2)"))).isInstanceOf(SQLException.class);
        assertThat(server.waitsForLock(second, Thread.currentThread())).isFalse();
    }

    @Test
    void tables_are_listed_and_what_hides_is_known() throws SQLException {
        assertThat(server.tables()).containsExactly("stock");
        assertThat(server.hasHiddenEffects()).isFalse();
        execute(first, "create view teas as select * from stock where sku = 'tea'");
        assertThat(server.hasHiddenEffects()).isTrue();
        assertThat(server.tables()).containsExactly("stock");
        execute(first, "drop view teas");
        execute(first, "create table shelf (id int primary key, sku varchar(20) references stock)");
        assertThat(server.hasHiddenEffects()).as("a key that only refuses").isFalse();
        execute(first, "create table box (id int primary key, sku varchar(20) references stock on delete cascade)");
        assertThat(server.hasHiddenEffects()).isTrue();
        assertThat(server.tables()).containsExactly("box", "shelf", "stock");
    }

    @Test
    void nobody_else_gets_in() throws SQLException {
        String url = first.getMetaData().getURL();
        assertThatThrownBy(() -> java.sql.DriverManager.getConnection(url, "app", "")).isInstanceOf(SQLException.class)
                .hasMessageContaining("take connections from the DataSource");
        assertThat(violations).hasSize(1);
    }

    private Thread start(String sql) {
        Thread thread = new Thread(() -> catchThrowable(() -> execute(second, sql)));
        thread.start();
        return thread;
    }

    private void awaitWaiting(Thread waiting) {
        Awaitility.await().atMost(Duration.ofSeconds(3)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1))
                .until(() -> server.waitsForLock(second, waiting));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
