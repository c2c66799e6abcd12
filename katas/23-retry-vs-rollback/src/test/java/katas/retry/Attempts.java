package katas.retry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.kit.jdbc.JdbcCall;
import katas.kit.record.Recording;

/**
 * How often it was tried to change the shelves, and how. An attempt begins with the first change of {@code stock} and is over when
 * something fails, at the end of the transaction, or when the connection goes back.
 */
final class Attempts {

    private final List<String> goneOn = new ArrayList<>();
    private int number;

    private Attempts() {
    }

    static Attempts in(Recording recording) {
        Attempts attempts = new Attempts();
        Set<Long> inAttempt = new HashSet<>();
        Map<Long, JdbcCall> failed = new HashMap<>();
        for (JdbcCall call : recording.calls()) {
            long connection = call.connection().number();
            JdbcCall before = failed.remove(connection);
            if (before != null && call.kind() == JdbcCall.Kind.STATEMENT) {
                attempts.goneOn.add(Recording.describe(call) + " (" + call.callSite() + ") after " + Recording.describe(before.failure()));
            }
            if (changesStock(call) && inAttempt.add(connection)) {
                attempts.number++;
            }
            if (call.failure() != null) {
                failed.put(connection, call);
            }
            if (call.failure() != null || call.kind() != JdbcCall.Kind.STATEMENT) {
                inAttempt.remove(connection);
            }
        }
        return attempts;
    }

    static boolean changesStock(JdbcCall call) {
        return call.isWrite() && call.statements().stream().anyMatch(sql -> sql.writes().contains("stock"));
    }

    int number() {
        return number;
    }

    /** Statements that were sent in a transaction in which another had failed before. */
    List<String> goneOnAfterAFailure() {
        return goneOn;
    }
}
