package katas.txboundaries.domain;

/** The mail that a customer gets for a paid order. */
public record Receipt(String to, String subject, String text) {

    public static Receipt of(Order order) {
        return new Receipt(order.email(), "Receipt for order " + order.id().value(),
                "Thank you! We have charged %d.%02d %s.".formatted(order.totalMinor() / 100, order.totalMinor() % 100, order.currency()));
    }
}
