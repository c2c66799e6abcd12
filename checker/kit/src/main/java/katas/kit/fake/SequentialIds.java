package katas.kit.fake;

import java.util.concurrent.atomic.AtomicInteger;
import katas.kit.boot.IdSource;

/**
 * Identifiers that a person can read and a test can foresee: {@code id-0001}, {@code id-0002} and so on. After {@code id-9999} comes
 * {@code id-10000}.
 *
 * <p>One source never gives an id twice. Nodes over the same database share one source, or have sources with
 * different prefixes. Thread-safe.
 */
public final class SequentialIds implements IdSource {

    private static final int LONGEST_ID = 36;
    private static final int LONGEST_NUMBER = String.valueOf(Integer.MAX_VALUE).length();

    private final String prefix;
    private final AtomicInteger last = new AtomicInteger();

    /** A source of {@code id-0001} and so on. */
    public SequentialIds() {
        this("id");
    }

    /**
     * A source of {@code <prefix>-0001} and so on.
     *
     * @param prefix short enough for ids of at most 36 characters
     * @throws IllegalArgumentException when it is blank or too long
     */
    public SequentialIds(String prefix) {
        if (prefix.isBlank() || prefix.length() + 1 + LONGEST_NUMBER > LONGEST_ID) {
            throw new IllegalArgumentException("a prefix has 1 to " + (LONGEST_ID - 1 - LONGEST_NUMBER) + " characters: '" + prefix + "'");
        }
        this.prefix = prefix;
    }

    @Override
    public String next() {
        String number = Integer.toString(last.updateAndGet(Math::incrementExact));
        return prefix + "-" + "0".repeat(Math.max(0, 4 - number.length())) + number;
    }
}
