package katas.kit.boot;

import java.util.Optional;

/**
 * A payment provider at the other end of a network. Every call may be slow, may fail, and may fail after it took effect.
 *
 * <p>Calls are idempotent per key: a second {@link #charge} with the same key charges nothing and answers like the first.
 */
public interface Gateway {

    /**
     * Takes money from the customer.
     *
     * @param key         names this one charge; the same key never charges twice
     * @param amountMinor the amount in minor units, more than zero
     * @param currency    three letters
     * @return what the provider calls this charge
     * @throws Declined    when the provider said no: nothing was charged
     * @throws NoAnswer    when no answer came: charged or not, the caller can't know
     */
    String charge(String key, long amountMinor, String currency);

    /**
     * Gives the money of an earlier charge back, once however often it is called.
     *
     * @param key the key of the charge
     * @throws NoAnswer when no answer came
     */
    void refund(String key);

    /** What became of the charge with this key: the provider's reference if it was charged and not refunded. */
    Optional<String> lookup(String key);

    /** The provider said no. */
    class Declined extends RuntimeException {
        public Declined(String message) {
            super(message);
        }
    }

    /** No answer came in time. */
    class NoAnswer extends RuntimeException {
        public NoAnswer(String message) {
            super(message);
        }
    }
}
