package katas.kit.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import katas.kit.jdbc.JdbcCall;
import katas.kit.jdbc.Sql;

/**
 * What a call can see and disturb, to decide whether two neighbouring calls of different operations could change places without
 * anyone noticing. Where in doubt, they could not.
 *
 * <p>Under multi-version concurrency control a plain query neither waits for nor sees a change that is not committed; it meets other
 * transactions only when they end. Changes and locking queries meet each other at once, and meet every end of a transaction, which
 * releases locks.
 */
final class Footprint {

    private final boolean opaque;
    private final boolean locks;
    private final boolean ends;
    private final boolean publishes;
    private final boolean snapshot;
    private final Set<String> reads;
    private final Set<String> published;

    private Footprint(boolean opaque, boolean locks, boolean ends, boolean publishes, boolean snapshot, Set<String> reads, Set<String> published) {
        this.opaque = opaque;
        this.locks = locks;
        this.ends = ends;
        this.publishes = publishes;
        this.snapshot = snapshot;
        this.reads = reads;
        this.published = published;
    }

    /**
     * @param call          the call that is about to happen
     * @param writtenBefore the tables that its transaction has changed so far
     */
    static Footprint of(JdbcCall call, Set<String> writtenBefore) throws SQLException {
        boolean snapshot = call.connection().isolation() > Connection.TRANSACTION_READ_COMMITTED;
        switch (call.kind()) {
            case COMMIT:
                return new Footprint(false, false, true, true, snapshot, Set.of(), Set.copyOf(writtenBefore));
            case ROLLBACK:
                return new Footprint(false, false, true, false, snapshot, Set.of(), Set.of());
            default:
                return ofStatements(call, snapshot);
        }
    }

    private static Footprint ofStatements(JdbcCall call, boolean snapshot) {
        boolean opaque = false;
        boolean locks = false;
        Set<String> reads = new HashSet<>();
        Set<String> writes = new HashSet<>();
        for (Sql sql : call.statements()) {
            switch (sql.verb()) {
                case SELECT -> locks |= sql.locking();
                case INSERT, UPDATE, DELETE, MERGE -> locks = true;
                case SEQUENCE -> { }
                default -> opaque = true;
            }
            reads.addAll(sql.reads());
            writes.addAll(sql.writes());
        }
        reads.addAll(writes);
        boolean publishes = call.isAutoCommitted() && !writes.isEmpty();
        return new Footprint(opaque, locks, publishes, publishes, snapshot, reads, publishes ? writes : Set.of());
    }

    boolean isIndependentOf(Footprint other) {
        return !meets(other) && !other.meets(this);
    }

    private boolean meets(Footprint other) {
        if (opaque || locks && other.locks || ends && other.locks) {
            return true;
        }
        boolean anyReads = !other.reads.isEmpty() || other.ends;
        if (snapshot && ends && anyReads || ends && other.snapshot && anyReads) {
            return true;
        }
        return publishes && !Collections.disjoint(published, other.reads);
    }
}
