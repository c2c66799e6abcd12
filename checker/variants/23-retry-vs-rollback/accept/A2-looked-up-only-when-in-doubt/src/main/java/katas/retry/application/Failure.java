package katas.retry.application;

import java.sql.SQLException;
import java.util.Set;
import org.hibernate.StaleStateException;

/** What a failure means for the next attempt. */
enum Failure {

    PASSING, REFUSED, DUPLICATE, IN_DOUBT, UNKNOWN;

    private static final Set<String> PASSES = Set.of("40001", "40P01", "55P03", "HYT00");

    static Failure of(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            if (root instanceof StaleStateException) {
                return PASSING;
            }
            root = root.getCause();
        }
        return root instanceof StaleStateException ? PASSING : root instanceof SQLException failure ? of(failure) : UNKNOWN;
    }

    private static Failure of(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (PASSES.contains(state)) {
            return PASSING;
        }
        if (state.equals("23505")) {
            return DUPLICATE;
        }
        if (state.startsWith("08")) {
            return IN_DOUBT;
        }
        return state.startsWith("22") || state.startsWith("23") ? REFUSED : UNKNOWN;
    }
}
