package katas.repositories;

import static katas.kit.PersistenceAssertions.assertThat;
import static katas.repositories.OrdersContract.ADA;
import static katas.repositories.OrdersContract.BEN;
import static katas.repositories.OrdersContract.HONEY;
import static katas.repositories.OrdersContract.OATS;
import static katas.repositories.OrdersContract.TEA;
import static katas.repositories.OrdersContract.copyOf;
import static katas.repositories.OrdersContract.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.record.Recorder;
import katas.kit.record.Recording;
import katas.kit.schedule.Interleavings;
import katas.repositories.api.CustomerId;
import katas.repositories.api.Line;
import katas.repositories.api.Order;
import katas.repositories.api.OrderId;
import katas.repositories.api.Orders;
import katas.repositories.api.StaleOrder;
import katas.repositories.api.Storage;
import katas.repositories.api.Storages;
import katas.repositories.api.Tx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The orders in the database keep the contract, and what only a database can promise. */
@PersistenceTest(app = Wiring.class)
class SqlOrdersTest {

    private static final OrderId SOME = new OrderId("A10001");
    private static final int LINES = 5;

    private OrdersContract sql;

    @BeforeEach
    void a_storage(Storages storages) {
        sql = new OrdersContract(storages.sql());
    }

    @Test
    void sql_stores_all_of_a_transaction_or_nothing() {
        sql.all_of_a_transaction_is_stored_or_nothing();
    }

    @Test
    void sql_refuses_work_outside_of_a_transaction() {
        sql.there_is_no_work_outside_of_a_transaction();
    }

    @Test
    void sql_gives_an_order_back_as_it_was_saved() {
        sql.an_order_comes_back_as_it_was_saved();
    }

    @Test
    void sql_shows_a_transaction_what_it_has_done() {
        sql.a_transaction_sees_what_it_has_done();
    }

    @Test
    void sql_finds_a_customers_open_orders() {
        sql.open_orders_are_found_by_customer();
    }

    @Test
    void sql_stores_a_change_when_it_is_saved_and_only_then() {
        sql.a_change_is_stored_by_save_and_by_nothing_else();
    }

    @Test
    void sql_hands_out_copies_that_share_nothing() {
        sql.copies_share_nothing();
    }

    @Test
    void sql_lets_nobody_overwrite_what_they_have_not_seen() {
        sql.nobody_overwrites_what_they_have_not_seen();
    }

    @Test
    void sql_loses_no_change_of_two_desks_in_any_order(Nodes nodes, Database db, Interleavings interleavings) {
        Storage north = nodes.<Storages>start("north").sql();
        Storage south = nodes.<Storages>start("south").sql();
        Consumer<Order> honey = order -> order.add(HONEY);
        Consumer<Order> oats = order -> order.add(OATS);
        Consumer<Order> paid = order -> order.becomes(Order.Status.PAID);
        for (List<Consumer<Order>> changes : List.of(List.of(honey, paid), List.of(honey, oats))) {
            interleavings
                    .startingFrom(() -> insert(db, SOME, ADA, TEA))
                    .operation("north", () -> changeAndSave(north, changes.get(0)))
                    .operation("south", () -> changeAndSave(south, changes.get(1)))
                    .check(run -> {
                        Order wanted = with(Order.place(SOME, ADA), TEA);
                        run.succeeded().forEach(desk -> changes.get(desk.equals("north") ? 0 : 1).accept(wanted));
                        assertThat(stored(db)).as("the order with what was changed by the desks that were told that all is well")
                                .isEqualTo(inWords(wanted.status().name(), wanted.lines().stream().map(Line::sku)));
                        assertThat(run.succeeded()).as("desks that were told that all is well").isNotEmpty();
                        assertThat(run.thrown()).extracting(told -> told.getClass().getSimpleName()).as("what the other desk was told")
                                .isSubsetOf(StaleOrder.class.getSimpleName());
                    });
        }
    }

    @Test
    void sql_removes_an_order_with_its_lines_if_it_is_as_seen(Database db) {
        sql.an_order_is_removed_with_its_lines_if_it_is_as_seen();
        assertThat(db).as("an order with one line is left").hasRows(1, "order_line");
    }

