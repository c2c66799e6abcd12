package katas.retry.application;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import org.hibernate.StaleStateException;

/** What a failure means for the next attempt. */
enum Failure {

    /** It happened to go wrong, and need not the next time. */
    PASSING,

    /** The database will say the same again. */
    REFUSAL,

    /** Nobody has foreseen it: a bug, most likely. */
    UNKNOWN;

    /** Locks that were not to be had in time: PostgreSQL the first, H2 the second. */
    private static final Set<String> LOCK_TIMEOUTS = Set.of("55P03", "HYT00");

    /** The reason is somewhere in the chain of causes, under whatever the mapper has wrapped around it. */
    static Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return PASSING;
            }
            if (cause instanceof SQLException failure && failure.getSQLState() != null) {
                return of(failure.getSQLState());
            }
        }
        return UNKNOWN;
    }

    private static Failure of(String sqlState) {
        if (LOCK_TIMEOUTS.contains(sqlState)) {
            return PASSING;
        }
        return switch (sqlState.substring(0, 2)) {
            case "40" -> PASSING;           // serialization failure, deadlock: rolled back
            case "08", "22", "23" -> REFUSAL;
            default -> UNKNOWN;
        };
    }
}
