package katas.fetching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import katas.fetching.api.OrderId;
import katas.kit.Database;

/** Fills the shop's tables. */
final class Shop {

    static final int LINES = 5;
    static final int PAYMENTS = 4;

    private static final Instant OPENING = Instant.parse("2026-03-02T08:00:00Z");

    private final Database db;

    Shop(Database db) {
        this.db = db;
    }

    /** What {@link #takes} calls the order that it takes as the given one, from 1. */
    static OrderId orderNumber(int number) {
        return new OrderId("order-%04d".formatted(number));
    }

    /** Takes so many orders, one a minute, each of a customer of its own, with {@link #LINES} lines and {@link #PAYMENTS} payments. */
    void takes(int orders) {
        insertAll(orders, "customer (id, full_name, email)", n -> "('customer-%1$d', 'Customer %1$d', 'customer-%1$d@example.com')".formatted(n));
        insertAll(orders, "orders (id, customer_id, status, total_minor, placed_at)",
                n -> "('%s', 'customer-%d', 'PLACED', 5500, '%s')".formatted(orderNumber(n).value(), n, minute(n)));
        db.execute("insert into order_line (order_id, line_no, sku, qty, unit_price_minor)"
                + " select id, n, 'sku-' || n, n, 100 * n from orders cross join (values " + oneTo(LINES) + ") as numbers(n)");
        db.execute("insert into payment (id, order_id, amount_minor)"
                + " select id || '/' || n, id, 100 * n from orders cross join (values " + oneTo(PAYMENTS) + ") as numbers(n)");
    }

    void knows(String customer, String fullName) {
        db.insert("customer (id, full_name, email)", customer, fullName, customer + "@example.com");
    }

    /** Takes one order, so many minutes after opening. */
    Taken takes(String order, String customer, int minute, String status, long total) {
        db.insert("orders (id, customer_id, status, total_minor, placed_at)", order, customer, status, total, minute(minute));
        return new Taken(order);
    }

    /** An order to be filled. */
    final class Taken {

        private final String order;
        private int lines;
        private int payments;

        private Taken(String order) {
            this.order = order;
        }

        Taken line(int quantity, String sku, long unitPrice) {
            db.insert("order_line (order_id, line_no, sku, qty, unit_price_minor)", order, ++lines, sku, quantity, unitPrice);
            return this;
        }

        Taken paid(long... amounts) {
            for (long amount : amounts) {
                db.insert("payment (id, order_id, amount_minor)", order + "/" + ++payments, order, amount);
            }
            return this;
        }
    }

    private void insertAll(int count, String table, IntFunction<String> row) {
        List<String> rows = IntStream.rangeClosed(1, count).mapToObj(row).toList();
        db.execute("insert into " + table + " values " + String.join(", ", rows));
    }

    private static Instant minute(int minute) {
        return OPENING.plus(Duration.ofMinutes(minute));
    }

    private static String oneTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj("(%d)"::formatted).collect(Collectors.joining(", "));
    }
}
