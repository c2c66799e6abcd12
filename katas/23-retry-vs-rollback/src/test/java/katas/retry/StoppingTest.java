package katas.retry;

import static katas.kit.fault.FaultKind.ACKNOWLEDGEMENT_LOST;
import static katas.kit.fault.FaultKind.COMMIT_FAILS;
import static katas.kit.fault.FaultKind.CONNECTION_DROPS;
import static katas.kit.fault.FaultKind.STATEMENT_FAILS;
import static katas.retry.Shop.HONEY;
import static katas.retry.Shop.TEA;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fake.FakeClock;
import katas.kit.fake.FakeSleeper;
import katas.kit.fault.Faults;
import katas.kit.fault.SqlStates;
import katas.kit.jdbc.JdbcCall;
import katas.kit.record.Recorder;
import katas.kit.record.Recording;
import katas.retry.Shop.Transfer;
import katas.retry.api.Stocks;
import katas.retry.api.TransferRefused;
import katas.retry.api.TransferUnresolved;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must not be tried again, and when to stop. */
@PersistenceTest(app = Wiring.class)
class StoppingTest {

    /** Long enough for everybody who counts, and an end for who does not. */
    private static final int FOR_EVER = 200;
    private static final int MOST_ATTEMPTS = 4;
    /** So many that pauses of any shape show it: chance would have to repeat itself 64 times. */
    private static final int COLLISIONS = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AtomicReference<Throwable> told = new AtomicReference<>();
    private Shop shop;
    private Recorder recorder;
    private FakeSleeper sleeper;
    private FakeClock clock;

    @BeforeEach
    void morning(Database db, Recorder recorder, FakeSleeper sleeper, FakeClock clock) {
        this.shop = new Shop(db, sleeper);
        this.recorder = recorder;
        this.sleeper = sleeper;
        this.clock = clock;
    }

    @Test
    void what_the_database_refuses_is_not_tried_again(Stocks stocks, Faults faults) {
        shop.opens();
        Recording tooMany = attempt(stocks, shop.transfer(TEA, HONEY, 9));
        isRefusedAtOnce("when there are 8 TEA and 9 of them should be HONEY", tooMany);

        faults.at(STATEMENT_FAILS, call -> call.statements().stream().anyMatch(sql -> sql.writes().contains("transfer_log")))
                .with(SqlStates.UNIQUE_VIOLATION).times(FOR_EVER);
        Recording duplicate = attempt(stocks, shop.transfer(TEA, HONEY, 2));
        faults.clear();
        isRefusedAtOnce("when the log refuses the row as a duplicate, although it has no such row", duplicate);

        AtomicReference<Recording> seen = new AtomicReference<>();
        for (String state : List.of("23514", SqlStates.TEXT_TOO_LONG)) {
            faults.sweep(STATEMENT_FAILS, COMMIT_FAILS).with(state)
                    .startingFrom(shop::opens)
                    .operation(() -> seen.set(attempt(stocks, shop.transfer(TEA, HONEY, 2))))
                    .check(run -> isRefusedAtOnce("when the database answers " + state, seen.get()));
        }
    }

    @Test
    void a_failure_that_stays_is_given_up_after_four_attempts(Stocks stocks, Database db, Faults faults) {
        List<String> states = new ArrayList<>(RetryTest.PASSING);
        states.add(SqlStates.CONNECTION_FAILURE);
        for (String state : states) {
            for (boolean atCommit : new boolean[] {false, true}) {
                db.reset();
                shop.opens();
                if (atCommit) {
                    faults.atCommit(COMMIT_FAILS).with(state).times(FOR_EVER);
                } else {
                    faults.at(STATEMENT_FAILS, Attempts::changesStock).with(state).times(FOR_EVER);
                }
                Instant start = clock.instant();
                Recording seen = attempt(stocks, shop.transfer(TEA, HONEY, 2));
                faults.clear();
                isGivenUp("when " + (atCommit ? "every commit" : "every change of stock") + " fails with " + state, seen,
                        Duration.between(start, clock.instant()));
            }
        }
    }

