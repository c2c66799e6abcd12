package katas.kit.record;

import java.util.function.LongSupplier;

/**
 * Tells that a test that runs its operations many times comes along, so that whoever waits for it can tell a long test from one that hangs.
 * Used by the test's own thread.
 */
public final class Progress {

    /** Under this name {@code @PersistenceTest} publishes a JUnit report entry about once a second, when the configuration parameter of that name is true. */
    public static final String KEY = "katas.progress";

    private static final long EVERY_NANOS = 1_000_000_000;

    private final Runnable tell;
    private final LongSupplier nanos;
    private long told;

    /** @param tell is called now and then */
    public Progress(Runnable tell) {
        this(tell, System::nanoTime);
    }

    Progress(Runnable tell, LongSupplier nanos) {
        this.tell = tell;
        this.nanos = nanos;
        this.told = nanos.getAsLong();
    }

    /** One more run begins. */
    public void step() {
        long now = nanos.getAsLong();
        if (now - told >= EVERY_NANOS) {
            told = now;
            tell.run();
        }
    }
}
