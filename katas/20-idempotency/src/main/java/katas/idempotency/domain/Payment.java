package katas.idempotency.domain;

import java.time.Instant;
import katas.idempotency.api.ChargeRequest;
import katas.idempotency.api.Declined;
import katas.idempotency.api.Receipt;

/** Money that a customer has paid for an order. */
public record Payment(String id, String orderId, long amountMinor, String currency, Instant chargedAt) {

    /** What the shop charges at once, at the most. */
    private static final long MOST_MINOR = 100_000;

    public static Payment of(String id, ChargeRequest request, Instant now) {
        if (request.amountMinor() <= 0 || request.amountMinor() > MOST_MINOR) {
            throw new Declined(request);
        }
        return new Payment(id, request.orderId(), request.amountMinor(), request.currency(), now);
    }

    public Receipt receipt() {
        return new Receipt(id, orderId, amountMinor, currency, chargedAt);
    }
}
