package katas.txboundaries.api;

/** The cashier of the Corner Shop: asks the payment provider for money, and mails receipts. */
public interface Payments {

    /**
     * Pays for an order that is {@code PLACED}: asks the provider, and tells the customer what it said. From the moment at which it is
     * asked until its answer is in the books, the order is {@code PAYMENT_PENDING}.
     *
     * <p>May be called again at any time. An order that is paid stays paid, and one that was declined may be paid with
     * the next call.
     *
     * @throws RuntimeException when something other than the provider went wrong. If a payment had begun by then, {@link #recover} ends it
     */
    PaymentResult pay(OrderId order);

    /**
     * Brings to an end what was begun and not finished, for whatever reason: a payment whose answer did not arrive, a process that died, a
     * receipt that could not be sent. A scheduler calls this every few minutes, on any node, while the shop is open.
     *
     * @return how many payments it has ended
     */
    int recover();
}
