package katas.idempotency;

import static katas.idempotency.Books.TWELVE_FIFTY;
import static katas.idempotency.Clicks.afterwards;
import static katas.idempotency.Clicks.answerOf;
import static katas.idempotency.Clicks.areTheSame;
import static katas.idempotency.Clicks.isTold;
import static katas.idempotency.Clicks.receipt;
import static katas.idempotency.Clicks.receiptOf;
import static katas.kit.fault.FaultKind.COMMIT_FAILS;
import static katas.kit.fault.FaultKind.STATEMENT_FAILS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import katas.idempotency.api.ChargeRequest;
import katas.idempotency.api.Declined;
import katas.idempotency.api.IdemKey;
import katas.idempotency.api.KeyReused;
import katas.idempotency.api.Payments;
import katas.idempotency.api.Receipt;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fake.FakeClock;
import katas.kit.fault.Faults;
import katas.kit.schedule.Gates;
import katas.kit.schedule.Held;
import katas.kit.schedule.Interleavings;
import katas.kit.schedule.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PersistenceTest(app = Wiring.class)
class ChargeTest {

    private Books books;
    private IdemKey key;
    private int keys;

    @BeforeEach
    void open_the_books(Database db) {
        books = new Books(db);
        takeANewKey();
    }

    /** For every run on empty tables: a cashier may remember what was asked before. */
    private void takeANewKey() {
        key = anotherKey();
    }

    private IdemKey anotherKey() {
        return new IdemKey("click-" + ++keys);
    }

    @Test
    void who_asks_again_gets_the_same_receipt_and_pays_nothing(Payments payments, Nodes nodes, FakeClock clock) {
        Receipt first = receiptOf(() -> payments.charge(key, TWELVE_FIFTY));
        books.show("one payment of 12.50, as the receipt says", first);
        for (Payments cashier : List.of(payments, payments, nodes.<Payments>start("south"), payments)) {
            clock.advance(Duration.ofMinutes(7));
            areTheSame("the first click and a later one", first, receiptOf(() -> cashier.charge(key, TWELVE_FIFTY)));
            books.show("still one payment of 12.50, whoever is asked again", first);
        }
    }

    @Test
    void two_clicks_at_once_are_one_payment(Nodes nodes, Interleavings interleavings) {
        Payments north = nodes.start("north");
        Payments south = nodes.start("south");
        interleavings.startingFrom(this::takeANewKey)
                .asking("north", () -> north.charge(key, TWELVE_FIFTY))
                .asking("south", () -> south.charge(key, TWELVE_FIFTY))
                .check(run -> {
                    Receipt here = receipt(afterwards(answer(run, "north"), () -> north.charge(key, TWELVE_FIFTY)));
                    Receipt there = receipt(afterwards(answer(run, "south"), () -> south.charge(key, TWELVE_FIFTY)));
                    books.show("one payment of 12.50 for two clicks with the same key", here);
                    areTheSame("both clicks", here, there);
                });
    }

    @Test
    void a_key_belongs_to_one_request(Payments payments) {
        Receipt first = receiptOf(() -> payments.charge(key, TWELVE_FIFTY));
        for (ChargeRequest other : List.of(new ChargeRequest("order-7", 1_251, "EUR"), new ChargeRequest("order-7", 1_250, "USD"),
                new ChargeRequest("order-8", 1_250, "EUR"))) {
            isTold(KeyReused.class, "the key was used for " + TWELVE_FIFTY + ", and now comes with " + other, answerOf(() -> payments.charge(key, other)));
            books.show("nothing but the first payment", first);
        }
        areTheSame("the first click and one with the first request again", first, receiptOf(() -> payments.charge(key, TWELVE_FIFTY)));
    }

    @Test
    void two_requests_at_once_cannot_share_a_key(Nodes nodes, Interleavings interleavings) {
        ChargeRequest ninety = new ChargeRequest("order-9", 9_000, "EUR");
        Payments north = nodes.start("north");
        Payments south = nodes.start("south");
        interleavings.startingFrom(this::takeANewKey)
                .asking("north", () -> north.charge(key, TWELVE_FIFTY))
                .asking("south", () -> south.charge(key, ninety))
                .check(run -> {
                    Object here = afterwards(answer(run, "north"), () -> north.charge(key, TWELVE_FIFTY));
                    Object there = afterwards(answer(run, "south"), () -> south.charge(key, ninety));
                    boolean northWon = here instanceof Receipt;
                    books.show("one of two payments with the same key", receipt(northWon ? here : there));
                    isTold(KeyReused.class, "the key was used for another request", northWon ? there : here);
                });
    }

