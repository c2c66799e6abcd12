package katas.kit.fault;

import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Predicate;
import katas.kit.jdbc.JdbcCall;

/**
 * One thing that will go wrong: at which calls, from which of them on, how often and how. Made by {@link Faults}; everything
 * but the calls has a default (the next one, once, {@value SqlStates#CONNECTION_FAILURE}).
 *
 * <p>Set up before the application runs; its counting is thread-safe.
 */
public final class Fault {

    private final FaultKind kind;
    private final Predicate<JdbcCall> where;
    private int nth = 1;
    private int times = 1;
    private String sqlState = SqlStates.CONNECTION_FAILURE;
    private int seen;
    private int fired;

    Fault(FaultKind kind, Predicate<JdbcCall> where) {
        this.kind = kind;
        this.where = where;
    }

    /** From the n-th of these calls on, counted from 1. */
    public synchronized Fault nth(int n) {
        this.nth = n;
        return this;
    }

    /** This many times in a row. */
    public synchronized Fault times(int howOften) {
        this.times = howOften;
        return this;
    }

    /** The SQLState of the exception, see {@link SqlStates}. */
    public synchronized Fault with(String state) {
        this.sqlState = state;
        return this;
    }

    /** How often it happened so far. */
    public synchronized int fired() {
        return fired;
    }

    FaultKind kind() {
        return kind;
    }

    /** Whether the SQLState says that the connection is gone. */
    synchronized boolean isAboutTheConnection() {
        return sqlState.startsWith("08") || sqlState.startsWith("57P");
    }

    synchronized SQLException exception() {
        return new SQLException("injected fault: " + kind, sqlState);
    }

    /** Counts the call; whether the fault is due at it. */
    synchronized boolean isDueAt(JdbcCall call) {
        if (!where.test(call) || !kind.fits(call)) {
            return false;
        }
        seen++;
        if (seen < nth || fired >= times) {
            return false;
        }
        fired++;
        return true;
    }

    static Predicate<JdbcCall> saying(String sql) {
        String wanted = sql.toLowerCase(Locale.ROOT);
        return call -> call.statements().stream().anyMatch(statement -> statement.text().toLowerCase(Locale.ROOT).contains(wanted));
    }
}
