package katas.idempotency.api;

/** The cashier of the Corner Shop. There are several, each a program on a machine of its own, over the same database. */
public interface Payments {

    /**
     * Charges a customer once for one intention, however often it is asked to: a payment and the two ledger entries that belong to it.
     *
     * <p>Whoever asks again with the same key and the same request gets the same receipt, and nothing else happens. A charge that is declined
     * or that fails has changed nothing: its key is as free as before.
     *
     * @param key names the intention; the client makes it up once and sends it with every attempt
     * @return what was charged, and when
     * @throws KeyReused  when the key has been used for another request; nothing has happened
     * @throws InProgress when a charge with this key is being made at this moment; who asks again afterwards gets its receipt.
     *                    A cashier may wait for it instead
     * @throws Declined   when the shop does not make such a charge; nothing has happened
     */
    Receipt charge(IdemKey key, ChargeRequest request);
}
