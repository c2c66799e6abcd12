package katas.consistency;

import static katas.consistency.Books.ADA;
import static katas.consistency.Books.BEN;
import static katas.consistency.Books.HONEY;
import static katas.consistency.Books.TEA;
import static katas.consistency.Books.items;
import static katas.consistency.Books.worth;
import static katas.consistency.Race.insist;
import static katas.kit.PersistenceAssertions.assertThat;
import static katas.kit.fault.FaultKind.COMMIT_FAILS;
import static katas.kit.fault.FaultKind.CRASH;
import static katas.kit.fault.FaultKind.STATEMENT_FAILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import katas.consistency.api.CartAlreadyOpen;
import katas.consistency.api.CreditExceeded;
import katas.consistency.api.Item;
import katas.consistency.api.OutOfStock;
import katas.consistency.api.Shop;
import katas.consistency.api.Sku;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.Snapshot;
import katas.kit.fault.Faults;
import katas.kit.schedule.Gates;
import katas.kit.schedule.Held;
import katas.kit.schedule.Interleavings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PersistenceTest(app = Wiring.class)
class RulesTest {

    private Books books;

    @BeforeEach
    void look_into_the_books(Database db) {
        books = new Books(db);
    }

    @Test
    void every_rule_holds_when_nobody_else_is_about(Shop shop) {
        books.open();
        shop.place(ADA, List.of(items(4, TEA), items(3, HONEY), items(5, TEA)));
        assertThat(List.of(shop.onHand(TEA), shop.onHand(HONEY), shop.onHand(new Sku("MOON")))).as("what is left of TEA, HONEY and MOON")
                .containsExactly(1, 7, 0);
        theCallerIsTold(OutOfStock.class, "two HONEY may be had, and two TEA may not", () -> shop.place(BEN, List.of(items(2, HONEY), items(2, TEA))));
        theCallerIsTold(OutOfStock.class, "four and four HONEY are eight, and there are seven", () -> shop.place(BEN, List.of(items(4, HONEY), items(4, HONEY))));
        theCallerIsTold(OutOfStock.class, "nobody sells the MOON", () -> shop.place(BEN, List.of(items(1, new Sku("MOON")))));

        theCallerIsTold(CreditExceeded.class, "12.00 and 88.01 are more than Ada's 100.00", () -> shop.place(ADA, worth(HONEY, 8_801)));
        shop.place(ADA, worth(HONEY, 8_800));
        theCallerIsTold(CreditExceeded.class, "her limit is reached", () -> shop.place(ADA, worth(HONEY, 1)));
        shop.place(BEN, worth(HONEY, 15_000));

        shop.openCart(ADA);
        theCallerIsTold(CartAlreadyOpen.class, "Ada has an open cart", () -> shop.openCart(ADA));
        shop.openCart(BEN);
    }

    @Test
    void the_database_lets_no_program_take_the_stock_below_zero() {
        books.open();
        books.refusesStock("there is no such thing as -1 TEA", TEA, -1);
        books.addStock(TEA, -10);
        assertThat(books.onHand(TEA)).as("the last TEA may be taken").isZero();
    }

    @Test
    void the_database_lets_no_program_open_a_second_cart(Shop shop) {
        books.open();
        shop.openCart(ADA);
        books.refusesCart("Ada has an open cart", ADA, "OPEN");
        books.refusesToReopenACartOf("Ada has an open cart", ADA);
        books.addCart(ADA, "CLOSED");
        books.addCart(ADA, "CLOSED");
        shop.openCart(BEN);
        books.refusesCart("Ben has an open cart", BEN, "OPEN");
    }

    @Test
    void two_orders_never_sell_the_same_thing_twice(Nodes counters, Interleavings interleavings) {
        Shop north = counters.start("north");
        Shop south = counters.start("south");
        Race.from(interleavings, books::open)
                .caller("north", () -> north.place(ADA, List.of(items(6, TEA))))
                .caller("south", () -> south.place(BEN, List.of(items(6, TEA))))
                .check(answers -> {
                    theShelfIsRight(TEA);
                    answers.are(1, OutOfStock.class, "one of two customers who want 6 TEA each gets them, because there are 10");
                });
    }

    @Test
    void orders_for_the_same_things_in_another_sequence_both_succeed(Nodes counters, Interleavings interleavings) {
        Shop north = counters.start("north");
        Shop south = counters.start("south");
        Race.from(interleavings, books::open)
                .caller("north", () -> north.place(ADA, List.of(items(2, HONEY), items(3, TEA))))
                .caller("south", () -> south.place(BEN, List.of(items(7, TEA), items(5, HONEY))))
                .check(answers -> {
                    answers.areAllYes("there is enough for both customers, so both get what they want");
                    theShelfIsRight(TEA);
                    theShelfIsRight(HONEY);
                });
    }

