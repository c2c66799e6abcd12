package katas.idempotency.api;

import java.time.Instant;

/**
 * What was charged.
 *
 * @param paymentId   names the payment
 * @param amountMinor how much, in minor units
 * @param chargedAt   when the payment was made, not when the receipt was asked for
 */
public record Receipt(String paymentId, String orderId, long amountMinor, String currency, Instant chargedAt) {
}
