package katas.kit.fault;

/** The SQLStates that a test lets a database answer with; the meanings are those of SQL:2016 and PostgreSQL's appendix A. */
public final class SqlStates {

    /** The connection failed. */
    public static final String CONNECTION_FAILURE = "08006";
    /** The connection failed, and whether the transaction was committed is unknown. */
    public static final String OUTCOME_UNKNOWN = "08007";
    /** The transaction could not be serialized: try the whole of it again. */
    public static final String SERIALIZATION_FAILURE = "40001";
    /** The transaction was chosen as a deadlock's victim. */
    public static final String DEADLOCK = "40P01";
    /** A lock was not to be had in time. */
    public static final String LOCK_NOT_AVAILABLE = "55P03";
    /** The server is shutting down. */
    public static final String ADMIN_SHUTDOWN = "57P01";
    /** A unique constraint was violated. */
    public static final String UNIQUE_VIOLATION = "23505";
    /** A text is too long for its column. */
    public static final String TEXT_TOO_LONG = "22001";

    private SqlStates() {
    }
}
