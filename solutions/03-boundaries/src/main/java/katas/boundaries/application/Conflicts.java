package katas.boundaries.application;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.hibernate.StaleStateException;

/** Recognises, however deeply it is wrapped, that somebody else was faster. */
final class Conflicts {

    private Conflicts() {
    }

    static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return true;
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null && isConflict(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Class 40 is a rollback for another transaction's sake; class 23 is a line that another desk has just added or removed. */
    private static boolean isConflict(String sqlState) {
        return sqlState.startsWith("40") || sqlState.startsWith("23");
    }
}
