package katas.atomicity;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import katas.atomicity.api.Cart;
import katas.atomicity.api.OrderId;
import katas.kit.Database;

/** The Corner Shop as the tests know it: what is on its shelves in the morning, who buys, and what its books say afterwards. */
final class Shop {

    static final Cart ANNA = new Cart("anna", "EUR", List.of(line("TEA", 2, 450), line("HONEY", 1, 890), line("OATS", 3, 210)));
    static final Cart BEN = new Cart("ben", "GBP", List.of(line("HONEY", 4, 795)));
    static final Cart CLEO = new Cart("cleo", "EUR", List.of(line("OATS", 12, 199), line("TEA", 1, 450)));
    static final List<Cart> CUSTOMERS = List.of(ANNA, BEN, CLEO);

    private static final Map<String, Integer> MORNING = Map.of("HONEY", 7, "OATS", 15, "TEA", 4);

    private final Database db;

    Shop(Database db) {
        this.db = db;
    }

    static Cart.Line line(String sku, int qty, long unitPriceMinor) {
        return new Cart.Line(sku, qty, unitPriceMinor);
    }

    /** Fills the shelves. */
    void opens() {
        MORNING.forEach((sku, onHand) -> db.insert("stock (sku, on_hand)", sku, onHand));
    }

    /** What has happened since the shop opened, in words. */
    List<String> news() {
        List<String> news = new ArrayList<>();
        db.rows("select * from orders order by id").forEach(order -> news.add("order %s of %s is %s: %s %s".formatted(
                order.get("id"), order.get("customer_id"), order.get("status"), order.get("total_minor"), order.get("currency"))));
        db.rows("select * from order_line order by order_id, line_no").forEach(line -> news.add("order %s, line %s: %s %s for %s each".formatted(
                line.get("order_id"), line.get("line_no"), line.get("qty"), line.get("sku"), line.get("unit_price_minor"))));
        db.rows("select * from stock order by sku").forEach(shelf -> addShelf(news, (String) shelf.get("sku"), (Integer) shelf.get("on_hand")));
        db.rows("select * from payment order by order_id").forEach(payment -> news.add("payment for order %s is %s: %s %s".formatted(
                payment.get("order_id"), payment.get("status"), payment.get("amount_minor"), payment.get("currency"))));
        db.rows("select * from outbox order by aggregate_id").forEach(message -> news.add("message about %s %s: %s".formatted(
                message.get("aggregate_type"), message.get("aggregate_id"), message.get("type"))));
        return news;
    }

    /** These carts, and no others, were checked out: each once, and completely. */
    void hasSold(Map<OrderId, Cart> sales) {
        List<String> seen = news();
        List<String> missing = newsOf(sales);
        List<String> surplus = new ArrayList<>(seen);
        missing.forEach(surplus::remove);
        seen.forEach(missing::remove);
        if (!missing.isEmpty() || !surplus.isEmpty()) {
            seen.removeAll(surplus);
            fail("expected: every order complete, and nothing else%n%s%s%s".formatted(
                    paragraph("seen:", seen), paragraph("missing:", missing), paragraph("wrong:", surplus)).stripTrailing());
        }
    }

    /** This cart, and no other, was checked out: once, and completely. */
    void hasSold(Cart cart) {
        List<Object> orders = db.column("select id from orders");
        hasSold(Map.of(new OrderId(orders.isEmpty() ? "?" : orders.get(0).toString()), cart));
    }

    /** Nothing is different from the morning, or else this cart was checked out: once, and completely. */
    void hasSoldAllOrNothing(Cart cart) {
        if (!news().isEmpty()) {
            hasSold(cart);
        }
    }

    private static List<String> newsOf(Map<OrderId, Cart> sales) {
        List<String> news = new ArrayList<>();
        Map<String, Integer> shelves = new TreeMap<>(MORNING);
        sales.forEach((order, cart) -> {
            String id = order.value();
            long total = cart.lines().stream().mapToLong(line -> line.qty() * line.unitPriceMinor()).sum();
            news.add("order %s of %s is PLACED: %s %s".formatted(id, cart.customerId(), total, cart.currency()));
            for (int i = 0; i < cart.lines().size(); i++) {
                Cart.Line line = cart.lines().get(i);
                news.add("order %s, line %s: %s %s for %s each".formatted(id, i + 1, line.qty(), line.sku(), line.unitPriceMinor()));
                shelves.merge(line.sku(), -line.qty(), Integer::sum);
            }
            news.add("payment for order %s is PENDING: %s %s".formatted(id, total, cart.currency()));
            news.add("message about Order %s: OrderPlaced".formatted(id));
        });
        shelves.forEach((sku, onHand) -> addShelf(news, sku, onHand));
        return news;
    }

    private static void addShelf(List<String> news, String sku, int onHand) {
        int morning = MORNING.getOrDefault(sku, 0);
        if (onHand != morning) {
            news.add("stock of %s: %s instead of %s".formatted(sku, onHand, morning));
        }
    }

    private static String paragraph(String title, List<String> lines) {
        return lines.isEmpty() ? "" : "%-9s %s%n".formatted(title, String.join("%n          ".formatted(), lines));
    }
}
