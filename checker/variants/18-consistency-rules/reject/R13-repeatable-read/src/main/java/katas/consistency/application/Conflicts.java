package katas.consistency.application;

import java.sql.SQLException;

/** Tells what the database means when it refuses a transaction because of another one. */
final class Conflicts {

    private static final String ROLLED_BACK = "40";

    private Conflicts() {
    }

    /** Whether the transaction was a deadlock's victim or could not be serialized, however deep that is buried. */
    static boolean isOne(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && refusal.getSQLState() != null && refusal.getSQLState().startsWith(ROLLED_BACK)) {
                return true;
            }
        }
        return false;
    }
}