    @Test
    void two_orders_of_one_customer_stay_within_the_limit_together(Nodes counters, Interleavings interleavings) {
        Shop north = counters.start("north");
        Shop south = counters.start("south");
        Race.from(interleavings, books::open)
                .caller("north", () -> north.place(ADA, worth(TEA, 6_000)))
                .caller("south", () -> south.place(ADA, worth(HONEY, 6_000)))
                .check(answers -> {
                    adaOwesAtMostHerLimit();
                    answers.are(1, CreditExceeded.class, "one of Ada's two orders for 60.00 is placed, because she may owe 100.00");
                });
        Race.from(interleavings, books::open)
                .caller("north", () -> north.place(ADA, worth(TEA, 6_000)))
                .caller("south", () -> south.place(ADA, worth(HONEY, 4_000)))
                .check(answers -> {
                    answers.areAllYes("Ada's orders for 60.00 and 40.00 are both placed, because she may owe 100.00");
                    assertThat(books.owedBy(ADA)).as("what Ada's two orders cost together").isEqualTo(10_000);
                });
    }

    @Test
    void two_clicks_open_one_cart(Nodes counters, Interleavings interleavings) {
        Shop north = counters.start("north");
        Shop south = counters.start("south");
        Race.from(interleavings, books::open)
                .caller("north", () -> north.openCart(ADA))
                .caller("south", () -> south.openCart(ADA))
                .check(answers -> {
                    long open = books.openCartsOf(ADA);
                    assertThat(open).overridingErrorMessage("expected: Ada has one open cart%nseen:     she has %s", open).isEqualTo(1);
                    answers.are(1, CartAlreadyOpen.class, "one of two clicks opens a cart");
                });
    }

    @Test
    void nobody_waits_for_another_customer(Nodes counters, Gates gates) {
        Shop north = counters.start("north");
        Shop south = counters.start("south");
        books.open();
        try (Held adas = gates.hold(() -> insist(() -> north.place(ADA, worth(TEA, 100)))).beforeCommit()) {
            adas.meanwhile(() -> insist(() -> south.place(BEN, worth(HONEY, 100))));
            adas.meanwhile(() -> insist(() -> south.openCart(BEN)));
        }
        try (Held adas = gates.hold(() -> insist(() -> north.openCart(ADA))).beforeCommit()) {
            adas.meanwhile(() -> insist(() -> south.place(BEN, worth(TEA, 100))));
        }
        assertThat(List.of(books.openOrders(), books.openCartsOf(ADA), books.openCartsOf(BEN))).as("open orders, Ada's and Ben's open carts")
                .containsExactly(3L, 1L, 1L);
    }

    @Test
    void an_order_that_is_refused_or_fails_leaves_nothing_behind(Shop shop, Faults faults) {
        books.open();
        nothingHappens("the second thing is out of stock", () -> shop.place(ADA, List.of(items(1, HONEY), items(11, TEA))));
        nothingHappens("the order exceeds the limit", () -> shop.place(ADA, worth(TEA, 10_001)));
        shop.place(ADA, worth(TEA, 10_000));

        List<Item> all = List.of(new Item(TEA, 10, 600), new Item(HONEY, 10, 400));
        AtomicReference<Snapshot> before = new AtomicReference<>();
        faults.sweep(STATEMENT_FAILS, COMMIT_FAILS, CRASH)
                .startingFrom(() -> {
                    books.open();
                    before.set(books.now());
                })
                .operation(() -> shop.place(ADA, all))
                .check(run -> {
                    if (!run.returned()) {
                        theBooksAre(before.get(), "the order failed");
                        Throwable again = catchThrowable(() -> shop.place(ADA, all));
                        assertThat(again).overridingErrorMessage("expected: the order failed and has left nothing, so it can be placed when the trouble is over%n"
                                + "seen:     %s", again).isNull();
                    }
                    theShelfIsRight(TEA);
                    theShelfIsRight(HONEY);
                    assertThat(books.owedBy(ADA)).as("what Ada owes for her one order").isEqualTo(10_000);
                });
    }

    private void nothingHappens(String because, Runnable order) {
        Snapshot before = books.now();
        Throwable thrown = catchThrowable(order::run);
        if (thrown == null) {
            fail("expected: the order is refused, because %s%nseen:     it is placed", because);
        }
        theBooksAre(before, because);
    }

    private void theBooksAre(Snapshot before, String because) {
        List<String> changes = before.changesUntil(books.now());
        if (!changes.isEmpty()) {
            fail("expected: no order, no line and no thing taken from a shelf, because %s%nseen:     %s", because, String.join("%n          ".formatted(), changes));
        }
    }

    /** What was sold and what is there are the 10 of the morning. */
    private void theShelfIsRight(Sku sku) {
        long sold = books.sold(sku);
        long left = books.onHand(sku);
        if (sold + left != 10 || left < 0) {
            fail("expected: of 10 %s, as many are left as were not sold%nseen:     %s are sold, %s are left", sku.value(), sold, left);
        }
    }

    private void adaOwesAtMostHerLimit() {
        long owed = books.owedBy(ADA);
        if (owed > 10_000) {
            fail("expected: Ada owes at most 100.00, her credit limit%nseen:     her open orders cost %d.%02d", owed / 100, owed % 100);
        }
    }

    private static void theCallerIsTold(Class<? extends RuntimeException> expected, String because, Runnable call) {
        Throwable thrown = catchThrowable(call::run);
        assertThat(thrown)
                .overridingErrorMessage("expected: the caller is told %s, because %s%nseen:     %s", expected.getSimpleName(), because,
                        thrown == null ? "it is done, as if all were well" : thrown)
                .isInstanceOf(expected);
    }
}
