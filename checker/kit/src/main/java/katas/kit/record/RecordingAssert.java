package katas.kit.record;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** What reached the database. A failure shows the recording's timeline. */
public final class RecordingAssert extends AbstractAssert<RecordingAssert, Recording> {

    public RecordingAssert(Recording actual) {
        super(actual, RecordingAssert.class);
    }

    /** No more queries than this. */
    public RecordingAssert hasSelectsAtMost(int most) {
        return atMost("queries", most, actual.selects());
    }

    /** No more rows read than this. */
    public RecordingAssert hasRowsFetchedAtMost(long most) {
        return atMost("rows fetched", most, actual.rowsFetched());
    }

    /** Neither read nor written. */
    public RecordingAssert neverTouches(String... tables) {
        List<String> touched = Arrays.stream(tables).filter(table -> actual.on(table).statements() > 0).toList();
        return touched.isEmpty() ? this : fails("no statement on " + String.join(", ", tables), "statements on " + String.join(", ", touched));
    }

    /** Not written; reading is fine. */
    public RecordingAssert writesNothingTo(String... tables) {
        List<String> written = Arrays.stream(tables).filter(table -> actual.writesTo(table) > 0)
                .map(table -> actual.writesTo(table) + " on " + table).toList();
        return written.isEmpty() ? this : fails("no write on " + String.join(", ", tables), "writes: " + String.join(", ", written));
    }

    /** Not one statement was sent. */
    public RecordingAssert isEmpty() {
        return actual.statements() == 0 ? this : fails("no statement", actual.statements() + " statements");
    }

    /** Exactly one transaction, committed, on one connection, and nothing outside of it. */
    public RecordingAssert isOneTransaction() {
        if (actual.begins() == 1 && actual.commits() == 1 && actual.rollbacks() == 0 && actual.autoCommitted() == 0
                && actual.connectionsAcquired() == 1) {
            return this;
        }
        return fails("1 transaction on 1 connection: 1 commit, 0 rollbacks, 0 statements in auto-commit mode",
                actual.begins() + " transactions on " + actual.connectionsAcquired() + " connections: " + actual.commits() + " commits, "
                        + actual.rollbacks() + " rollbacks, " + actual.autoCommitted() + " statements in auto-commit mode");
    }

    private RecordingAssert atMost(String what, long most, long seen) {
        return seen <= most ? this : fails("at most " + most + " " + what, String.valueOf(seen));
    }

    private RecordingAssert fails(String expected, String seen) {
        failWithMessage("expected: %s%nseen:     %s%n%nWhat reached the database:%n%s", expected, seen, actual.transcript());
        return this;
    }
}
