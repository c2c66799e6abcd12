package katas.kit.facts;

import static katas.kit.facts.OtherThread.resultOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class H2FactsTest {

    private final Lab lab = new Lab(Map.of());
    private final OtherThread other = new OtherThread(lab);
    private Connection first;
    private Connection second;

    @BeforeEach
    void two_transactions_on_two_rows() throws SQLException {
        lab.execute("create table stock(sku varchar(20) primary key, on_hand int not null check (on_hand >= 0))",
                "create table shelf(id bigint primary key, sku varchar(20) unique)",
                "insert into stock values('tea', 5), ('milk', 5)");
        first = begin();
        second = begin();
    }

    @AfterEach
    void close() throws SQLException {
        other.close();
        first.close();
        second.close();
        lab.close();
    }

    /** D1 */
    @Test
    void a_failed_statement_leaves_the_transaction_usable() throws SQLException {
        update(first, "insert into stock values('jam', 1)");
        assertSqlState("23505", () -> update(first, "insert into stock values('tea', 1)"));
        update(first, "insert into stock values('oat', 1)");
        first.commit();
        assertThat(lab.count("stock")).isEqualTo(4);
    }

    /** D2: it is not the one who closes the circle. */
    @Test
    void the_transaction_that_began_last_is_the_victim_of_a_deadlock_when_the_other_closes_the_circle() throws Exception {
        update(first, "update stock set on_hand = 1 where sku = 'tea'");
        update(second, "update stock set on_hand = 2 where sku = 'milk'");
        Future<Integer> victim = other.startAndAwaitBlocked(second, () -> update(second, "update stock set on_hand = 2 where sku = 'tea'"));

        assertThat(update(first, "update stock set on_hand = 1 where sku = 'milk'")).as("the survivor goes on").isEqualTo(1);
        assertSqlState("40001", () -> resultOf(victim));
        first.commit();
        assertThat(lab.count("stock where on_hand = 1")).isEqualTo(2);
    }

    /** D2 */
    @Test
    void the_transaction_that_began_last_is_the_victim_of_a_deadlock_when_it_closes_the_circle_itself() throws Exception {
        Future<Integer> survivor = deadlockOfWhichSecondIsTheVictim();
        assertThat(resultOf(survivor)).isEqualTo(1);
        first.commit();
        assertThat(lab.count("stock where on_hand = 1")).isEqualTo(2);
    }

    /** D2 */
    @Test
    void after_a_deadlock_the_whole_transaction_is_gone_and_the_connection_silently_starts_a_new_one() throws Exception {
        update(first, "insert into stock values('older', 1)");
        update(second, "insert into stock values('before', 1)");
        resultOf(deadlockOfWhichSecondIsTheVictim());
        first.commit();

        assertThat(second.getAutoCommit()).isFalse();
        update(second, "insert into stock values('after', 1)");
        second.commit();
        assertThat(lab.count("stock where sku = 'before'")).as("written before the deadlock").isZero();
        assertThat(lab.count("stock where sku = 'after'")).as("written after it, by a caller who went on").isEqualTo(1);
    }

    /** D5 */
    @Test
    void a_conditional_update_looks_at_the_row_again_after_waiting() throws Exception {
        String takeAll = "update stock set on_hand = on_hand - 5 where sku = 'tea' and on_hand >= 5";
        assertThat(update(first, takeAll)).isEqualTo(1);
        Future<Integer> waiting = other.startAndAwaitBlocked(second, () -> update(second, takeAll));
        first.commit();
        assertThat(resultOf(waiting)).isZero();
    }

    /** D5 */
    @Test
    void a_conditional_update_finds_its_row_when_the_one_it_waited_for_rolls_back() throws Exception {
        String takeAll = "update stock set on_hand = on_hand - 5 where sku = 'tea' and on_hand >= 5";
        update(first, takeAll);
        Future<Integer> waiting = other.startAndAwaitBlocked(second, () -> update(second, takeAll));
        first.rollback();
        assertThat(resultOf(waiting)).isEqualTo(1);
    }

    /** D6 */
    @Test
    void the_second_insert_of_a_number_as_key_waits_and_fails_with_23505_when_the_first_commits() throws Exception {
        update(first, "insert into shelf values(1, 'tea')");
        Future<Integer> waiting = other.startAndAwaitBlocked(second, () -> update(second, "insert into shelf values(1, 'milk')"));
        first.commit();
        assertSqlState("23505", () -> resultOf(waiting));
        assertThat(lab.valueOf("select sku from shelf")).isEqualTo("tea");
    }

    /** D6 */
    @Test
    void the_second_insert_of_a_number_as_key_waits_and_succeeds_when_the_first_rolls_back() throws Exception {
        update(first, "insert into shelf values(1, 'tea')");
        Future<Integer> waiting = other.startAndAwaitBlocked(second, () -> update(second, "insert into shelf values(1, 'milk')"));
        first.rollback();
        assertThat(resultOf(waiting)).isEqualTo(1);
        second.commit();
        assertThat(lab.valueOf("select sku from shelf")).isEqualTo("milk");
    }

    /** D6: a key that is no number is an index beside the table, and so is every other unique column. */
    @Test
    void the_second_insert_of_a_text_as_key_retries_in_a_loop_and_fails_with_23505_when_the_first_commits() throws Exception {
        update(first, "insert into stock values('jam', 1)");
        Future<Integer> waiting = other.startAndAwaitRetrying(() -> update(second, "insert into stock values('jam', 2)"));
        first.commit();
        assertSqlState("23505", () -> resultOf(waiting));
        assertThat(lab.valueOf("select on_hand from stock where sku = 'jam'")).isEqualTo(1);
    }

    /** D6 */
    @Test
    void the_second_insert_of_a_text_as_key_retries_in_a_loop_and_succeeds_when_the_first_rolls_back() throws Exception {
        update(first, "insert into stock values('jam', 1)");
        Future<Integer> waiting = other.startAndAwaitRetrying(() -> update(second, "insert into stock values('jam', 2)"));
        first.rollback();
        assertThat(resultOf(waiting)).isEqualTo(1);
        second.commit();
        assertThat(lab.valueOf("select on_hand from stock where sku = 'jam'")).isEqualTo(2);
    }

    /** D12 */
    @Test
    void a_batch_goes_on_after_a_bad_element_and_what_was_good_can_be_committed() throws SQLException {
        try (Statement batch = first.createStatement()) {
            for (String values : new String[] {"'a', 1", "'b', 1", "'c', -1", "'d', 1", "'e', 1"}) {
                batch.addBatch("insert into stock values(" + values + ")");
            }
            BatchUpdateException failure = catchThrowableOfType(BatchUpdateException.class, batch::executeBatch);
            assertThat(failure.getUpdateCounts()).containsExactly(1, 1, Statement.EXECUTE_FAILED, 1, 1);
            assertThat(failure.getSQLState()).isEqualTo("23513");
        }
        first.commit();
        assertThat(lab.count("stock where sku in ('a', 'b', 'c', 'd', 'e')")).isEqualTo(4);
    }

    /** What the kit's scheduler asks instead of the time. */
    @Test
    void a_session_that_waits_for_an_updated_row_names_its_blocker_until_it_is_through() throws Exception {
        update(first, "update stock set on_hand = 1 where sku = 'tea'");
        a_session_that_waits_names_its_blocker_until_it_is_through();
    }

    @Test
    void a_session_that_waits_for_a_row_that_was_only_selected_for_update_names_its_blocker_too() throws Exception {
        query(first, "select on_hand from stock where sku = 'tea' for update");
        a_session_that_waits_names_its_blocker_until_it_is_through();
    }

    @Test
    void a_session_that_waits_for_an_inserted_number_as_key_names_its_blocker_too() throws Exception {
        update(first, "insert into shelf values(1, 'tea')");
        Future<Integer> waiting = other.startAndAwaitBlocked(second, () -> update(second, "insert into shelf values(1, 'milk')"));
        assertThat(sessionOf(second).getBlockingSessionId()).isEqualTo(sessionOf(first).getId());
        first.rollback();
        resultOf(waiting);
        assertThat(sessionOf(second).getBlockingSessionId()).isZero();
    }

    /** It burns a processor instead, and looks like one that is just busy: a scheduler has to notice that by other means. */
    @Test
    void a_session_that_waits_for_an_inserted_text_as_key_names_no_blocker() throws Exception {
        update(first, "insert into stock values('jam', 1)");
        Future<Integer> waiting = other.startAndAwaitRetrying(() -> update(second, "insert into stock values('jam', 2)"));
        assertThat(sessionOf(second).getBlockingSessionId()).isZero();
        assertThat(sessionOf(second).getState()).isEqualTo(SessionLocal.State.RUNNING);
        first.rollback();
        resultOf(waiting);
    }

    @Test
    void a_session_that_waits_for_an_inserted_unique_column_names_no_blocker_either() throws Exception {
        update(first, "insert into shelf values(1, 'tea')");
        Future<Integer> waiting = other.startAndAwaitRetrying(() -> update(second, "insert into shelf values(2, 'tea')"));
        assertThat(sessionOf(second).getBlockingSessionId()).isZero();
        first.commit();
        assertSqlState("23505", () -> resultOf(waiting));
    }

    @Test
    void a_session_that_updates_a_row_to_a_unique_value_of_somebody_else_names_no_blocker_either() throws Exception {
        lab.execute("insert into shelf values(1, 'tea'), (2, 'milk')");
        update(first, "update shelf set sku = 'jam' where id = 1");
        Future<Integer> waiting = other.startAndAwaitRetrying(() -> update(second, "update shelf set sku = 'jam' where id = 2"));
        assertThat(sessionOf(second).getBlockingSessionId()).isZero();
        first.rollback();
        assertThat(resultOf(waiting)).isEqualTo(1);
    }

    /** And burns a processor, without a timeout: H2 takes what the other has taken back for its end, and finds the row locked again. */
    @Test
    void a_session_that_waits_for_a_row_of_one_that_has_taken_something_back_names_its_blocker_now_and_then() throws Exception {
        update(first, "update stock set on_hand = 1 where sku = 'tea'");
        assertSqlState("23505", () -> update(first, "insert into stock values('milk', 1)"));
        Future<Integer> waiting = other.startAndAwaitComingAndGoing(second, () -> update(second, "update stock set on_hand = 2 where sku = 'tea'"));
        first.commit();
        assertThat(resultOf(waiting)).isEqualTo(1);
    }

    /** Unlike PostgreSQL, where one of the two waits and then fails. */
    @Test
    void a_foreign_key_does_not_stop_a_concurrent_delete_of_the_parent_and_a_child_without_one_is_left() throws SQLException {
        lab.execute("create table reservation(id int primary key, sku varchar(20) not null references stock)");
        update(first, "delete from stock where sku = 'tea'");
        update(second, "insert into reservation values(1, 'tea')");
        first.commit();
        second.commit();
        assertThat(lab.count("stock where sku = 'tea'")).isZero();
        assertThat(lab.count("reservation where sku = 'tea'")).isEqualTo(1);
    }

    @Test
    void a_session_without_locks_has_nothing_pending_even_when_it_has_read() throws SQLException {
        assertThat(sessionOf(first).hasPendingTransaction()).isFalse();
        query(first, "select on_hand from stock");
        assertThat(sessionOf(first).hasPendingTransaction()).isFalse();
        assertThat(sessionOf(first).getBlockingSessionId()).isZero();
    }

    private void a_session_that_waits_names_its_blocker_until_it_is_through() throws Exception {
        assertThat(sessionOf(first).hasPendingTransaction()).isTrue();
        assertThat(sessionOf(second).getBlockingSessionId()).isZero();

        Future<Integer> waiting = other.startAndAwaitBlocked(second, () -> update(second, "update stock set on_hand = 2 where sku = 'tea'"));
        assertThat(sessionOf(second).getBlockingSessionId()).isEqualTo(sessionOf(first).getId());
        assertThat(sessionOf(first).hasPendingTransaction()).isTrue();
        assertThat(lab.valueOf("select contains_uncommitted from information_schema.sessions where session_id = " + sessionOf(first).getId()))
                .isEqualTo(true);

        first.commit();
        assertThat(sessionOf(first).hasPendingTransaction()).isFalse();
        assertThat(resultOf(waiting)).isEqualTo(1);
        assertThat(sessionOf(second).getBlockingSessionId()).isZero();
    }

    /** The first, the older one, holds tea and waits for milk; the second, who holds milk, then asks for tea. */
    private Future<Integer> deadlockOfWhichSecondIsTheVictim() throws Exception {
        update(first, "update stock set on_hand = 1 where sku = 'tea'");
        update(second, "update stock set on_hand = 2 where sku = 'milk'");
        Future<Integer> survivor = other.startAndAwaitBlocked(first, () -> update(first, "update stock set on_hand = 1 where sku = 'milk'"));
        assertSqlState("40001", () -> update(second, "update stock set on_hand = 2 where sku = 'tea'"));
        return survivor;
    }

    private Connection begin() throws SQLException {
        Connection connection = lab.connect();
        connection.setAutoCommit(false);
        return connection;
    }

    private static int update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static void query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
        }
    }

    private static SessionLocal sessionOf(Connection connection) {
        return (SessionLocal) ((JdbcConnection) connection).getSession();
    }

    private static void assertSqlState(String state, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(SQLException.class,
                failure -> assertThat(failure.getSQLState()).as(failure.getMessage()).isEqualTo(state));
    }
}
