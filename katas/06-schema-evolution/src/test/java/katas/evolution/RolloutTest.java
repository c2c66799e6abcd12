package katas.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import katas.evolution.api.CustomerId;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fault.FaultKind;
import katas.kit.fault.Faults;
import katas.kit.record.Recorder;
import katas.kit.record.Recording;
import katas.kit.schedule.Interleavings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PersistenceTest(app = Wiring.class, schema = "")
class RolloutTest {

    private static final CustomerId ADA = new CustomerId("ada");
    private static final CustomerId BEN = new CustomerId("ben");
    private static final CustomerId CLEO = new CustomerId("cleo");
    private static final CustomerId DAN = new CustomerId("dan");
    private static final int MOST_ROWS_A_COMMIT = 100;
    private static final int FEWEST_ROWS_A_COMMIT = 20;

    private Rollout rollout;
    private Database db;

    @BeforeEach
    void the_first_day(Database db, Nodes nodes) {
        this.db = db;
        rollout = new Rollout(db, nodes);
        rollout.opens();
    }

    @Test
    void release_1_goes_on_working_when_the_new_column_has_come() {
        rollout.v1().add(ADA, "Ada Byron");
        rollout.v1().add(BEN, "Ben Okoro");

        rollout.expand();

        rollout.v1().add(CLEO, "Cleo Moreau");
        rollout.v1().rename(ADA, "Ada King");
        rollout.v1().knows(ADA, "Ada King", "renamed after V2");
        rollout.v1().knows(BEN, "Ben Okoro", "added before V2");
        rollout.v1().knows(CLEO, "Cleo Moreau", "added after V2");
    }

    @Test
    void release_2_sees_what_release_1_writes() {
        rollout.v1().add(ADA, "Ada Byron");
        rollout.v1().add(BEN, "Ben Okoro");
        rollout.expand();
        rollout.v1().add(CLEO, "Cleo Moreau");
        rollout.v1().rename(BEN, "Ben King");
        rollout.v2().knows(ADA, "Ada Byron", "added by release 1 before V2");
        rollout.v2().knows(BEN, "Ben King", "renamed by release 1 after V2");
        rollout.v2().knows(CLEO, "Cleo Moreau", "added by release 1 after V2");

        rollout.backfill();
        rollout.v2().knows(BEN, "Ben King", "renamed by release 1, and moved by the backfill");
        rollout.v1().rename(BEN, "Ben Okoro");
        rollout.v1().add(DAN, "Dan Silva");
        rollout.v2().knows(BEN, "Ben Okoro", "renamed by release 1 after the backfill of that row");
        rollout.v2().knows(DAN, "Dan Silva", "added by release 1 after the backfill");

        rollout.v2().rename(CLEO, "Cleo Dupont");
        rollout.v1().rename(CLEO, "Cleo Martin");
        rollout.v2().knows(CLEO, "Cleo Martin", "renamed by release 2, and then by release 1");
    }

    @Test
    void release_1_sees_what_release_2_writes() {
        rollout.v1().add(ADA, "Ada Byron");
        rollout.expand();
        rollout.v2().add(BEN, "Ben Okoro");
        rollout.v2().rename(ADA, "Ada King");
        rollout.v1().knows(ADA, "Ada King", "renamed by release 2");
        rollout.v1().knows(BEN, "Ben Okoro", "added by release 2");
        rollout.v2().knows(ADA, "Ada King", "renamed by release 2 itself");

        rollout.backfill();
        rollout.v2().rename(BEN, "Ben King");
        rollout.v2().add(CLEO, "Cleo Moreau");
        rollout.stop("v2");
        rollout.v1().knows(BEN, "Ben King", "renamed by release 2 after the backfill, which was then taken back");
        rollout.v1().knows(CLEO, "Cleo Moreau", "added by release 2 after the backfill, which was then taken back");
        rollout.v1().rename(ADA, "Ada Lovelace");
        rollout.v1().knows(ADA, "Ada Lovelace", "renamed while release 1 was alone");

        rollout.v2().knows(ADA, "Ada Lovelace", "renamed by release 1 while release 2 was away");
        rollout.v2().knows(BEN, "Ben King", "renamed by release 2 before it was taken back");
    }

    @Test
    void releases_1_and_2_agree_on_a_name_in_every_order(Interleavings interleavings) {
        Release v1 = rollout.v1();
        Release v2 = rollout.v2();
        for (boolean backfilled : List.of(false, true)) {
            interleavings
                    .startingFrom(() -> {
                        expandedWith("Ada Byron");
                        if (backfilled) {
                            rollout.backfill();
                        }
                    })
                    .operation("v1", () -> v1.rename(ADA, "Ada King"))
                    .operation("v2", () -> v2.rename(ADA, "Ada Lovelace"))
                    .check(run -> {
                        run.thrown().forEach(RolloutTest::rethrow);
                        String name = v1.nameOf(ADA);
                        assertThat(name).as("the name that release 1 sees after both have renamed her").isIn("Ada King", "Ada Lovelace");
                        v2.knows(ADA, name, "as release 1 does, after both have renamed her");
                        theRestOfTheRolloutKeeps(name);
                    });
        }
    }

