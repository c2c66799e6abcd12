package katas.retry;

import static katas.kit.fault.FaultKind.ACKNOWLEDGEMENT_LOST;
import static katas.kit.fault.FaultKind.COMMIT_FAILS;
import static katas.kit.fault.FaultKind.CONNECTION_DROPS;
import static katas.kit.fault.FaultKind.STATEMENT_FAILS;
import static katas.kit.fault.FaultKind.STATEMENT_FAILS_AFTER_EFFECT;
import static katas.retry.Shop.HONEY;
import static katas.retry.Shop.OATS;
import static katas.retry.Shop.TEA;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fake.FakeSleeper;
import katas.kit.fault.FaultRun;
import katas.kit.fault.Faults;
import katas.kit.fault.SqlStates;
import katas.kit.record.Recorder;
import katas.kit.record.Recording;
import katas.kit.schedule.Interleavings;
import katas.retry.Shop.Transfer;
import katas.retry.api.Stocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What has to be tried again, and how. */
@PersistenceTest(app = Wiring.class)
class RetryTest {

    /** Serialization failures, deadlocks, and locks that were not to be had in time, as PostgreSQL and as H2 name it. */
    static final List<String> PASSING = List.of(SqlStates.SERIALIZATION_FAILURE, SqlStates.DEADLOCK, SqlStates.LOCK_NOT_AVAILABLE, "HYT00");
    /** Two attempts of each need some dozens. */
    private static final int MOST_SCHEDULES = 500;

    private final AtomicReference<Transfer> transfer = new AtomicReference<>();
    private Shop shop;

    @BeforeEach
    void morning(Database db, FakeSleeper sleeper) {
        shop = new Shop(db, sleeper);
    }

    @Test
    void a_transfer_is_made_and_logged(Stocks stocks) {
        shop.opens();
        Transfer first = shop.transfer(TEA, HONEY, 2);
        Transfer second = shop.transfer(HONEY, OATS, 7);
        first.by(stocks);
        second.by(stocks);
        shop.hasMade("after two transfers", first, second);
    }

    @Test
    void what_passes_is_tried_again_until_the_transfer_is_made(Stocks stocks, Faults faults) {
        for (String state : PASSING) {
            faults.sweep(STATEMENT_FAILS, COMMIT_FAILS).with(state)
                    .startingFrom(this::aNewTransfer)
                    .operation(() -> transfer.get().by(stocks))
                    .check(this::isDone);
        }
    }

    @Test
    void two_failures_in_a_row_are_survived_wherever_they_strike(Stocks stocks, Database db, Faults faults, Recorder recorder) {
        aNewTransfer();
        int statements = recorder.record(() -> transfer.get().by(stocks)).roundTrips();
        for (int first = 1; first <= statements; first++) {
            for (int second = 1; second <= statements; second++) {
                faults.clear();
                db.reset();
                aNewTransfer();
                faults.at(STATEMENT_FAILS, call -> true).nth(first).with(SqlStates.SERIALIZATION_FAILURE);
                faults.at(STATEMENT_FAILS, call -> true).nth(first + second).with(SqlStates.LOCK_NOT_AVAILABLE);
                Throwable told = Shop.told(() -> transfer.get().by(stocks));
                String when = "after statement " + first + " of the first attempt failed, and then statement " + second + " of the second";
                shop.hasMade(when, transfer.get());
                Shop.wasToldThatItIsDone(when, told);
            }
        }
    }

    @Test
    void a_retry_begins_from_the_top_in_a_transaction_of_its_own(Stocks stocks, Faults faults, Recorder recorder) {
        AtomicReference<Recording> seen = new AtomicReference<>();
        for (String state : PASSING) {
            faults.sweep(STATEMENT_FAILS, COMMIT_FAILS).with(state)
                    .startingFrom(this::aNewTransfer)
                    .operation(() -> seen.set(recorder.record(() -> Shop.told(() -> transfer.get().by(stocks)))))
                    .check(run -> {
                        List<String> goneOn = Attempts.in(seen.get()).goneOnAfterAFailure();
                        Shop.sees("after a statement has failed with " + state, "the transaction ends there", goneOn.isEmpty(),
                                goneOn.isEmpty() ? "" : "it goes on with " + goneOn.get(0));
                    });
        }
    }

    @Test
    void two_nodes_that_change_the_same_shelf_both_get_through(Nodes nodes, FakeSleeper sleeper, Interleavings interleavings) {
        Stocks north = nodes.start("north");
        Stocks south = nodes.start("south");
        AtomicReference<Transfer> other = new AtomicReference<>();
        for (boolean opposite : new boolean[] {false, true}) {
            interleavings
                    .startingFrom(() -> {
                        shop.opens();
                        transfer.set(shop.transfer(TEA, HONEY, 2));
                        other.set(opposite ? shop.transfer(HONEY, TEA, 1) : shop.transfer(TEA, OATS, 3));
                    })
                    .cap(MOST_SCHEDULES)
                    .operation("north", () -> transfer.get().by(north))
                    .operation("south", () -> other.get().by(south))
                    .check(run -> {
                        Shop.sees("what two callers are told who change the same shelf at the same time", "both, that the transfer is done",
                                run.thrown().isEmpty(), run.thrown().stream().map(Shop::inWords).toList());
                        shop.hasMade("after two transfers at the same time", transfer.get(), other.get());
                    });
        }
    }

    @Test
    void a_lost_connection_is_no_reason_to_give_up(Stocks stocks, Faults faults) {
        faults.sweep(CONNECTION_DROPS, STATEMENT_FAILS, STATEMENT_FAILS_AFTER_EFFECT, COMMIT_FAILS)
                .startingFrom(this::aNewTransfer)
                .operation(() -> transfer.get().by(stocks))
                .check(this::isDone);
    }

    @Test
    void a_commit_whose_acknowledgement_was_lost_is_found_out_and_not_made_again(Stocks stocks, Faults faults) {
        for (String state : List.of(SqlStates.CONNECTION_FAILURE, SqlStates.OUTCOME_UNKNOWN)) {
            faults.sweep(ACKNOWLEDGEMENT_LOST).with(state)
                    .startingFrom(this::aNewTransfer)
                    .operation(() -> transfer.get().by(stocks))
                    .check(this::isDone);
        }
    }

    @Test
    void the_same_transfer_asked_for_again_is_made_once(Stocks stocks) {
        aNewTransfer();
        transfer.get().by(stocks);
        Throwable told = Shop.told(() -> transfer.get().by(stocks));
        shop.hasMade("after the same transfer was asked for twice", transfer.get());
        Shop.wasToldThatItIsDone("after the same transfer was asked for twice", told);
    }

    private void aNewTransfer() {
        shop.opens();
        transfer.set(shop.transfer(TEA, HONEY, 2));
    }

    private void isDone(FaultRun run) {
        shop.hasMade("after a failure that passed", transfer.get());
        Shop.wasToldThatItIsDone("after a failure that passed", run.thrown());
    }
}
