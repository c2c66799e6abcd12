package katas.kit.fake;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import katas.kit.boot.Gateway;

/**
 * Keeps callers of a fake service waiting until the test lets them go.
 *
 * <pre>{@code
 * try (Hold hold = gateway.holdNext()) {
 *     Future<?> payment = threads.submit(() -> shop.pay(order));
 *     hold.awaitArrived();
 *     // the payment is in the gateway now, and stays there
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class Hold implements AutoCloseable {

    private static final int SECONDS_TO_ARRIVE = 5;
    private static final int SECONDS_TO_RELEASE = 30;

    private final int calls;
    private final CountDownLatch arrived;
    private final CountDownLatch released = new CountDownLatch(1);

    Hold(int calls) {
        this.calls = calls;
        this.arrived = new CountDownLatch(calls);
    }

    /**
     * Waits until every call that is to be held has arrived.
     *
     * @throws AssertionError when that takes more than 5 seconds
     */
    public void awaitArrived() {
        if (!await(arrived, SECONDS_TO_ARRIVE)) {
            throw new AssertionError("expected " + calls + " call(s) to reach the service, but " + arrived.getCount()
                    + " of them did not within " + SECONDS_TO_ARRIVE + " s");
        }
    }

    /** Lets the held callers go, and those still to come. More than once does no harm. */
    public void release() {
        released.countDown();
    }

    /** The same as {@link #release()}. */
    @Override
    public void close() {
        release();
    }

    /** Called by the fake on the caller's thread. */
    void arriveAndWait() {
        arrived.countDown();
        if (!await(released, SECONDS_TO_RELEASE)) {
            throw new AssertionError("a call was held for " + SECONDS_TO_RELEASE + " s: the test never released it");
        }
    }

    private static boolean await(CountDownLatch latch, int seconds) {
        try {
            return latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Gateway.NoAnswer noAnswer = new Gateway.NoAnswer("interrupted while waiting");
            noAnswer.initCause(e);
            throw noAnswer;
        }
    }
}