    @Test
    void whatever_breaks_another_click_makes_it_one_payment(Payments payments, Faults faults) {
        faults.sweep()
                .startingFrom(this::takeANewKey)
                .operation(() -> payments.charge(key, TWELVE_FIFTY))
                .check(run -> anotherClickGetsTheReceiptOfTheOnlyPayment(payments));
    }

    @Test
    void a_crash_after_the_charge_and_another_click_are_one_payment(Payments payments, Nodes nodes) {
        Receipt lost = receiptOf(() -> payments.charge(key, TWELVE_FIFTY));
        nodes.get("app").crash();
        Payments again = nodes.get("app").restart();
        areTheSame("a click whose answer was lost and the next one", lost, receiptOf(() -> again.charge(key, TWELVE_FIFTY)));
        books.show("one payment of 12.50 for both", lost);
    }

    @Test
    void an_attempt_that_came_to_nothing_leaves_the_key_free(Payments payments, Faults faults) {
        isTold(Declined.class, "nobody is charged 1000.01 at once", answerOf(() -> payments.charge(key, new ChargeRequest("order-7", 100_001, "EUR"))));
        books.areEmpty("nothing is booked for a charge that was declined");
        books.show("the key of a charge that was declined is free, so less may be charged with it",
                receiptOf(() -> payments.charge(key, TWELVE_FIFTY)));

        faults.sweep(STATEMENT_FAILS, COMMIT_FAILS)
                .startingFrom(this::takeANewKey)
                .operation(() -> payments.charge(key, TWELVE_FIFTY))
                .check(run -> {
                    if (!books.showAPayment()) {
                        anotherClickGetsTheReceiptOfTheOnlyPayment(payments);
                    }
                });
    }

    @Test
    void nobody_sees_a_payment_before_its_key_is_known(Nodes nodes, Interleavings interleavings) {
        Payments north = nodes.start("north");
        Payments south = nodes.start("south");
        interleavings.startingFrom(this::takeANewKey)
                .operation("north", () -> north.charge(key, TWELVE_FIFTY))
                .atEveryStep(() -> {
                    books.showNoHalfPayment(TWELVE_FIFTY);
                    if (books.showAPayment()) {
                        Receipt seen = receiptOf(() -> south.charge(key, TWELVE_FIFTY));
                        books.show("who can see the payment knows its key, so another click finds it", seen);
                    }
                })
                .check(run -> anotherClickGetsTheReceiptOfTheOnlyPayment(south));
    }

    @Test
    void nobody_waits_for_another_key(Nodes nodes, Gates gates) {
        Payments north = nodes.start("north");
        Payments south = nodes.start("south");
        ChargeRequest other = new ChargeRequest("order-8", 300, "EUR");
        List<IdemKey> norths = List.of(key, anotherKey());
        List<IdemKey> souths = List.of(anotherKey(), anotherKey());
        try (Held booking = gates.hold(() -> north.charge(norths.get(0), TWELVE_FIFTY)).before("ledger_entry")) {
            booking.meanwhile(() -> south.charge(souths.get(0), other));
        }
        try (Held done = gates.hold(() -> north.charge(norths.get(1), TWELVE_FIFTY)).beforeCommit()) {
            done.meanwhile(() -> south.charge(souths.get(1), other));
        }
        books.show("four payments for four keys", receiptOf(() -> north.charge(norths.get(0), TWELVE_FIFTY)), receiptOf(() -> south.charge(souths.get(0), other)),
                receiptOf(() -> north.charge(norths.get(1), TWELVE_FIFTY)), receiptOf(() -> south.charge(souths.get(1), other)));
    }

    @Test
    void two_purchases_that_look_alike_are_two_payments(Payments payments) {
        Receipt first = receiptOf(() -> payments.charge(key, TWELVE_FIFTY));
        Receipt second = receiptOf(() -> payments.charge(anotherKey(), TWELVE_FIFTY));
        books.show("two payments of 12.50 for two keys, although the requests are the same", first, second);
        assertThat(second.paymentId()).as("the second purchase's receipt is for a payment of its own").isNotEqualTo(first.paymentId());
    }

    /** Whatever became of the attempt: the next one gets a receipt, there is one payment, and the receipt is that of the payment. */
    private void anotherClickGetsTheReceiptOfTheOnlyPayment(Payments payments) {
        Receipt second = receiptOf(() -> payments.charge(key, TWELVE_FIFTY));
        books.show("one payment of 12.50, after another click", second);
        areTheSame("the second click and a third one", second, receiptOf(() -> payments.charge(key, TWELVE_FIFTY)));
    }

    private static Object answer(Run run, String cashier) {
        return run.thrownBy(cashier) == null ? run.answer(cashier) : run.thrownBy(cashier);
    }
}
