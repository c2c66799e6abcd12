package katas.consistency.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import katas.consistency.api.CustomerId;
import katas.consistency.api.Item;
import katas.consistency.api.OrderId;

/** What a customer has ordered and not paid yet. */
public record Order(OrderId id, CustomerId customer, List<Item> items, Instant placedAt) {

    public Order {
        items = List.copyOf(items);
    }

    /** The items in the sequence in which everybody takes things from the shelves: whoever waits for one holds none that comes after it. */
    public List<Item> itemsInSequence() {
        return items.stream().sorted(Comparator.comparing(Item::sku)).toList();
    }

    public long totalMinor() {
        return items.stream().mapToLong(item -> item.qty() * item.unitPriceMinor()).sum();
    }
}