    @Test
    void sql_gives_every_id_once_on_two_machines(Nodes nodes) {
        OrdersContract.every_id_is_given_once(200, nodes.<Storages>start("north").sql(), nodes.<Storages>start("south").sql());
    }

    @Test
    void sql_finds_open_orders_at_the_cost_of_what_it_finds(Storages storages, Database db, Recorder recorder) {
        insertShop(db, 3_000);
        for (int found : List.of(30, 120)) {
            CustomerId customer = new CustomerId("has-" + found);
            db.execute("update orders set customer_id = ? where id < ? and status = 'PLACED'", customer.value(), "B%05d".formatted(2 * found));
            Storage storage = storages.sql();

            Recording recording = recorder.record(() -> storage.tx().run(() -> {
                List<Order> open = storage.orders().openFor(customer);
                assertThat(open).as("the customer's open orders").hasSize(found);
                assertThat(open).as("the lines of each").allSatisfy(order -> assertThat(order.lines()).hasSize(LINES));
            }));
            assertThat(recording).as("%d of 3000 orders may take 1 query, and 1 more for every 20 orders begun", found)
                    .hasSelectsAtMost(1 + (found + 19) / 20);
            assertThat(recording).as("%d orders may read a row for each order and line, and 1 more for each order", found)
                    .hasRowsFetchedAtMost(found * (1L + LINES + 1));
            db.execute("update orders set customer_id = 'others' where customer_id = ?", customer.value());
        }
    }

    @Test
    void sql_does_all_of_a_transaction_in_one(Storages storages, Recorder recorder) {
        Orders orders = storages.sql().orders();
        Tx tx = storages.sql().tx();
        OrderId changed = sql.saved(ADA, TEA);
        OrderId removed = sql.saved(ADA, OATS);
        OrderId added = orders.nextId();

        Recording recording = recorder.record(() -> tx.run(() -> {
            Recording calls = recorder.record(() -> {
                orders.save(with(Order.place(added, BEN), HONEY));
                orders.save(with(copyOf(orders.byId(changed).orElseThrow()), OATS));
                orders.openFor(ADA);
                orders.remove(copyOf(orders.byId(removed).orElseThrow()));
            });
            assertThat(calls.commits()).as("commits before the work of the transaction is over").isZero();
        }));

        assertThat(recording).as("five calls in one transaction").isOneTransaction();
    }

    private static void changeAndSave(Storage desk, Consumer<Order> change) {
        desk.tx().run(() -> {
            Order order = copyOf(desk.orders().byId(SOME).orElseThrow());
            change.accept(order);
            desk.orders().save(order);
        });
    }

    private static String stored(Database db) {
        return inWords((String) db.column("select status from orders where id = ?", SOME.value()).get(0),
                db.column("select sku from order_line where order_id = ?", SOME.value()).stream().map(String::valueOf));
    }

    private static String inWords(String status, Stream<String> skus) {
        return status + " " + skus.sorted().collect(Collectors.joining(", "));
    }

    private static void insert(Database db, OrderId id, CustomerId customer, Line line) {
        db.insert("orders (id, customer_id, status, version)", id.value(), customer.value(), "PLACED", 1);
        db.insert("order_line (order_id, line_no, sku, qty, unit_price_minor)", id.value(), 0, line.sku(), line.qty(), line.unitPriceMinor());
    }

    /** Orders of one customer, every second of them shipped. */
    private static void insertShop(Database db, int orders) {
        db.execute("insert into orders (id, customer_id, status, version) values " + IntStream.range(0, orders)
                .mapToObj(n -> "('B%05d', 'others', '%s', 1)".formatted(n, n % 2 == 0 ? "PLACED" : "SHIPPED")).collect(Collectors.joining(", ")));
        db.execute("insert into order_line (order_id, line_no, sku, qty, unit_price_minor) select id, n, 'sku-' || n, 1, 100 from orders cross join (values "
                + IntStream.range(0, LINES).mapToObj("(%d)"::formatted).collect(Collectors.joining(", ")) + ") as numbers(n)");
    }
}
