package katas.boundaries;

import java.util.List;
import katas.boundaries.api.CustomerId;
import katas.boundaries.api.Money;
import katas.boundaries.api.OrderDesk;
import katas.boundaries.api.OrderId;
import katas.boundaries.api.Sku;
import katas.kit.Database;

/** A small shop to take orders in: two customers and a dozen products. */
final class Shop {

    static final CustomerId ADA = new CustomerId("ada");
    static final CustomerId BOB = new CustomerId("bob");
    static final Sku APPLE = new Sku("APPLE");
    static final Sku BREAD = new Sku("BREAD");
    static final Sku CHEESE = new Sku("CHEESE");
    static final List<Sku> TEN_MORE = List.of("P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09", "P10")
            .stream().map(Sku::new).toList();

    private final Database db;

    private Shop(Database db) {
        this.db = db;
    }

    /** Apples for 1.00, bread for 3.00, cheese for 7.00, ten more products for 0.10 each. */
    static Shop openedIn(Database db) {
        Shop shop = new Shop(db);
        shop.customer(ADA, "Ada Lovelace");
        shop.customer(BOB, "Bob Tables");
        shop.product(APPLE, 100);
        shop.product(BREAD, 300);
        shop.product(CHEESE, 700);
        TEN_MORE.forEach(sku -> shop.product(sku, 10));
        return shop;
    }

    OrderId order(OrderDesk desk, CustomerId customer, long limitMinor, Sku... skus) {
        OrderId order = desk.open(customer, new Money(limitMinor));
        for (Sku sku : skus) {
            desk.addLine(order, sku, 1);
        }
        return order;
    }

    /** What the lines that are stored for the order cost together. */
    long storedTotal(OrderId order) {
        return db.number("select coalesce(sum(qty * unit_price_minor), 0) from order_line where order_id = ?", order.value());
    }

    long storedPrice(Sku sku) {
        return db.number("select price_minor from product where sku = ?", sku.value());
    }

    private void customer(CustomerId id, String name) {
        db.insert("customer (id, full_name, email, credit_limit_minor)", id.value(), name, id.value() + "@example.org", 100_000);
    }

    private void product(Sku sku, long priceMinor) {
        db.insert("product (sku, title, price_minor, currency)", sku.value(), sku.value().toLowerCase(), priceMinor, "EUR");
    }
}