    @Test
    void a_backfill_changes_few_rows_at_a_time(Recorder recorder) {
        int rows = 2_000;
        customersOfRelease1(rows);
        Recording expanding = recorder.record(rollout::expand);
        assertThat(Commits.in(expanding).largest()).as("rows that V2 changes in one commit, while release 1 waits for their locks")
                .isLessThanOrEqualTo(MOST_ROWS_A_COMMIT);
        rollout.v1().rename(customer(7), "Grace Hopper");
        rollout.v2().rename(customer(1_900), "Barbara Liskov");

        Recording filling = recorder.record(rollout::backfill);

        assertThat(rollout.outOfStep()).as("names that the backfill has left out, of %d", rows).isZero();
        assertThat(Commits.in(filling).largest()).as("rows that the backfill changes in one commit, while both releases wait for their locks")
                .isLessThanOrEqualTo(MOST_ROWS_A_COMMIT);
        assertThat(Commits.in(filling).count()).as("commits of the backfill that change something, for %d rows", rows)
                .isLessThanOrEqualTo(rows / FEWEST_ROWS_A_COMMIT);
        rollout.v2().knows(customer(7), "Grace Hopper", "renamed by release 1 between V2 and the backfill");
        rollout.v1().knows(customer(1_900), "Barbara Liskov", "renamed by release 2 between V2 and the backfill");
    }

    @Test
    void a_backfill_that_dies_anywhere_is_finished_by_the_next(Faults faults, Recorder recorder) {
        int rows = 250;
        rollout.v2();
        faults.sweep(FaultKind.CRASH, FaultKind.CONNECTION_DROPS, FaultKind.ACKNOWLEDGEMENT_LOST)
                .startingFrom(() -> {
                    rollout.opens();
                    customersOfRelease1(rows);
                    rollout.expand();
                    rollout.v1().rename(customer(2), "Grace Hopper");
                })
                .operation(rollout::backfill)
                .check(run -> {
                    rollout.v1().rename(customer(1), "Ada King");
                    rollout.v2().rename(customer(rows), "Barbara Liskov");
                    rollout.backfill();
                    assertThat(rollout.outOfStep()).as("names that are missing after a backfill that died and another one that did not, of %d", rows).isZero();
                    rollout.v2().knows(customer(1), "Ada King", "renamed by release 1 between the two backfills");
                    rollout.v1().knows(customer(rows), "Barbara Liskov", "renamed by release 2 between the two backfills");
                    Recording again = recorder.record(rollout::backfill);
                    assertThat(again.on("customer").rowsAffected()).as("rows that a backfill changes when there is nothing to do").isZero();
                });
    }

    @Test
    void a_backfill_undoes_nothing_that_a_release_writes_meanwhile(Interleavings interleavings) {
        Release v1 = rollout.v1();
        Release v2 = rollout.v2();
        // Once as release 1 left her before V2, and once as both releases left her: called Byron again by release 1, after a backfill.
        List<Runnable> beginnings = List.of(() -> expandedWith("Ada Byron"), () -> {
            expandedWith("Ada King");
            rollout.backfill();
            v1.rename(ADA, "Ada Byron");
        });
        for (Runnable beginning : beginnings) {
            interleavings.startingFrom(beginning)
                    .operation("v1", () -> v1.rename(ADA, "Ada King"))
                    .operation("ops", rollout::backfill)
                    .check(run -> {
                        run.thrown().forEach(RolloutTest::rethrow);
                        v1.knows(ADA, "Ada King", "renamed by release 1 during a backfill");
                        v2.knows(ADA, "Ada King", "renamed by release 1 during a backfill");
                        theRestOfTheRolloutKeeps("Ada King");
                    });
            // This may be the last backfill: release 1 is gone, release 2 is not, and V4 is next.
            interleavings.startingFrom(beginning)
                    .operation("v2", () -> v2.rename(ADA, "Ada King"))
                    .operation("ops", rollout::backfill)
                    .check(run -> {
                        run.thrown().forEach(RolloutTest::rethrow);
                        v1.knows(ADA, "Ada King", "renamed by release 2 during a backfill");
                        v2.knows(ADA, "Ada King", "renamed by release 2 during a backfill");
                        rollout.contract();
                        rollout.v3().knows(ADA, "Ada King", "renamed by release 2 during the last backfill");
                    });
        }
    }

    @Test
    void the_old_column_stays_while_a_name_would_be_lost() {
        rollout.v1().add(ADA, "Ada Byron");
        rollout.v1().add(BEN, "Ben Okoro");
        rollout.expand();
        rollout.contractIsRefused("no backfill has run");

        rollout.backfill();
        rollout.v1().add(CLEO, "Cleo Moreau");
        rollout.contractIsRefused("release 1 has added a customer after the backfill");

        rollout.backfill();
        rollout.v1().rename(BEN, "Ben King");
        rollout.contractIsRefused("release 1 has renamed a customer after the backfill");
        rollout.v1().knows(BEN, "Ben King", "after V4 was refused");
        rollout.v1().rename(ADA, "Ada King");
        rollout.v1().knows(ADA, "Ada King", "renamed after V4 was refused");
    }