    @Test
    void the_pauses_grow_and_are_not_the_same_for_everybody(Nodes nodes, Faults faults) {
        shop.opens();
        List<List<Duration>> north = pauses(nodes.start("north"), faults);
        List<List<Duration>> south = pauses(nodes.start("south"), faults);

        Duration longestFirst = longest(north, 0);
        Duration longestLast = longest(north, north.get(0).size() - 1);
        Shop.sees("the longest pauses of " + COLLISIONS + " transfers that collide again and again", "the last is at least half as long again as the first",
                longestLast.toNanos() >= longestFirst.toNanos() * 3 / 2, "first at most " + longestFirst + ", last at most " + longestLast);
        for (int pause = 0; pause < north.get(0).size(); pause++) {
            int number = pause;
            List<Duration> different = north.stream().map(pauses -> pauses.get(number)).distinct().toList();
            Shop.sees("pause " + (number + 1) + " of " + COLLISIONS + " transfers that collided", "different ones, or they all meet again", different.size() > 1,
                    "always " + different.get(0));
        }
        Shop.sees("the pauses of two nodes that collided", "different ones, or they meet again and again", !north.equals(south),
                "both sleep " + north.get(0) + ", and so on");
    }

    @Test
    void no_attempt_begins_later_than_two_seconds_after_the_call(Stocks stocks, Faults faults) {
        shop.opens();
        for (long millis : new long[] {300, 700, 1_100, 1_999, 2_500}) {
            sleeper.forget();
            Instant start = clock.instant();
            List<Duration> begun = new CopyOnWriteArrayList<>();
            faults.at(STATEMENT_FAILS, call -> lasts(call, Duration.ofMillis(millis), start, begun)).with(SqlStates.LOCK_NOT_AVAILABLE).times(FOR_EVER);
            attempt(stocks, shop.transfer(TEA, HONEY, 2));
            faults.clear();

            String when = "when every attempt fails after " + millis + " ms, because it waits so long for a lock";
            Shop.sees(when, "the shelves are changed", !begun.isEmpty(), "never");
            Duration last = begun.get(begun.size() - 1);
            Shop.sees(when, "the last one begins at most 2000 ms after the call", last.compareTo(PATIENCE) <= 0, "it begins after " + last.toMillis() + " ms");
            Shop.sees(when, "more than one, if there is time", begun.size() > 1 || millis > 700, "one");
            Shop.wasTold(when, TransferUnresolved.class, told.get());
        }
    }

    @Test
    void a_bug_is_not_tried_again(Stocks stocks, Database db, Faults faults) {
        shop.opens();
        int calls = attempt(stocks, shop.transfer(TEA, HONEY, 1)).roundTrips() + 1;
        for (int struck = 1; struck <= calls; struck++) {
            db.reset();
            shop.opens();
            AtomicInteger left = new AtomicInteger(struck);
            faults.at(STATEMENT_FAILS, call -> {
                if (left.decrementAndGet() <= 0 && left.get() > -FOR_EVER && call.kind() != JdbcCall.Kind.ROLLBACK) {
                    throw new NullPointerException("a bug");
                }
                return false;
            });
            Recording seen = attempt(stocks, shop.transfer(TEA, HONEY, 2));
            faults.clear();

            String when = "when the code has a bug that shows at call " + struck + " of the database";
            isTriedOnce(when, seen);
            Shop.sees(when, "the caller gets NullPointerException: a bug", isTheBug(told.get()),
                    told.get() == null ? "the caller is told that the transfer is done" : Shop.inWords(told.get()));
            shop.hasMadeNothing(when);
        }
    }

