package katas.kit.proof;

import static katas.kit.proof.Statements.number;
import static katas.kit.proof.Statements.run;
import static katas.kit.proof.Statements.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.record.Recorder;
import katas.kit.schedule.Exploration;
import katas.kit.schedule.Explored;
import katas.kit.schedule.Interleavings;
import katas.kit.schedule.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finds the classic anomalies in code that has them, and nothing in code that has not. */
@PersistenceTest
class SchedulesTest {

    private Database db;
    private Nodes nodes;
    private Interleavings interleavings;

    @BeforeEach
    void instruments(Database db, Nodes nodes, Interleavings interleavings) {
        this.db = db;
        this.nodes = nodes;
        this.interleavings = interleavings;
    }

    @Test
    void a_lost_update_is_found() {
        Explored every = explore(both(SchedulesTest::readModifyWrite).withoutReduction());
        Explored reduced = explore(both(SchedulesTest::readModifyWrite));

        assertThat(every.schedules()).as("schedules").isEqualTo(14);
        assertThat(every.failures()).as("schedules that lose an update").hasSize(12);
        assertThat(reduced.schedules()).as("schedules after reduction").isEqualTo(6);
        assertThat(reduced.failures()).as("schedules after reduction that lose an update").hasSize(4);
    }

    @Test
    void a_lock_before_reading_loses_nothing() {
        Explored every = explore(both(SchedulesTest::lockThenWrite).withoutReduction());

        assertThat(every.failures()).isEmpty();
        assertThat(every.schedules()).isEqualTo(6);
    }

    @Test
    void a_conditional_update_loses_nothing() {
        Explored every = explore(both(SchedulesTest::conditionalUpdate).withoutReduction());

        assertThat(every.failures()).isEmpty();
        assertThat(every.schedules()).isEqualTo(4);
    }

    @Test
    void write_skew_is_found_and_a_lock_on_what_is_summed_prevents_it() {
        assertThat(skew("select balance_minor from account where owner = 'ada'").failures()).isNotEmpty();
        assertThat(skew("select balance_minor from account where owner = 'ada' order by id for update").failures()).isEmpty();
    }

    @Test
    void check_then_insert_is_found_although_the_insert_waits_for_an_uncommitted_key() {
        Exploration exploration = interleavings.startingFrom(() -> { })
                .operation("A", () -> claimAfterLooking(database("A"), "ada"))
                .operation("B", () -> claimAfterLooking(database("B"), "bob"));
        List<Run> waiting = new ArrayList<>();
        Explored explored = exploration.explore(run -> {
            if (!run.waits().isEmpty()) {
                waiting.add(run);
            }
            assertThat(run.thrown()).as("a loser who was told by the database instead of by the code").isEmpty();
        });

        assertThat(explored.failures()).isNotEmpty();
        assertThat(waiting).as("schedules in which an insert waited for the other transaction").isNotEmpty();
    }

    @Test
    void a_unique_key_as_the_referee_lets_exactly_one_through() {
        Explored explored = interleavings.startingFrom(() -> { })
                .operation("A", () -> claimFirst(database("A"), "ada"))
                .operation("B", () -> claimFirst(database("B"), "bob"))
                .explore(run -> {
                    assertThat(run.thrown()).isEmpty();
                    assertThat(db.count("claim")).isEqualTo(1);
                });

        assertThat(explored.failures()).isEmpty();
    }

    @Test
    void a_deadlock_is_found_and_an_order_of_locks_prevents_it() {
        assertThat(transfers("x", "y", "y", "x").failures()).as("opposite order").isNotEmpty();
        assertThat(transfers("x", "y", "x", "y").failures()).as("same order").isEmpty();
    }

    @Test
    void the_reduction_loses_no_outcome() {
        for (Withdrawal withdrawal : List.<Withdrawal>of(
                SchedulesTest::readModifyWrite, SchedulesTest::lockThenWrite, SchedulesTest::conditionalUpdate)) {
            assertThat(outcomes(both(withdrawal))).isEqualTo(outcomes(both(withdrawal).withoutReduction()));
        }
    }

    @Test
    void exploring_twice_runs_the_same_schedules() {
        assertThat(schedules(both(SchedulesTest::readModifyWrite))).isEqualTo(schedules(both(SchedulesTest::readModifyWrite)));
    }

    @Test
    void a_failure_names_its_schedule_and_can_be_replayed_alone() {
        String failing = explore(both(SchedulesTest::readModifyWrite)).failures().get(0).run().schedule();

        Explored replayed = explore(both(SchedulesTest::readModifyWrite).replay(failing));

        assertThat(replayed.schedules()).isEqualTo(1);
        assertThat(replayed.failures()).singleElement().satisfies(failure -> assertThat(failure.run().schedule()).isEqualTo(failing));
        assertThatThrownBy(() -> both(SchedulesTest::readModifyWrite).check(this::nothingIsLost))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("schedules end wrong")
                .hasMessageContaining(".replay(\"")
                .hasMessageContaining("A = north")
                .hasMessageContaining("update account set balance_minor");
    }

    @Test
    void a_cap_that_is_reached_is_said() {
        Explored capped = explore(both(SchedulesTest::readModifyWrite).cap(3));

        assertThat(capped.schedules()).isEqualTo(3);
        assertThat(capped.isComplete()).isFalse();
        assertThat(explore(both(SchedulesTest::readModifyWrite)).isComplete()).isTrue();
    }

