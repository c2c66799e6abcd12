package katas.boundaries;

import static katas.boundaries.Shop.ADA;
import static katas.boundaries.Shop.APPLE;
import static katas.boundaries.Shop.BOB;
import static katas.boundaries.Shop.BREAD;
import static katas.boundaries.Shop.CHEESE;
import static katas.boundaries.Shop.TEN_MORE;
import static katas.kit.PersistenceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import katas.boundaries.api.ConcurrentChange;
import katas.boundaries.api.LimitExceeded;
import katas.boundaries.api.Money;
import katas.boundaries.api.OrderDesk;
import katas.boundaries.api.OrderId;
import katas.boundaries.api.OrderView;
import katas.boundaries.api.Sku;
import katas.boundaries.api.SkuAlreadyOnOrder;
import katas.boundaries.api.TooManyLines;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.Snapshot;
import katas.kit.fault.FaultKind;
import katas.kit.fault.Faults;
import katas.kit.record.Recorder;
import katas.kit.record.Recording;
import katas.kit.schedule.Interleavings;
import org.junit.jupiter.api.Test;

@PersistenceTest(app = Wiring.class)
class OrderBoundaryTest {

    @Test
    void cancelling_removes_the_order_and_its_lines_and_nothing_else(OrderDesk desk, Database db) {
        Shop shop = Shop.openedIn(db);
        OrderId kept = shop.order(desk, BOB, 5_000, CHEESE);
        OrderId cancelled = shop.order(desk, ADA, 5_000, APPLE, BREAD);
        Snapshot others = db.snapshot("customer", "product");

        desk.cancel(cancelled);

        assertThat(db).as("customers and products do not belong to the order").isUnchangedSince(others);
        assertThat(db).as("the cancelled order").hasRows(0, "orders where id = ?", cancelled.value());
        assertThat(db).as("the cancelled order's lines").hasRows(0, "order_line where order_id = ?", cancelled.value());
        assertThat(db).as("another customer's lines").hasRows(1, "order_line where order_id = ?", kept.value());
    }

    @Test
    void no_command_breaks_a_rule_of_the_order(OrderDesk desk, Database db) {
        Shop shop = Shop.openedIn(db);
        OrderId order = shop.order(desk, ADA, 1_000, APPLE, BREAD);
        OrderId full = shop.order(desk, BOB, 1_000, TEN_MORE.toArray(new Sku[0]));

        refuses(db, LimitExceeded.class, "a third product for 7.00 takes the order to 11.00; its limit is 10.00",
                () -> desk.addLine(order, CHEESE, 1));
        refuses(db, LimitExceeded.class, "8 apples take the order to 11.00; its limit is 10.00",
                () -> desk.changeQuantity(order, APPLE, 8));
        refuses(db, TooManyLines.class, "the order has ten lines", () -> desk.addLine(full, APPLE, 1));
        refuses(db, SkuAlreadyOnOrder.class, "the order has a line for bread", () -> desk.addLine(order, BREAD, 1));

        desk.changeQuantity(order, APPLE, 7);
        desk.removeLine(order, APPLE);
        desk.addLine(order, CHEESE, 1);
        assertThat(desk.view(order).total()).as("the limit itself is allowed").isEqualTo(new Money(1_000));
    }

    @Test
    void two_desks_never_break_together_a_limit_that_each_kept_alone(Nodes desks, Database db, Interleavings interleavings) {
        // An order with apples for 1.00 and bread for 3.00 may cost 12.00: each change is legal alone, no two of a pair are.
        BiConsumer<OrderDesk, OrderId> moreApples = (desk, order) -> desk.changeQuantity(order, APPLE, 5);
        BiConsumer<OrderDesk, OrderId> moreBread = (desk, order) -> desk.changeQuantity(order, BREAD, 3);
        BiConsumer<OrderDesk, OrderId> cheese = (desk, order) -> desk.addLine(order, CHEESE, 1);
        BiConsumer<OrderDesk, OrderId> sweets = (desk, order) -> desk.addLine(order, TEN_MORE.get(0), 30);

        for (Map.Entry<BiConsumer<OrderDesk, OrderId>, BiConsumer<OrderDesk, OrderId>> pair : List.of(
                Map.entry(moreApples, moreBread), Map.entry(cheese, moreApples), Map.entry(cheese, sweets))) {
            exactlyOneGetsThrough(desks, db, interleavings, pair.getKey(), pair.getValue());
        }
    }

    @Test
    void looking_at_an_order_is_cheap_and_stays_inside_of_it(OrderDesk desk, Database db, Recorder recorder) {
        Shop shop = Shop.openedIn(db);
        OrderId order = shop.order(desk, ADA, 5_000, TEN_MORE.toArray(new Sku[0]));

        Recorder.Recorded<OrderView> seen = recorder.ask(() -> desk.view(order));

        assertThat(seen.recording()).hasSelectsAtMost(2).neverTouches("product", "customer");
        assertThat(seen.answer().customer()).isEqualTo(ADA);
        assertThat(seen.answer().total()).isEqualTo(new Money(100));
        assertThat(seen.answer().lines()).extracting(OrderView.Line::sku).containsExactlyElementsOf(TEN_MORE);
    }

