package katas.kit.fault;

import katas.kit.jdbc.JdbcCall;

/** What can go wrong at a point at which an application talks to its database. */
public enum FaultKind {

    /** The statement fails and has no effect; the connection lives on. */
    STATEMENT_FAILS("the statement fails"),
    /** The statement takes effect, but the application is told that it failed; the connection lives on. */
    STATEMENT_FAILS_AFTER_EFFECT("the statement takes effect and fails all the same"),
    /** The commit never takes effect: the transaction is rolled back, and the connection is lost if the SQLState says so. */
    COMMIT_FAILS("the commit fails"),
    /** The database commits, but the application is told that it failed. */
    ACKNOWLEDGEMENT_LOST("the commit succeeds, but its acknowledgement is lost"),
    /** The connection is gone before the call; the database rolls back what was open. */
    CONNECTION_DROPS("the connection drops"),
    /** The process is gone before the call; nothing that it still tries has an effect. */
    CRASH("the process crashes");

    private final String words;

    FaultKind(String words) {
        this.words = words;
    }

    /** Whether this can happen at such a call. */
    boolean fits(JdbcCall call) {
        return switch (this) {
            case STATEMENT_FAILS, STATEMENT_FAILS_AFTER_EFFECT -> call.kind() == JdbcCall.Kind.STATEMENT;
            case COMMIT_FAILS, ACKNOWLEDGEMENT_LOST -> call.kind() == JdbcCall.Kind.COMMIT;
            case CONNECTION_DROPS, CRASH -> call.kind().reachesDatabase();
        };
    }

    boolean isAfterEffect() {
        return this == STATEMENT_FAILS_AFTER_EFFECT || this == ACKNOWLEDGEMENT_LOST;
    }

    @Override
    public String toString() {
        return words;
    }
}
