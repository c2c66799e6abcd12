package katas.retry.application;

import java.sql.SQLException;

/** What a failure of the database means for the next attempt. */
enum Failure {

    PASSING, REFUSAL, UNKNOWN;

    static Failure of(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.equals("55P03") || state.equals("HYT00") || state.startsWith("40") || state.startsWith("08")) {
            return PASSING;
        }
        return state.startsWith("22") || state.startsWith("23") ? REFUSAL : UNKNOWN;
    }
}