    @Test
    void three_operations_are_explored_as_well() {
        Explored explored = both(SchedulesTest::conditionalUpdate)
                .operation("east", () -> conditionalUpdate(database("east"), 10))
                .explore(run -> assertThat(db.number("select balance_minor from account")).isZero());

        assertThat(explored.failures()).isEmpty();
        assertThat(explored.schedules()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void half_a_transfer_is_seen_at_no_step_if_it_is_one_transaction() {
        assertThat(looked(true).failures()).isEmpty();
        assertThat(looked(false).failures()).isNotEmpty();
    }

    private Explored looked(boolean together) {
        return interleavings.startingFrom(this::twoAccounts)
                .operation("A", () -> {
                    if (together) {
                        move(database("A"), "x", "y");
                    } else {
                        transaction(database("A"), c -> run(c, "update account set balance_minor = balance_minor - 10 where id = 'x'"));
                        transaction(database("A"), c -> run(c, "update account set balance_minor = balance_minor + 10 where id = 'y'"));
                    }
                })
                .atEveryStep(() -> assertThat(db.number("select sum(balance_minor) from account")).isEqualTo(200))
                .explore(run -> { });
    }

    private Exploration both(Withdrawal withdrawal) {
        return interleavings.startingFrom(() -> db.insert("account", "a", "ada", 100))
                .operation("north", () -> withdrawal.from(database("north"), 60))
                .operation("south", () -> withdrawal.from(database("south"), 30));
    }

    private Explored explore(Exploration exploration) {
        return exploration.explore(this::nothingIsLost);
    }

    private void nothingIsLost(Run run) {
        assertThat(db.number("select balance_minor from account")).as("100, less 60, less 30").isEqualTo(10);
    }

    private Set<String> outcomes(Exploration exploration) {
        Set<String> outcomes = new TreeSet<>();
        exploration.explore(run -> outcomes.add(db.number("select balance_minor from account") + " " + run.succeeded()));
        return outcomes;
    }

    private static List<String> schedules(Exploration exploration) {
        List<String> schedules = new ArrayList<>();
        Consumer<Run> remember = run -> schedules.add(run.schedule());
        exploration.explore(remember);
        return schedules;
    }

    private Explored skew(String look) {
        Recorder.Action<SQLException> north = () -> spendJoint(database("north"), look, "x");
        return interleavings.startingFrom(this::twoAccounts)
                .operation("north", north)
                .operation("south", () -> spendJoint(database("south"), look, "y"))
                .explore(run -> assertThat(db.number("select sum(balance_minor) from account")).isNotNegative());
    }

    private Explored transfers(String from, String to, String otherFrom, String otherTo) {
        return interleavings.startingFrom(this::twoAccounts)
                .operation("A", () -> move(database("A"), from, to))
                .operation("B", () -> move(database("B"), otherFrom, otherTo))
                .explore(run -> assertThat(run.thrown()).isEmpty());
    }

    private void twoAccounts() {
        db.insert("account", "x", "ada", 100);
        db.insert("account", "y", "ada", 100);
    }

    private DataSource database(String node) {
        return nodes.get(node).dataSource();
    }

    private static void readModifyWrite(DataSource database, long amount) throws SQLException {
        transaction(database, c -> {
            long balance = number(c, "select balance_minor from account where id = 'a'");
            run(c, "update account set balance_minor = ? where id = 'a'", balance - amount);
        });
    }

    private static void lockThenWrite(DataSource database, long amount) throws SQLException {
        transaction(database, c -> {
            long balance = number(c, "select balance_minor from account where id = 'a' for update");
            run(c, "update account set balance_minor = ? where id = 'a'", balance - amount);
        });
    }

    private static void conditionalUpdate(DataSource database, long amount) throws SQLException {
        transaction(database, c -> run(c, "update account set balance_minor = balance_minor - ? where id = 'a' and balance_minor >= ?", amount, amount));
    }

    private static void spendJoint(DataSource database, String look, String account) throws SQLException {
        transaction(database, c -> {
            long joint = 0;
            try (var query = c.prepareStatement(look); var rows = query.executeQuery()) {
                while (rows.next()) {
                    joint += rows.getLong(1);
                }
            }
            if (joint >= 150) {
                run(c, "update account set balance_minor = balance_minor - 150 where id = ?", account);
            }
        });
    }

    private static void claimAfterLooking(DataSource database, String taker) throws SQLException {
        transaction(database, c -> {
            if (number(c, "select count(*) from claim where coupon = 'c'") == 0) {
                run(c, "insert into claim values ('c', ?)", taker);
            }
        });
    }

    private static void claimFirst(DataSource database, String taker) throws SQLException {
        transaction(database, c -> run(c, "insert into claim values ('c', ?) on conflict do nothing", taker));
    }

    private static void move(DataSource database, String from, String to) throws SQLException {
        transaction(database, c -> {
            run(c, "update account set balance_minor = balance_minor - 10 where id = ?", from);
            run(c, "update account set balance_minor = balance_minor + 10 where id = ?", to);
        });
    }

    @FunctionalInterface
    private interface Withdrawal {
        void from(DataSource database, long amount) throws SQLException;
    }
}
