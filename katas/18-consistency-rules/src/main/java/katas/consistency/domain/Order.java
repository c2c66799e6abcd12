package katas.consistency.domain;

import java.time.Instant;
import java.util.List;
import katas.consistency.api.CustomerId;
import katas.consistency.api.Item;
import katas.consistency.api.OrderId;

/** What a customer has ordered and not paid yet. */
public record Order(OrderId id, CustomerId customer, List<Item> items, Instant placedAt) {

    public Order {
        items = List.copyOf(items);
    }

    public long totalMinor() {
        return items.stream().mapToLong(item -> item.qty() * item.unitPriceMinor()).sum();
    }
}
