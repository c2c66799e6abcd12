package katas.kit.schedule;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import katas.kit.jdbc.JdbcCall;
import katas.kit.record.Recorder;

/** An operation that is held at a point, on a thread of its own. Closing lets it go on and waits for its end. */
public final class Held implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;
    private static final int POLL_MILLIS = 1;

    private final String what;
    private final Predicate<JdbcCall> point;
    private final boolean after;
    private final CountDownLatch arrivedOrOver = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicReference<JdbcCall> current = new AtomicReference<>();
    private volatile Thread thread;
    private volatile Thread other;
    private volatile boolean arrived;
    private volatile Throwable thrown;

    Held(String what, Predicate<JdbcCall> point, boolean after) {
        this.what = what;
        this.point = point;
        this.after = after;
    }

    /** What the operation threw; null if it returned or still runs. */
    public Throwable thrown() {
        return thrown;
    }

    /**
     * Runs something else while the operation is held.
     *
     * @throws AssertionError if it has to wait for a lock
     */
    public void meanwhile(Recorder.Action<?> something) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread runner = new Thread(() -> failure.set(run(something)), "meanwhile");
        other = runner;
        runner.setDaemon(true);
        runner.start();
        try {
            for (runner.join(POLL_MILLIS); runner.isAlive(); runner.join(POLL_MILLIS)) {
                JdbcCall call = current.get();
                if (call != null && call.connection().waitsForLock()) {
                    release();
                    runner.join();
                    throw new AssertionError("While the first operation is held before or after " + what
                            + ", the second should go through, but it waits for a lock at " + call.callSite());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("the database could not tell who waits for whom", e);
        } finally {
            other = null;
        }
        if (failure.get() != null) {
            Held.<RuntimeException>rethrow(failure.get());
        }
    }

    /** Lets the operation go on. */
    public void release() {
        open.countDown();
    }

    @Override
    public void close() {
        release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            if (thread.isAlive()) {
                throw new IllegalStateException("The operation that was held at " + what + " does not come to an end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void start(Recorder.Action<?> operation) {
        thread = new Thread(() -> {
            thrown = run(operation);
            arrivedOrOver.countDown();
        }, "held");
        thread.setDaemon(true);
        thread.start();
        try {
            if (!arrivedOrOver.await(PATIENCE_SECONDS, TimeUnit.SECONDS) || !arrived) {
                throw new AssertionError("The operation never came to " + what + (thrown == null ? "" : "; it threw " + thrown), thrown);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    void pass(JdbcCall call, boolean isAfter) {
        Thread passing = Thread.currentThread();
        if (passing == other) {
            current.set(isAfter ? null : call);
        }
        if (passing != thread || isAfter != after || arrived || !point.test(call)) {
            return;
        }
        arrived = true;
        arrivedOrOver.countDown();
        try {
            open.await();
        } catch (InterruptedException e) {
            passing.interrupt();
        }
    }

    private static Throwable run(Recorder.Action<?> action) {
        try {
            action.run();
            return null;
        } catch (Throwable e) {
            return e;
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void rethrow(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
