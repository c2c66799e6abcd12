package katas.consistency.application;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.hibernate.StaleStateException;

/** Tells what it means when a transaction fails because of another one. */
final class Conflicts {

    /** Could not be serialized, deadlock, and a key that somebody else has inserted in the meantime. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "23505");

    private Conflicts() {
    }

    /** Whether somebody else was faster, however deep that is buried. */
    static boolean isOne(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean stale = cause instanceof OptimisticLockException || cause instanceof StaleStateException;
            if (stale || cause instanceof SQLException refusal && refusal.getSQLState() != null && STATES.contains(refusal.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
