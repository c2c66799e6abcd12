package katas.kit.record;

import java.util.ArrayList;
import java.util.List;
import katas.kit.jdbc.JdbcCall;

/** Everything that happened in all nodes since the test began, in order. Thread-safe. */
public final class Journal {

    private final List<JournalEntry> entries = new ArrayList<>();

    /** A JDBC call started. */
    public synchronized void jdbc(JdbcCall call) {
        entries.add(new JournalEntry.Jdbc(call));
    }

    /** The test calls a node's port. */
    public synchronized void called(String node, String call) {
        entries.add(new JournalEntry.Called(node, call));
    }

    /** The port answered; {@code thrown} is null if it returned. */
    public synchronized void answered(String node, String call, Throwable thrown) {
        entries.add(new JournalEntry.Answered(node, call, thrown));
    }

    /** Forgets everything, before the next test. */
    public synchronized void clear() {
        entries.clear();
    }

    /** All that happened so far. */
    public Recording all() {
        return new Recording(since(0), 0, 0);
    }

    synchronized int position() {
        return entries.size();
    }

    synchronized List<JournalEntry> since(int position) {
        return List.copyOf(entries.subList(Math.min(position, entries.size()), entries.size()));
    }
}
