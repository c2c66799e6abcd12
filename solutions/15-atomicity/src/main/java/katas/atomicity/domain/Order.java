package katas.atomicity.domain;

import java.time.Instant;
import java.util.List;
import katas.atomicity.api.Cart;
import katas.atomicity.api.OrderId;

/** A cart that was checked out. */
public record Order(OrderId id, String customerId, String currency, List<Cart.Line> lines, Instant placedAt) {

    public static Order of(OrderId id, Cart cart, Instant placedAt) {
        return new Order(id, cart.customerId(), cart.currency(), cart.lines(), placedAt);
    }

    public long totalMinor() {
        return lines.stream().mapToLong(line -> line.qty() * line.unitPriceMinor()).sum();
    }
}
