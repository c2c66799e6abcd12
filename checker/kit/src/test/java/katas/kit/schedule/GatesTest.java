package katas.kit.schedule;

import static katas.kit.fixture.Jdbc.alone;
import static katas.kit.fixture.Jdbc.number;
import static katas.kit.fixture.Jdbc.transaction;
import static katas.kit.fixture.Jdbc.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fixture.Jdbc;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PersistenceTest(schema = Jdbc.SCHEMA)
class GatesTest {

    private DataSource north;
    private DataSource south;

    @BeforeEach
    void two_desks(Nodes nodes, Database db) {
        north = nodes.get("north").dataSource();
        south = nodes.get("south").dataSource();
        db.insert("account (id, balance_minor)", "tea", 100);
        db.insert("account (id, balance_minor)", "milk", 100);
    }

    @Test
    void an_operation_is_held_before_its_commit(Gates gates, Database db) {
        try (Held held = gates.hold(() -> takesOne(north, "tea")).beforeCommit()) {
            assertThat(balance(db)).as("nothing is committed").isEqualTo(100);
            held.meanwhile(() -> takesOne(south, "milk"));
        }
        assertThat(balance(db)).isEqualTo(99);
    }

    @Test
    void a_commit_in_sql_is_a_commit(Gates gates, Database db) {
        try (Held held = gates.hold(() -> alone(north, "begin; update account set balance_minor = 1 where id = 'tea'; commit")).beforeCommit()) {
            assertThat(balance(db)).isEqualTo(100);
            held.release();
        }
        assertThat(balance(db)).isEqualTo(1);
    }

    @Test
    void an_operation_is_held_before_a_statement(Gates gates, Database db) {
        try (Held held = gates.hold(() -> takesOne(north, "tea")).before("UPDATE account")) {
            held.meanwhile(() -> takesOne(south, "tea"));
            assertThat(balance(db)).isEqualTo(99);
        }
        assertThat(balance(db)).as("north read 100 before south wrote 99").isEqualTo(99);
    }

    @Test
    void an_operation_is_held_after_its_first_write(Gates gates, Database db) {
        try (Held held = gates.hold(() -> takesOne(north, "tea")).afterFirstWrite()) {
            assertThatThrownBy(() -> held.meanwhile(() -> takesOne(south, "tea"))).isInstanceOf(AssertionError.class)
                    .hasMessageContaining("held").hasMessageContaining("its first write")
                    .hasMessageContaining("waits for a lock at GatesTest.java:");
        }
        assertThat(balance(db)).isLessThan(100);
    }

    @Test
    void waiting_for_a_unique_key_is_waiting(Gates gates) {
        try (Held held = gates.hold(() -> books("b1")).beforeCommit()) {
            assertThatThrownBy(() -> held.meanwhile(() -> alone(south, "insert into booking values ('b2', 'noon')")))
                    .isInstanceOf(AssertionError.class).hasMessageContaining("waits for a lock");
        }
    }

    @Test
    void what_the_other_throws_is_thrown_on(Gates gates) {
        try (Held held = gates.hold(() -> books("b1")).beforeCommit()) {
            assertThatThrownBy(() -> held.meanwhile(() -> {
                throw new IllegalStateException("closed");
            })).isInstanceOf(IllegalStateException.class).hasMessage("closed");
        }
    }

    @Test
    void an_operation_that_never_comes_there_is_an_error(Gates gates) {
        assertThatThrownBy(() -> gates.hold(() -> takesOne(north, "tea")).before("delete from account")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("never came to 'delete from account'");
        assertThatThrownBy(() -> gates.hold(() -> alone(north, "insert into nowhere values (1)")).beforeCommit()).isInstanceOf(AssertionError.class)
                .hasMessageContaining("never came to its commit; it threw").hasMessageContaining("nowhere");
    }

    @Test
    void what_a_held_operation_throws_later_is_known(Gates gates) {
        Held held = gates.hold(() -> {
            takesOne(north, "tea");
            throw new IllegalStateException("too late");
        }).beforeCommit();
        assertThat(held.thrown()).isNull();
        held.close();
        assertThat(held.thrown()).hasMessage("too late");
    }

    private static void takesOne(DataSource database, String account) throws SQLException {
        transaction(database, connection -> {
            long balance = number(connection, "select balance_minor from account where id = ?", account);
            update(connection, "update account set balance_minor = ? where id = ?", balance - 1, account);
        });
    }

    private void books(String id) throws SQLException {
        transaction(north, connection -> update(connection, "insert into booking values (?, 'noon')", id));
    }

    private static long balance(Database db) {
        return db.number("select balance_minor from account where id = 'tea'");
    }
}
