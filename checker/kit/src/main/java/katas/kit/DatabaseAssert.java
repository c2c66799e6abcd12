package katas.kit;

import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** What is in the database. */
public final class DatabaseAssert extends AbstractAssert<DatabaseAssert, Database> {

    DatabaseAssert(Database actual) {
        super(actual, DatabaseAssert.class);
    }

    /** Every row of the snapshot's tables is as it was, and there is no other. */
    public DatabaseAssert isUnchangedSince(Snapshot before) {
        List<String> changes = before.changesUntil(actual.snapshot(before.tables().toArray(String[]::new)));
        if (!changes.isEmpty()) {
            failWithMessage("expected: no row changed in %s%nseen:     %s", before.tables(), String.join(System.lineSeparator() + "          ", changes));
        }
        return this;
    }

    /** The table, or what follows {@code from}, has this many rows. */
    public DatabaseAssert hasRows(long expected, String from, Object... arguments) {
        long seen = actual.count(from, arguments);
        if (seen != expected) {
            failWithMessage("expected: %s in %s%nseen:     %s", rows(expected), from, rows(seen));
        }
        return this;
    }

    private static String rows(long count) {
        return count == 1 ? "1 row" : count + " rows";
    }
}