    @Test
    void in_the_end_there_is_one_column_with_every_name() {
        rollout.v1().add(ADA, "Ada Byron");
        rollout.expand();
        rollout.v2().add(BEN, "Ben Okoro");
        rollout.backfill();

        rollout.contract();

        assertThat(rollout.columns()).as("the columns of customer after V5").containsOnlyKeys("id", "full_name");
        assertThat(rollout.columns().get("full_name")).as("the column full_name after V5: every customer has a name").endsWith("not null");
        rollout.v3().knows(ADA, "Ada Byron", "added by release 1");
        rollout.v3().knows(BEN, "Ben Okoro", "added by release 2");
    }

    @Test
    void a_migration_that_dies_anywhere_is_finished_by_the_next(Faults faults) {
        rollout.v2();
        faults.sweep(FaultKind.CRASH)
                .startingFrom(() -> {
                    rollout.opens();
                    rollout.v1().add(ADA, "Ada Byron");
                })
                .operation(rollout::expand)
                .check(run -> {
                    rollout.expand();
                    rollout.v1().knows(ADA, "Ada Byron", "after V2 has died and was applied again");
                    rollout.v2().knows(ADA, "Ada Byron", "after V2 has died and was applied again");
                });
        rollout.v3();
        faults.sweep(FaultKind.CRASH)
                .startingFrom(() -> {
                    expandedWith("Ada Byron");
                    rollout.backfill();
                })
                .operation(rollout::contract)
                .check(run -> {
                    rollout.contract();
                    assertThat(rollout.columns()).as("the columns of customer after V4 or V5 has died and was applied again").containsOnlyKeys("id", "full_name");
                    rollout.v3().knows(ADA, "Ada Byron", "after V4 or V5 has died and was applied again");
                });
    }

    @Test
    void release_3_works_before_and_after_the_old_column_goes(Recorder recorder) {
        for (boolean before : List.of(true, false)) {
            rollout.opens();
            rollout.v1().add(ADA, "Ada Byron");
            rollout.expand();
            rollout.v2().add(BEN, "Ben Okoro");
            rollout.v2().rename(ADA, "Ada King");
            rollout.backfill();
            rollout.v3().knows(BEN, "Ben Okoro", "added by release 2, before V4");
            if (!before) {
                rollout.contract();
            }
            String when = before ? "before V4" : "after V5, by a release 3 that was started before V4";

            Recording work = recorder.record(() -> {
                rollout.v3().knows(ADA, "Ada King", "renamed by release 2 and looked up " + when);
                rollout.v3().add(CLEO, "Cleo Moreau");
                rollout.v3().rename(BEN, "Ben King");
                rollout.v3().knows(CLEO, "Cleo Moreau", "added " + when);
                rollout.v3().knows(BEN, "Ben King", "renamed " + when);
            });
            assertThat(work.calls().stream().filter(call -> call.failure() != null).map(Recording::describe))
                    .as("statements of release 3 that fail, " + when).isEmpty();
        }
        rollout.stop("v3");
        rollout.v3().knows(CLEO, "Cleo Moreau", "looked up by a release 3 that was started after V5");
    }

    @Test
    void no_name_is_lost_from_the_first_day_to_the_last() {
        Days days = new Days();
        days.pass("before V2", rollout.v1());
        rollout.expand();
        days.pass("after V2", rollout.v1());
        days.pass("beside each other", rollout.v1(), rollout.v2());
        rollout.backfill();
        days.pass("beside each other, after the backfill", rollout.v1(), rollout.v2());
        rollout.stop("v2");
        days.pass("in the drill: release 2 is taken back", rollout.v1());
        days.pass("after the drill", rollout.v1(), rollout.v2());
        days.pass("release 1 is gone", rollout.v2());
        rollout.backfill();
        days.pass("after the last backfill", rollout.v2());
        rollout.contract();
        days.pass("in the end", rollout.v3());
    }

    /** As it is when release 1 has added Ada, and V2 was applied. */
    private void expandedWith(String name) {
        rollout.opens();
        rollout.v1().add(ADA, name);
        rollout.expand();
    }

    /** Release 1 is gone, a last backfill has run: what release 2 left is what release 3 finds. */
    private void theRestOfTheRolloutKeeps(String name) {
        rollout.backfill();
        rollout.contract();
        rollout.v3().knows(ADA, name, "in the end");
    }

    private void customersOfRelease1(int rows) {
        db.execute("insert into customer (id, name) values " + IntStream.rangeClosed(1, rows)
                .mapToObj(n -> "('%s', 'Customer %d')".formatted(customer(n).value(), n)).collect(Collectors.joining(", ")));
    }

    private static CustomerId customer(int number) {
        return new CustomerId("customer-%05d".formatted(number));
    }

    private static void rethrow(Throwable thrown) {
        throw thrown instanceof AssertionError failed ? failed : new AssertionError("expected: nobody fails%nseen:     %s".formatted(Recording.describe(thrown)), thrown);
    }
}
