package katas.repositories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import katas.repositories.api.CustomerId;
import katas.repositories.api.Line;
import katas.repositories.api.NoSuchOrder;
import katas.repositories.api.NoTransaction;
import katas.repositories.api.Order;
import katas.repositories.api.Order.Status;
import katas.repositories.api.OrderId;
import katas.repositories.api.Orders;
import katas.repositories.api.StaleOrder;
import katas.repositories.api.Storage;
import katas.repositories.api.Tx;

/** What {@link Orders} promises, a method for each promise. It holds for every implementation or it is no contract. */
final class OrdersContract {

    static final CustomerId ADA = new CustomerId("ada");
    static final CustomerId BEN = new CustomerId("ben");
    static final Line TEA = new Line("TEA", 2, 450);
    static final Line OATS = new Line("OATS", 3, 210);
    static final Line HONEY = new Line("HONEY", 1, 890);

    private static final String NOT_THERE = "not there";

    private final Orders orders;
    private final Tx tx;

    OrdersContract(Storage storage) {
        this.orders = storage.orders();
        this.tx = storage.tx();
    }

    void all_of_a_transaction_is_stored_or_nothing() {
        OrderId changed = saved(ADA, TEA);
        OrderId removed = saved(ADA, OATS);
        OrderId added = orders.nextId();
        RuntimeException accident = new IllegalStateException("the till is out of paper");

        Throwable thrown = catchThrowable(() -> tx.run(() -> {
            orders.save(with(copyOf(stored(changed)), HONEY));
            orders.remove(copyOf(stored(removed)));
            orders.save(with(Order.place(added, ADA), HONEY));
            throw accident;
        }));

        assertThat(thrown).as("what the transaction's work threw").isSameAs(accident);
        whatIsStored("after a transaction that failed", Map.of(changed, "PLACED 2 TEA", removed, "PLACED 3 OATS", added, NOT_THERE));
    }

    void there_is_no_work_outside_of_a_transaction() {
        OrderId id = saved(ADA, TEA);
        Order copy = with(seen(id), HONEY);
        Order other = with(Order.place(orders.nextId(), ADA), OATS);

        refuses(NoTransaction.class, "save of a changed order", () -> orders.save(copy));
        refuses(NoTransaction.class, "save of a new order", () -> orders.save(other));
        refuses(NoTransaction.class, "remove", () -> orders.remove(copy));
        refuses(NoTransaction.class, "byId", () -> orders.byId(id));
        refuses(NoTransaction.class, "openFor", () -> orders.openFor(ADA));
        whatIsStored("after calls outside of a transaction", Map.of(id, "PLACED 2 TEA", other.id(), NOT_THERE));
    }

    void an_order_comes_back_as_it_was_saved() {
        OrderId none = saved(ADA);
        OrderId one = saved(BEN, TEA);
        OrderId seven = saved(ADA, HONEY, TEA, OATS, TEA, new Line("SALT", 1, 95), HONEY, new Line("ALMONDS", 7, 1_250));
        whatIsStored("after three orders were saved", Map.of(none, "PLACED", one, "PLACED 2 TEA",
                seven, "PLACED 1 HONEY, 2 TEA, 3 OATS, 2 TEA, 1 SALT, 1 HONEY, 7 ALMONDS"));
        assertThat(seen(one)).extracting(Order::id, Order::customer, Order::totalMinor).as("id, customer and total").containsExactly(one, BEN, 900L);

        Order order = seen(seven);
        order.remove("TEA");
        order.becomes(Status.SHIPPED);
        tx.run(() -> orders.save(with(order, OATS)));
        assertThat(order.version()).as("the version of the copy that was saved, and of what is stored").isEqualTo(seen(seven).version());
        tx.run(() -> {
            order.remove("HONEY");
            orders.save(order);
            orders.save(with(order, TEA));
        });
        whatIsStored("after an order was changed and saved three times", Map.of(none, "PLACED", one, "PLACED 2 TEA",
                seven, "SHIPPED 3 OATS, 1 SALT, 7 ALMONDS, 3 OATS, 2 TEA"));
    }

    void a_transaction_sees_what_it_has_done() {
        OrderId old = saved(ADA, TEA);
        OrderId shipped = saved(ADA, OATS);
        OrderId added = orders.nextId();
        List<String> open = new ArrayList<>();
        List<String> singly = new ArrayList<>();
        tx.run(() -> {
            orders.save(with(Order.place(added, ADA), HONEY));
            Order leaving = copyOf(stored(shipped));
            leaving.becomes(Status.SHIPPED);
            orders.save(leaving);
            orders.remove(copyOf(stored(old)));
            orders.openFor(ADA).forEach(order -> open.add(inWords(order)));
            List.of(added, shipped, old).forEach(id -> singly.add(inWords(id)));
        });
        assertThat(singly).as("what byId finds in the transaction that has just added one order, shipped one and removed one")
                .containsExactly("PLACED 1 HONEY", "SHIPPED 3 OATS", NOT_THERE);
        assertThat(open).as("what openFor finds in the same transaction").containsExactly("PLACED 1 HONEY");
    }

