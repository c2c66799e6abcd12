package katas.kit.server;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** A wait counts when the server has looked for a circle: from then on it is this session's turn to wait, and not to be the victim. */
    private static final String QUESTION = "select pid, locktype, pg_blocking_pids(pid), locktype || ' ' || concat_ws(' ', relation, page, tuple, transactionid, virtualxid, classid, objid, objsubid),"
            + " waitstart is not null and (clock_timestamp() - waitstart > current_setting('deadlock_timeout')::interval + interval '0.5 ms'"
            + " or current_setting('deadlock_timeout')::interval > interval '50 ms')"
            + " from pg_locks where not granted and pid = any(?)";

    private final Connection session;

    PostgresWaits(Connection session) {
        this.session = session;
    }

    private record Wait(String kind, String lock, List<Integer> blockers, boolean established) {
    }

    /** Whom the session waits for, see {@link Server#blockerOf}. */
    long blockerOf(int pid, Collection<Integer> all) throws SQLException {
        Map<Integer, Wait> waits = waits(all);
        Wait wait = waits.get(pid);
        if (wait == null || !wait.established() || isInACircle(pid, waits)) {
            return Server.NOBODY;
        }
        return holder(pid, waits, all);
    }

    private Map<Integer, Wait> waits(Collection<Integer> all) throws SQLException {
        Map<Integer, Wait> waits = new HashMap<>();
        try (PreparedStatement question = session.prepareStatement(QUESTION)) {
            question.setArray(1, session.createArrayOf("int4", all.toArray()));
            try (ResultSet found = question.executeQuery()) {
                while (found.next()) {
                    Array blockers = found.getArray(3);
                    waits.put(found.getInt(1), new Wait(found.getString(2), found.getString(4), List.of((Integer[]) blockers.getArray()), found.getBoolean(5)));
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
