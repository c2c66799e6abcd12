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

    /** In place of a table: there is no telling which. */
    static final String EVERYTHING = "*";

    private final boolean opaque;
    private final boolean locks;
    private final boolean ends;
    private final boolean publishes;
    private final boolean snapshot;
    private final boolean sequence;
    private final Set<String> reads;
    private final Set<String> published;

    private Footprint(boolean opaque, boolean locks, boolean ends, boolean publishes, boolean snapshot, boolean sequence, Set<String> reads,
                      Set<String> published) {
        this.opaque = opaque;
        this.locks = locks;
        this.ends = ends;
        this.publishes = publishes;
        this.snapshot = snapshot;
        this.sequence = sequence;
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
                if (call.connection().tracksReads()) {
                    return opaque(snapshot);
                }
                Set<String> published = publishing(call, writtenBefore);
                return new Footprint(false, false, true, !published.isEmpty(), snapshot, false, Set.of(), published);
            case ROLLBACK:
                if (call.connection().tracksReads()) {
                    return opaque(snapshot);
                }
                return new Footprint(false, false, true, false, snapshot, false, Set.of(), Set.of());
            default:
                return ofStatements(call, snapshot);
        }
    }

    /** The end of a transaction that others' reads matter to, too: who may commit depends on all of them. */
    private static Footprint opaque(boolean snapshot) {
        return new Footprint(true, true, true, true, snapshot, false, Set.of(), Set.of(EVERYTHING));
    }

    /** With views, triggers or cascades about, a change of one table is a change of any. */
    private static Set<String> publishing(JdbcCall call, Set<String> written) throws SQLException {
        return !written.isEmpty() && call.connection().hasHiddenEffects() ? Set.of(EVERYTHING) : Set.copyOf(written);
    }

    private static Footprint ofStatements(JdbcCall call, boolean snapshot) throws SQLException {
        boolean opaque = call.connection().tracksReads();
        boolean locks = false;
        boolean sequence = false;
        Set<String> reads = new HashSet<>();
        Set<String> writes = new HashSet<>();
        for (Sql sql : call.statements()) {
            switch (sql.verb()) {
                case SELECT -> locks |= sql.locking();
                case INSERT, UPDATE, DELETE, MERGE -> locks = true;
                case SEQUENCE -> sequence = true;
                default -> opaque = true;
            }
            reads.addAll(sql.reads());
            writes.addAll(sql.writes());
        }
        reads.addAll(writes);
        boolean publishes = call.isAutoCommitted() && !writes.isEmpty();
        return new Footprint(opaque, locks, publishes, publishes, snapshot, sequence, reads, publishes ? publishing(call, writes) : Set.of());
    }

    /** @param observed whether somebody looks at the database between the two */
    boolean isIndependentOf(Footprint other, boolean observed) {
        boolean bothSeen = observed && publishes && other.publishes;
        return !bothSeen && !meets(other) && !other.meets(this);
    }

    /** Two calls of which the second takes effect together with the first. */
    Footprint and(Footprint other) {
        return new Footprint(opaque || other.opaque, locks || other.locks, ends || other.ends, publishes || other.publishes,
                snapshot || other.snapshot, sequence || other.sequence, union(reads, other.reads), union(published, other.published));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private boolean meets(Footprint other) {
        if (opaque || locks && other.locks || ends && other.locks || sequence && (other.sequence || other.locks)) {
            return true;
        }
        boolean anyReads = !other.reads.isEmpty() || other.ends;
        if (snapshot && ends && anyReads || ends && other.snapshot && anyReads) {
            return true;
        }
        return publishes && (published.contains(EVERYTHING) && !other.reads.isEmpty() || !Collections.disjoint(published, other.reads));
    }
}
