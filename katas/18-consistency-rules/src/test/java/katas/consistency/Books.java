package katas.consistency;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import katas.consistency.api.CustomerId;
import katas.consistency.api.Item;
import katas.consistency.api.Sku;
import katas.kit.Database;
import katas.kit.Snapshot;
import org.assertj.core.api.Assertions;

/**
 * What is in the tables. Writes and reads them as any other program of the company does, which knows no columns but those that were there
 * before the learner came.
 */
final class Books {

    static final CustomerId ADA = new CustomerId("ada");
    static final CustomerId BEN = new CustomerId("ben");
    static final Sku HONEY = new Sku("HONEY");
    static final Sku TEA = new Sku("TEA");

    private static final String CART = "insert into cart (id, customer_id, status, opened_at) values (?, ?, ?, ?)";
    private static final String BAD_GRAMMAR = "42";

    private final Database db;
    private final AtomicInteger rows = new AtomicInteger();

    Books(Database db) {
        this.db = db;
    }

    /** Ada may owe 100.00, Ben 150.00. There are 10 HONEY and 10 TEA. Both have bought and paid before, and each has a closed cart. */
    void open() {
        customer(ADA, "Ada Lovelace", 10_000);
        customer(BEN, "Ben Tables", 15_000);
        for (CustomerId customer : List.of(ADA, BEN)) {
            write("insert into orders (id, customer_id, status, total_minor, placed_at) values (?, ?, 'PAID', 9000, ?)",
                    next("paid"), customer.value(), Instant.EPOCH);
            write(CART, next("closed"), customer.value(), "CLOSED", Instant.EPOCH);
        }
        for (Sku sku : List.of(HONEY, TEA)) {
            write("insert into stock (sku, on_hand) values (?, 10)", sku.value());
        }
    }

    /** An order for one of it that costs as much as that. */
    static List<Item> worth(Sku sku, long totalMinor) {
        return List.of(new Item(sku, 1, totalMinor));
    }

    static Item items(int qty, Sku sku) {
        return new Item(sku, qty, 100);
    }

    /** What the customer's open orders cost together. */
    long owedBy(CustomerId customer) {
        return db.number("select coalesce(sum(total_minor), 0) from orders where customer_id = ? and status = 'PLACED'", customer.value());
    }

    long openOrders() {
        return db.count("orders where status = 'PLACED'");
    }

    long openCartsOf(CustomerId customer) {
        return db.count("cart where customer_id = ? and status = 'OPEN'", customer.value());
    }

    long onHand(Sku sku) {
        return db.number("select on_hand from stock where sku = ?", sku.value());
    }

    /** How many of it are in the lines of open orders. */
    long sold(Sku sku) {
        return db.number("select coalesce(sum(l.qty), 0) from order_line l join orders o on o.id = l.order_id where o.status = 'PLACED' and l.sku = ?",
                sku.value());
    }

    Snapshot now() {
        return db.snapshot("orders", "order_line", "stock", "cart");
    }

    /** Another program stores a cart. */
    void addCart(CustomerId customer, String status) {
        write(CART, next("another"), customer.value(), status, Instant.EPOCH);
    }

    /** Another program tries to store a cart, and the database says no. */
    void refusesCart(String because, CustomerId customer, String status) {
        refuses(because, CART, next("another"), customer.value(), status, Instant.EPOCH);
    }

    /** Another program tries to open a cart that is closed, and the database says no. */
    void refusesToReopenACartOf(String because, CustomerId customer) {
        refuses(because, "update cart set status = 'OPEN' where customer_id = ? and status = 'CLOSED'", customer.value());
    }

    /** Another program tries to write down so many on the shelf, and the database says no. */
    void refusesStock(String because, Sku sku, int onHand) {
        refuses(because, "update stock set on_hand = ? where sku = ?", onHand, sku.value());
        refuses(because, "insert into stock (sku, on_hand) values (?, ?)", "NEW" + sku.value(), onHand);
    }

    void addStock(Sku sku, int change) {
        write("update stock set on_hand = on_hand + ? where sku = ?", change, sku.value());
    }

    private void customer(CustomerId id, String name, long limitMinor) {
        write("insert into customer (id, full_name, credit_limit_minor) values (?, ?, ?)", id.value(), name, limitMinor);
    }

    private String next(String kind) {
        return kind + "-" + rows.incrementAndGet();
    }

    private void write(String sql, Object... values) {
        try {
            db.execute(sql, values);
        } catch (IllegalStateException e) {
            Assertions.fail("expected: another program, which knows only the columns that were there, can go on doing this:%n          %s%nseen:     %s",
                    shown(sql, values), reason(e));
        }
    }

    private void refuses(String because, String sql, Object... values) {
        String statement = shown(sql, values);
        try {
            db.execute(sql, values);
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof SQLException refusal && !String.valueOf(refusal.getSQLState()).startsWith(BAD_GRAMMAR)) {
                return;
            }
            Assertions.fail("expected: a statement that fits the tables%n          %s%nseen:     %s", statement, reason(e));
        }
        Assertions.fail("expected: the database itself refuses this, because %s:%n          %s%nseen:     it is stored", because, statement);
    }

    private static String shown(String sql, Object... values) {
        String text = sql;
        for (Object value : values) {
            text = text.replaceFirst("\\?", value instanceof Number ? value.toString() : "'" + value + "'");
        }
        return text;
    }

    private static String reason(IllegalStateException e) {
        return String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage()).lines().findFirst().orElse("");
    }
}
