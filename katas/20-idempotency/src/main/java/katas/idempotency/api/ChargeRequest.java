package katas.idempotency.api;

/**
 * What to charge.
 *
 * @param orderId     for which order
 * @param amountMinor how much, in minor units
 * @param currency    three letters
 */
public record ChargeRequest(String orderId, long amountMinor, String currency) {

    @Override
    public String toString() {
        return "%d.%02d %s for %s".formatted(amountMinor / 100, amountMinor % 100, currency, orderId);
    }
}
