package katas.kit.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import katas.kit.jdbc.JdbcCall;
import katas.kit.jdbc.Sql;

/**
 * What reached the database during a part of a test.
 *
 * <p>Calls for the next number of a sequence, settings and {@code select 1} are no queries and are not counted as
 * {@link #selects()}; a {@code merge} counts among {@link #inserts()} and {@link #updates()} alike, once among {@link #writes()}.
 */
public final class Recording {

    private final List<JournalEntry> entries;
    private final int inUseBefore;
    private final int inUseAfter;

    Recording(List<JournalEntry> entries, int inUseBefore, int inUseAfter) {
        this.entries = entries;
        this.inUseBefore = inUseBefore;
        this.inUseAfter = inUseAfter;
    }

    /** Every JDBC call, in order. */
    public List<JdbcCall> calls() {
        return entries.stream().filter(JournalEntry.Jdbc.class::isInstance).map(e -> ((JournalEntry.Jdbc) e).call()).toList();
    }

    /** Whether nothing happened at all: no call of the application, and none of its own. */
    public boolean isBlank() {
        return entries.isEmpty();
    }

    /** Only what one node did. */
    public Recording by(String node) {
        return new Recording(entries.stream().filter(e -> e.node().equals(node)).toList(), 0, 0);
    }

    /** Only the statements that read or write the table. */
    public Recording on(String table) {
        return only(call -> call.statements().stream().anyMatch(sql -> sql.touches(table)));
    }

    /** Queries executed. */
    public int selects() {
        return count(sql -> sql.verb() == Sql.Verb.SELECT && !sql.isProbe());
    }

    /** Rows asked to be inserted: each element of a batch counts. */
    public int inserts() {
        return count(sql -> sql.verb() == Sql.Verb.INSERT || sql.verb() == Sql.Verb.MERGE);
    }

    /** Update statements executed: each element of a batch counts. */
    public int updates() {
        return count(sql -> sql.verb() == Sql.Verb.UPDATE || sql.verb() == Sql.Verb.MERGE);
    }

    /** Delete statements executed: each element of a batch counts. */
    public int deletes() {
        return count(sql -> sql.verb() == Sql.Verb.DELETE);
    }

    /** Statements executed that change rows: each element of a batch counts. */
    public int writes() {
        return count(sql -> sql.verb().isWrite());
    }

    /** Statements that change the given table. */
    public int writesTo(String table) {
        return count(sql -> sql.verb().isWrite() && sql.writes().contains(table));
    }

    /** Definition statements executed. */
    public int ddl() {
        return count(sql -> sql.verb() == Sql.Verb.DDL);
    }

    /** Statements executed: each element of a batch counts. */
    public int statements() {
        return count(sql -> true);
    }

    /** Executions: a batch counts once. */
    public int roundTrips() {
        return (int) calls().stream().filter(call -> call.kind() == JdbcCall.Kind.STATEMENT).count();
    }

    /** Rows that the application has read of all results. */
    public long rowsFetched() {
        return calls().stream().mapToLong(JdbcCall::rowsFetched).sum();
    }

    /** Rows changed by all statements. */
    public long rowsAffected() {
        return calls().stream().mapToLong(JdbcCall::rowsAffected).sum();
    }

    /** Transactions begun: one begins with its first statement. */
    public int begins() {
        Set<String> transactions = new HashSet<>();
        calls().stream().filter(call -> call.transaction() != 0).forEach(call -> transactions.add(call.node() + call.transaction()));
        return transactions.size();
    }

    /** Transactions committed. One in which nothing was executed is none. */
    public int commits() {
        return ended(JdbcCall.Kind.COMMIT, Sql.Verb.COMMIT);
    }

    /** Transactions rolled back. */
    public int rollbacks() {
        return ended(JdbcCall.Kind.ROLLBACK, Sql.Verb.ROLLBACK);
    }

    /** Statements executed in auto-commit mode, each a transaction of its own. */
    public int autoCommitted() {
        return (int) calls().stream().filter(JdbcCall::isAutoCommitted).count();
    }

    /** Connections taken from the pool. */
    public int connectionsAcquired() {
        return (int) calls().stream().filter(call -> call.kind() == JdbcCall.Kind.CONNECTION_TAKEN).count();
    }

    /** The most connections that were in use at the same time. */
    public int maxConnectionsInUse() {
        int inUse = inUseBefore;
        int most = inUse;
        for (JdbcCall call : calls()) {
            if (call.kind() == JdbcCall.Kind.CONNECTION_TAKEN) {
                most = Math.max(most, ++inUse);
            } else if (call.kind() == JdbcCall.Kind.CONNECTION_RETURNED) {
                inUse--;
            }
        }
        return most;
    }

    /** The connections still in use when the recording ended. */
    public int connectionsInUseNow() {
        return inUseAfter;
    }

    /** What happened, as text for a person. */
    public String transcript() {
        return Timeline.of(entries);
    }

    /** The same for a whole test: the port's last call in full, the ones before it in a line each. */
    public String summary() {
        return Timeline.ofTest(entries);
    }

    @Override
    public String toString() {
        return transcript();
    }

    /** A call in a few words: its SQL, shortened, or what else it was. */
    public static String describe(JdbcCall call) {
        return Timeline.describe(call);
    }

    /** What was thrown, in a few words: without the SQL that the driver repeats. */
    public static String describe(Throwable thrown) {
        return Timeline.brief(thrown);
    }

    private Recording only(Predicate<JdbcCall> wanted) {
        List<JournalEntry> kept = new ArrayList<>();
        for (JournalEntry entry : entries) {
            if (entry instanceof JournalEntry.Jdbc jdbc && wanted.test(jdbc.call())) {
                kept.add(entry);
            }
        }
        return new Recording(List.copyOf(kept), 0, 0);
    }

    private int count(Predicate<Sql> wanted) {
        return calls().stream().filter(call -> call.kind() == JdbcCall.Kind.STATEMENT).mapToInt(call -> call.count(wanted)).sum();
    }

    /** By the method, or by SQL: alone, or hidden among other statements of one text. */
    private int ended(JdbcCall.Kind kind, Sql.Verb verb) {
        return calls().stream().filter(call -> call.failure() == null)
                .mapToInt(call -> call.kind() == kind ? 1 : call.kind() == JdbcCall.Kind.STATEMENT ? call.count(sql -> sql.verb() == verb) : 0)
                .sum();
    }
}
