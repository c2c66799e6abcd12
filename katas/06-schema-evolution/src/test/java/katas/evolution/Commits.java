package katas.evolution;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import katas.kit.jdbc.JdbcCall;
import katas.kit.record.Recording;

/** How many customers each commit has changed, of those that changed any. */
record Commits(Collection<Long> rows) {

    static Commits in(Recording recording) {
        Map<String, Long> rows = new HashMap<>();
        int alone = 0;
        for (JdbcCall call : recording.on("customer").calls()) {
            if (call.isWrite() && call.rowsAffected() > 0) {
                rows.merge(call.isAutoCommitted() ? "alone " + alone++ : call.node() + call.transaction(), call.rowsAffected(), Long::sum);
            }
        }
        return new Commits(rows.values());
    }

    long largest() {
        return rows.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    int count() {
        return rows.size();
    }
}