    @Test
    void what_nobody_can_find_out_is_unresolved_and_may_be_asked_for_again(Stocks stocks, Faults faults) {
        shop.opens();
        Transfer transfer = shop.transfer(TEA, HONEY, 2);
        AtomicBoolean gone = new AtomicBoolean();
        faults.at(ACKNOWLEDGEMENT_LOST, call -> call.kind() == JdbcCall.Kind.COMMIT && gone.compareAndSet(false, true));
        faults.at(CONNECTION_DROPS, call -> call.kind() == JdbcCall.Kind.STATEMENT && gone.get()).times(FOR_EVER);
        attempt(stocks, transfer);
        faults.clear();
        Shop.wasTold("when the database went away in the middle of a commit and did not come back", TransferUnresolved.class, told.get());

        attempt(stocks, transfer);
        shop.hasMade("when the database is back and the caller asks again", transfer);
        Shop.wasToldThatItIsDone("when the database is back and the caller asks again", told.get());
    }

    /** Asks for the transfer, whatever it is told. */
    private Recording attempt(Stocks stocks, Transfer transfer) {
        return recorder.record(() -> told.set(Shop.told(() -> transfer.by(stocks))));
    }

    private void isRefusedAtOnce(String when, Recording seen) {
        shop.hasMadeNothing(when);
        isTriedOnce(when, seen);
        Shop.wasTold(when, TransferRefused.class, told.get());
    }

    private void isTriedOnce(String when, Recording seen) {
        int attempts = Attempts.in(seen).number();
        Shop.sees(when, "1 attempt, no pause", attempts <= 1 && sleeper.delays().isEmpty(), inWords(attempts, sleeper.delays().size()));
    }

    /** Fewer attempts are fine, if the next one would have come too late. */
    private void isGivenUp(String when, Recording seen, Duration took) {
        int attempts = Attempts.in(seen).number();
        int pauses = sleeper.delays().size();
        boolean outOfTime = attempts > 1 && attempts < MOST_ATTEMPTS && took.compareTo(PATIENCE.dividedBy(2)) > 0;
        Shop.sees(when, MOST_ATTEMPTS + " attempts, a pause before each but the first", (attempts == MOST_ATTEMPTS || outOfTime) && pauses == attempts - 1,
                inWords(attempts, pauses));
        Shop.wasTold(when, TransferUnresolved.class, told.get());
        shop.hasMadeNothing(when);
    }

    private static String inWords(int attempts, int pauses) {
        return (attempts == 1 ? "1 attempt, " : attempts + " attempts, ") + (pauses == 1 ? "1 pause" : pauses + " pauses");
    }

    /** The pauses of many transfers that all fail until they are given up. */
    private List<List<Duration>> pauses(Stocks stocks, Faults faults) {
        List<List<Duration>> pauses = new ArrayList<>();
        for (int i = 0; i < COLLISIONS; i++) {
            sleeper.forget();
            faults.at(STATEMENT_FAILS, Attempts::changesStock).with(SqlStates.DEADLOCK).times(FOR_EVER);
            attempt(stocks, shop.transfer(TEA, HONEY, 2));
            faults.clear();
            pauses.add(sleeper.delays());
            Shop.sees("the pauses of a transfer that collides again and again", "2 or 3 of them", pauses.get(i).size() == 2 || pauses.get(i).size() == 3,
                    pauses.get(i).size());
        }
        int all = pauses.stream().mapToInt(List::size).min().orElseThrow();
        return pauses.stream().map(each -> each.subList(0, all)).toList();
    }

    private static Duration longest(List<List<Duration>> pauses, int number) {
        return pauses.stream().map(each -> each.get(number)).max(Duration::compareTo).orElseThrow();
    }

    /** True at every change of stock, which takes this long; notes when it began. */
    private boolean lasts(JdbcCall call, Duration duration, Instant start, List<Duration> begun) {
        if (!Attempts.changesStock(call)) {
            return false;
        }
        begun.add(Duration.between(start, clock.instant()));
        clock.advance(duration);
        return true;
    }

    private static boolean isTheBug(Throwable thrown) {
        boolean found = false;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            found |= cause instanceof NullPointerException;
        }
        return found && !(thrown instanceof TransferRefused) && !(thrown instanceof TransferUnresolved);
    }
}
