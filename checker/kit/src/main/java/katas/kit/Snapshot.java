package katas.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was in some tables at one moment. Immutable. */
public final class Snapshot {

    private final Map<String, List<String>> rows;

    Snapshot(Map<String, List<String>> rows) {
        this.rows = new TreeMap<>(rows);
    }

    /** The tables that were looked at. */
    public Set<String> tables() {
        return Collections.unmodifiableSet(new TreeSet<>(rows.keySet()));
    }

    /** What is different now, a line for each row that came ({@code +}) or went ({@code -}); empty if nothing. */
    public List<String> changesUntil(Snapshot later) {
        List<String> changes = new ArrayList<>();
        for (String table : new TreeSet<>(rows.keySet())) {
            List<String> gone = new ArrayList<>(rows.get(table));
            List<String> come = new ArrayList<>(later.rows.getOrDefault(table, List.of()));
            List<String> before = List.copyOf(gone);
            come.forEach(gone::remove);
            before.forEach(come::remove);
            gone.forEach(row -> changes.add(table + "  - " + row));
            come.forEach(row -> changes.add(table + "  + " + row));
        }
        return changes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Snapshot snapshot && rows.equals(snapshot.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        rows.forEach((table, content) -> {
            text.append(table).append(content.isEmpty() ? " is empty" : "").append('\n');
            content.forEach(row -> text.append("  ").append(row).append('\n'));
        });
        return text.toString().stripTrailing();
    }
}