    @Test
    void editing_an_order_never_writes_to_what_it_only_refers_to(
            OrderDesk desk, Nodes nodes, Database db, Recorder recorder, Interleavings interleavings) {
        Shop shop = Shop.openedIn(db);
        OrderId edited = shop.order(desk, ADA, 5_000, APPLE);
        Recording recording = recorder.record(() -> {
            desk.addLine(edited, BREAD, 2);
            desk.changeQuantity(edited, APPLE, 3);
            desk.removeLine(edited, BREAD);
        });
        assertThat(recording).writesNothingTo("product", "customer");

        OrderDesk north = nodes.start("north");
        AtomicReference<OrderId> order = new AtomicReference<>();
        interleavings
                .startingFrom(() -> order.set(Shop.openedIn(db).order(north, ADA, 5_000, APPLE)))
                .operation("north", () -> north.addLine(order.get(), CHEESE, 1))
                .operation("catalogue", () -> Catalogue.reprice(nodes.get("catalogue").dataSource(), CHEESE, 800))
                .check(run -> assertThat(shop.storedPrice(CHEESE))
                        .as("the catalogue raised the price of cheese from 7.00 to 8.00 while an order was edited")
                        .isEqualTo(800));
    }

    @Test
    void two_orders_of_one_customer_do_not_wait_for_each_other(Nodes desks, Database db, Interleavings interleavings) {
        OrderDesk north = desks.start("north");
        OrderDesk south = desks.start("south");
        AtomicReference<OrderId> first = new AtomicReference<>();
        AtomicReference<OrderId> second = new AtomicReference<>();
        interleavings
                .startingFrom(() -> {
                    Shop shop = Shop.openedIn(db);
                    first.set(shop.order(north, ADA, 5_000, APPLE));
                    second.set(shop.order(north, ADA, 5_000, APPLE));
                })
                .operation("north", () -> north.changeQuantity(first.get(), APPLE, 2))
                .operation("south", () -> south.addLine(second.get(), BREAD, 1))
                .check(run -> {
                    assertThat(run.waits()).as("one desk waits for the other, although they edit different orders").isEmpty();
                    assertThat(run.thrown()).as("different orders can't be in each other's way").isEmpty();
                });
    }

    @Test
    void a_failing_database_leaves_no_half_added_line(OrderDesk desk, Database db, Faults faults) {
        AtomicReference<OrderId> order = new AtomicReference<>();
        AtomicReference<Snapshot> before = new AtomicReference<>();
        faults.sweep(FaultKind.STATEMENT_FAILS, FaultKind.STATEMENT_FAILS_AFTER_EFFECT, FaultKind.CONNECTION_DROPS, FaultKind.COMMIT_FAILS)
                .startingFrom(() -> {
                    order.set(Shop.openedIn(db).order(desk, ADA, 5_000, APPLE));
                    before.set(db.snapshot("orders", "order_line"));
                })
                .operation(() -> desk.addLine(order.get(), BREAD, 1))
                .check(run -> {
                    if (run.returned()) {
                        assertThat(db).as("the desk said that the line was added").hasRows(2, "order_line");
                    } else {
                        assertThat(db).as("the desk said that the line was not added").isUnchangedSince(before.get());
                    }
                });
    }

    private static void refuses(Database db, Class<? extends Exception> expected, String because, Runnable command) {
        Snapshot before = db.snapshot("orders", "order_line");
        Throwable thrown = catchThrowable(command::run);
        assertThat(thrown == null ? "accepted" : thrown.getClass().getSimpleName()).as(because).isEqualTo(expected.getSimpleName());
        assertThat(db).as("a command that is refused changes nothing").isUnchangedSince(before);
    }

    private static void exactlyOneGetsThrough(Nodes desks, Database db, Interleavings interleavings,
            BiConsumer<OrderDesk, OrderId> here, BiConsumer<OrderDesk, OrderId> there) {
        OrderDesk north = desks.start("north");
        OrderDesk south = desks.start("south");
        AtomicReference<OrderId> order = new AtomicReference<>();
        AtomicReference<Shop> shop = new AtomicReference<>();
        interleavings
                .startingFrom(() -> {
                    shop.set(Shop.openedIn(db));
                    order.set(shop.get().order(north, ADA, 1_200, APPLE, BREAD));
                })
                .operation("north", () -> here.accept(north, order.get()))
                .operation("south", () -> there.accept(south, order.get()))
                .check(run -> {
                    long total = shop.get().storedTotal(order.get());
                    assertThat(total).overridingErrorMessage("expected: an order that costs at most its limit of 12.00%nseen:     it costs %d.%02d",
                            total / 100, total % 100).isLessThanOrEqualTo(1_200);
                    assertThat(run.succeeded()).as("desks that got through, of two whose changes don't fit together").hasSize(1);
                    assertThat(run.thrown()).extracting(thrown -> thrown.getClass().getSimpleName()).as("what the other desk was told")
                            .isSubsetOf(ConcurrentChange.class.getSimpleName(), LimitExceeded.class.getSimpleName());
                });
    }
}