    void open_orders_are_found_by_customer() {
        List<String> wanted = new ArrayList<>();
        for (Status status : Status.values()) {
            OrderId mine = saved(ADA, TEA, OATS);
            OrderId theirs = saved(BEN, HONEY);
            for (OrderId id : List.of(mine, theirs)) {
                tx.run(() -> {
                    Order order = copyOf(stored(id));
                    order.becomes(status);
                    orders.save(order);
                });
            }
            if (status.isOpen()) {
                wanted.add(mine.value());
            }
        }
        wanted.sort(null);

        List<String> found = new ArrayList<>();
        List<String> contents = new ArrayList<>();
        List<Order> ofNobody = new ArrayList<>();
        tx.run(() -> {
            orders.openFor(ADA).forEach(order -> found.add(order.id().value()));
            orders.openFor(ADA).forEach(order -> contents.add(inWords(order)));
            ofNobody.addAll(orders.openFor(new CustomerId("cleo")));
        });
        assertThat(found).as("Ada's open orders").isEqualTo(wanted);
        assertThat(contents).as("what they are").containsExactlyInAnyOrder("PLACED 2 TEA, 3 OATS", "PAID 2 TEA, 3 OATS");
        assertThat(ofNobody).as("the open orders of somebody who has none").isEmpty();
    }

    void a_change_is_stored_by_save_and_by_nothing_else() {
        OrderId id = saved(ADA, TEA);
        tx.run(() -> changeCompletely(stored(id)));
        whatIsStored("after somebody loaded it with byId, changed it and did not save it", Map.of(id, "PLACED 2 TEA"));

        tx.run(() -> orders.openFor(ADA).forEach(OrdersContract::changeCompletely));
        whatIsStored("after somebody loaded it with openFor, changed it and did not save it", Map.of(id, "PLACED 2 TEA"));

        tx.run(() -> {
            Order order = copyOf(stored(id));
            order.add(OATS);
            orders.save(order);
            changeCompletely(order);
        });
        whatIsStored("after somebody saved it, and changed it afterwards", Map.of(id, "PLACED 2 TEA, 3 OATS"));

        OrderId added = orders.nextId();
        tx.run(() -> {
            Order order = with(Order.place(added, ADA), HONEY);
            orders.save(order);
            changeCompletely(order);
        });
        whatIsStored("after somebody saved a new order, and changed it afterwards", Map.of(added, "PLACED 1 HONEY"));
    }

    void copies_share_nothing() {
        OrderId id = saved(ADA, TEA);
        List<String> others = new ArrayList<>();
        List<Order> taken = new ArrayList<>();
        tx.run(() -> {
            Order mine = stored(id);
            List<Order> copies = List.of(stored(id), orders.openFor(ADA).get(0));
            changeCompletely(mine);
            copies.forEach(copy -> others.add(inWords(copy)));
        });
        assertThat(others).as("two more copies of an order, one from byId and one from openFor, after the first one was changed")
                .containsExactly("PLACED 2 TEA", "PLACED 2 TEA");

        tx.run(() -> taken.addAll(List.of(stored(id), orders.openFor(ADA).get(0))));
        for (Order copy : taken) {
            Throwable thrown = catchThrowable(() -> assertThat(inWords(copy)).isEqualTo("PLACED 2 TEA"));
            assertThat(thrown).overridingErrorMessage("expected: a copy that can be read when its transaction is over%nseen:     %s", thrown).isNull();
        }
    }

    void nobody_overwrites_what_they_have_not_seen() {
        OrderId id = saved(ADA, TEA);
        Order mine = seen(id);
        Order yours = copyOf(mine);
        OrderId gone = saved(BEN, OATS);
        Order late = seen(gone);
        tx.run(() -> orders.save(with(mine, HONEY)));
        tx.run(() -> orders.remove(copyOf(late)));

        refuses(StaleOrder.class, "save of a copy that is older than what is stored", () -> tx.run(() -> orders.save(with(yours, OATS))));
        refuses(StaleOrder.class, "save of a copy whose order was removed", () -> tx.run(() -> orders.save(with(late, OATS))));
        refuses(StaleOrder.class, "save of a new order under an id that is stored already",
                () -> tx.run(() -> orders.save(with(Order.place(id, BEN), OATS))));
        whatIsStored("after three attempts to overwrite something unseen", Map.of(id, "PLACED 2 TEA, 1 HONEY", gone, NOT_THERE));

        tx.run(() -> orders.save(with(mine, OATS)));
        whatIsStored("after the one who has seen the newest state saved again", Map.of(id, "PLACED 2 TEA, 1 HONEY, 3 OATS"));
    }

