package katas.consistency.application;

import java.sql.SQLException;
import java.util.Set;

/** Tells what the database means when it refuses a transaction because of another one. */
final class Conflicts {

    /** Could not be serialized, deadlock, and a key that somebody else has inserted in the meantime. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "23505");

    private Conflicts() {
    }

    /** Whether the transaction was a deadlock's victim or could not be serialized, however deep that is buried. */
    static boolean isOne(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && refusal.getSQLState() != null && STATES.contains(refusal.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
