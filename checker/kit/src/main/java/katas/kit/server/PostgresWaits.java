package katas.kit.server;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.kit.jdbc.Server;

/**
 * Who waits for whom among the sessions of one test, as the server's own table of locks says: row locks, unique keys that another transaction
 * has inserted, foreign keys, tables, advisory locks are all in there.
 */
final class PostgresWaits {

    /** The level of messages at which a session hears that it waits. */
    static final String LEVEL = "log";

    private static final String QUESTION = "select pid, locktype, pg_blocking_pids(pid), concat_ws(' ', locktype, relation, page, tuple, transactionid, virtualxid, classid, objid, objsubid),"
            + " transactionid::text, coalesce(clock_timestamp() - waitstart > current_setting('deadlock_timeout')::interval + interval '2 ms'"
            + " or current_setting('deadlock_timeout')::interval > interval '50 ms', false)"
            + " from pg_locks where not granted and pid = any(?)";
    private static final String WAITS = "still waiting for";

    private final Connection session;
    private final boolean tellsWaiters;

    /**
     * @param session      where to ask
     * @param tellsWaiters whether the server logs lock waits, at a level that sessions hear of
     */
    PostgresWaits(Connection session, boolean tellsWaiters) {
        this.session = session;
        this.tellsWaiters = tellsWaiters;
    }

    private record Wait(String kind, String lock, List<Integer> blockers, String transaction, boolean old) {
    }

    /** Whom the session waits for, see {@link Server#blockerOf}. */
    long blockerOf(int pid, Collection<Integer> all, Statement executed) throws SQLException {
        Map<Integer, Wait> waits = waits(all);
        Wait wait = waits.get(pid);
        if (wait == null || !isEstablished(wait, executed) || isInACircle(pid, waits)) {
            return Server.NOBODY;
        }
        return holder(pid, waits, all);
    }

    /**
     * Whether the server has looked for a circle, and found none. It looks once for each wait, a moment after it began: who has it behind them
     * can't be the victim of a circle that another closes, so that it is always that other one, and the same in every run. When it has looked
     * it says so to the session that waits, and the driver lets others read that while the statement is still going on.
     */
    private boolean isEstablished(Wait wait, Statement executed) throws SQLException {
        if (!tellsWaiters || executed == null) {
            return wait.old();
        }
        String about = wait.transaction() == null ? "" : " transaction " + wait.transaction() + " ";
        try {
            for (SQLWarning warning = executed.getWarnings(); warning != null; warning = warning.getNextWarning()) {
                if (warning.getMessage().contains(WAITS) && warning.getMessage().contains(about)) {
                    return true;
                }
            }
            return false;
        } catch (SQLException closed) {
            // The connection was cut just now: nothing of it waits any more.
            return false;
        }
    }

    private Map<Integer, Wait> waits(Collection<Integer> all) throws SQLException {
        Map<Integer, Wait> waits = new HashMap<>();
        try (PreparedStatement question = session.prepareStatement(QUESTION)) {
            question.setArray(1, session.createArrayOf("int4", all.toArray()));
            try (ResultSet found = question.executeQuery()) {
                while (found.next()) {
                    Array blockers = found.getArray(3);
                    waits.put(found.getInt(1), new Wait(found.getString(2), found.getString(4), List.of((Integer[]) blockers.getArray()), found.getString(5), found.getBoolean(6)));
                }
            }
        }
        return waits;
    }

    /** Behind somebody who only stands before us in the same queue, it is the one whom both wait for that counts. */
    private static long holder(int pid, Map<Integer, Wait> waits, Collection<Integer> all) {
        int waiting = pid;
        Set<Integer> seen = new HashSet<>();
        while (seen.add(waiting)) {
            Wait wait = waits.get(waiting);
            int blocker = wait.blockers().stream().filter(all::contains).findFirst().orElse(0);
            if (blocker == 0) {
                // Somebody from outside, who will be through soon or whom the lock timeout ends.
                return Server.NOBODY;
            }
            Wait next = waits.get(blocker);
            boolean sameQueue = next != null && (wait.kind().equals("tuple") || next.lock().equals(wait.lock()));
            if (!sameQueue) {
                return blocker;
            }
            waiting = blocker;
        }
        return Server.NOBODY;
    }

    private static boolean isInACircle(int pid, Map<Integer, Wait> waits) {
        Set<Integer> reached = new HashSet<>();
        Set<Integer> next = new HashSet<>(waits.get(pid).blockers());
        while (!next.isEmpty()) {
            Set<Integer> further = new HashSet<>();
            for (int blocker : next) {
                if (blocker == pid) {
                    return true;
                }
                if (reached.add(blocker) && waits.containsKey(blocker)) {
                    further.addAll(waits.get(blocker).blockers());
                }
            }
            next = further;
        }
        return false;
    }
}
