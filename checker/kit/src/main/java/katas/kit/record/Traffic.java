package katas.kit.record;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of one test reached the database, in numbers that another process can read.
 *
 * <p>A test that runs its operations again and again, under every schedule or with every fault, has as many sums as runs, and their total
 * says nothing about any of them. Its numbers are those of the first run: one operation after the other, and nothing goes wrong.
 *
 * @param runs         how often the test ran its operations from a fresh state; 1 for an ordinary test
 * @param statements   statements executed; each element of a batch counts
 * @param roundTrips   executions; a batch counts once, commits and rollbacks are not counted
 * @param transactions transactions in which something was executed; a statement in auto-commit mode is one of its own
 * @param rowsFetched  rows that the application has read
 * @param rowsChanged  rows changed by all statements
 * @param connections  connections taken from the pool
 */
public record Traffic(int runs, long statements, long roundTrips, long transactions, long rowsFetched, long rowsChanged, long connections) {

    /** Under this name {@code @PersistenceTest} publishes it as a JUnit report entry, when the configuration parameter of that name is true. */
    public static final String KEY = "katas.traffic";

    private static final Pattern TEXT = Pattern.compile("runs=(\\d{1,9}) statements=(\\d{1,15}) roundTrips=(\\d{1,15}) transactions=(\\d{1,15})"
            + " rowsFetched=(\\d{1,15}) rowsChanged=(\\d{1,15}) connections=(\\d{1,15})");

    /** The numbers of what was recorded. */
    static Traffic of(Recording seen, int runs) {
        return new Traffic(runs, seen.statements(), seen.roundTrips(), seen.begins() + seen.autoCommitted(), seen.rowsFetched(), seen.rowsAffected(),
                seen.connectionsAcquired());
    }

    /** Both together: a test with several invocations. */
    public Traffic plus(Traffic other) {
        return new Traffic(Math.max(runs, other.runs), statements + other.statements, roundTrips + other.roundTrips, transactions + other.transactions,
                rowsFetched + other.rowsFetched, rowsChanged + other.rowsChanged, connections + other.connections);
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return "runs=" + runs + " statements=" + statements + " roundTrips=" + roundTrips + " transactions=" + transactions
                + " rowsFetched=" + rowsFetched + " rowsChanged=" + rowsChanged + " connections=" + connections;
    }

    /** Reads {@link #text()}; empty for anything else. */
    public static Optional<Traffic> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() ? Optional.of(new Traffic(Integer.parseInt(matcher.group(1)), number(matcher, 2), number(matcher, 3), number(matcher, 4),
                number(matcher, 5), number(matcher, 6), number(matcher, 7))) : Optional.empty();
    }

    private static long number(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }
}