    void an_order_is_removed_with_its_lines_if_it_is_as_seen() {
        OrderId id = saved(ADA, TEA, HONEY, OATS);
        OrderId kept = saved(BEN, TEA);
        Order first = seen(id);
        tx.run(() -> {
            Order newer = copyOf(first);
            newer.becomes(Status.PAID);
            orders.save(newer);
        });

        refuses(StaleOrder.class, "remove of a copy that is older than what is stored", () -> tx.run(() -> orders.remove(first)));
        whatIsStored("after a remove that was refused", Map.of(id, "PAID 2 TEA, 1 HONEY, 3 OATS"));

        Order last = seen(id);
        tx.run(() -> orders.remove(last));
        whatIsStored("after a remove", Map.of(id, NOT_THERE, kept, "PLACED 2 TEA"));
        refuses(NoSuchOrder.class, "remove of what was removed", () -> tx.run(() -> orders.remove(last)));
        refuses(NoSuchOrder.class, "remove of what was never saved", () -> tx.run(() -> orders.remove(Order.place(orders.nextId(), BEN))));
    }

    /** @param each how many ids each of the storages gives, a quarter of them in a transaction that fails */
    static void every_id_is_given_once(int each, Storage... storages) {
        List<OrderId> given = new ArrayList<>();
        List<List<OrderId>> toSave = List.of(storages).stream().<List<OrderId>>map(storage -> new ArrayList<>()).toList();
        for (int n = 0; n < each; n++) {
            for (int i = 0; i < storages.length; i++) {
                boolean fails = n % 4 == 2;
                OrderId id = fails ? nextIdInATransactionThatFails(storages[i]) : storages[i].orders().nextId();
                given.add(id);
                if (!fails) {
                    toSave.get(i).add(id);
                }
            }
        }
        allDiffer(given);
        for (int i = 0; i < storages.length; i++) {
            Orders orders = storages[i].orders();
            List<OrderId> ids = toSave.get(i);
            storages[i].tx().run(() -> ids.forEach(id -> orders.save(with(Order.place(id, ADA), TEA))));
        }
        List.of(storages).forEach(storage -> given.add(storage.orders().nextId()));
        allDiffer(given);
    }

    private static OrderId nextIdInATransactionThatFails(Storage storage) {
        AtomicReference<OrderId> id = new AtomicReference<>();
        catchThrowable(() -> storage.tx().run(() -> {
            id.set(storage.orders().nextId());
            throw new IllegalStateException("the customer has changed her mind");
        }));
        return id.get();
    }

    private static void allDiffer(List<OrderId> ids) {
        long different = ids.stream().distinct().count();
        if (different < ids.size()) {
            OrderId twice = ids.stream().filter(id -> ids.indexOf(id) != ids.lastIndexOf(id)).findFirst().orElseThrow();
            fail("expected: %d ids, each given once%nseen:     %d different ids; %s was given %d times".formatted(ids.size(), different,
                    twice.value(), ids.stream().filter(twice::equals).count()));
        }
    }

    OrderId saved(CustomerId customer, Line... lines) {
        OrderId id = orders.nextId();
        tx.run(() -> orders.save(with(Order.place(id, customer), lines)));
        return id;
    }

    /** As a web form would bring it back: the state that was shown, in a new object. */
    static Order copyOf(Order order) {
        return Order.restore(order.id(), order.customer(), order.status(), new ArrayList<>(order.lines()), order.version());
    }

    static Order with(Order order, Line... lines) {
        List.of(lines).forEach(order::add);
        return order;
    }

    private static void changeCompletely(Order order) {
        IntStream.rangeClosed(1, 3).forEach(i -> order.add(new Line("BRICK", 1, 1)));
        order.remove("TEA");
        order.becomes(Status.CANCELLED);
    }

    private Order stored(OrderId id) {
        return orders.byId(id).orElseThrow(() -> new AssertionError("expected: order " + id.value() + ", which was saved before\nseen:     it is not there"));
    }

    /** What somebody has on the screen who looked at the order in a transaction of its own. */
    private Order seen(OrderId id) {
        AtomicReference<Order> copy = new AtomicReference<>();
        tx.run(() -> copy.set(copyOf(stored(id))));
        return copy.get();
    }

    private void whatIsStored(String when, Map<OrderId, String> expected) {
        Map<OrderId, String> seen = new HashMap<>();
        tx.run(() -> expected.keySet().forEach(id -> seen.put(id, inWords(id))));
        expected.keySet().stream().sorted(Comparator.comparing(OrderId::value)).filter(id -> !expected.get(id).equals(seen.get(id))).findFirst()
                .ifPresent(id -> fail("%s%nexpected: order %s is %s%nseen:     it is %s".formatted(when, id.value(), expected.get(id), seen.get(id))));
    }

    private String inWords(OrderId id) {
        return orders.byId(id).map(OrdersContract::inWords).orElse(NOT_THERE);
    }

    private static String inWords(Order order) {
        List<String> lines = order.lines().stream().map(line -> line.qty() + " " + line.sku()).toList();
        return (order.status() + " " + String.join(", ", lines)).strip();
    }

    private static void refuses(Class<? extends RuntimeException> expected, String what, Runnable call) {
        Throwable thrown = catchThrowable(call::run);
        if (!expected.isInstance(thrown)) {
            fail("%s%nexpected: %s%nseen:     %s".formatted(what, expected.getSimpleName(), thrown == null ? "it was done" : thrown));
        }
    }
}
