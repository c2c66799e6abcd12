package katas.kit.record;

/** Measures the traffic of one test. Used by the test's thread. */
public final class TrafficMeter {

    private final Journal journal;
    private int runs;
    private Traffic first;

    public TrafficMeter(Journal journal) {
        this.journal = journal;
    }

    /** The next test begins. */
    public void clear() {
        runs = 0;
        first = null;
    }

    /** The test is about to run its operations once more from a fresh state; to be called before the journal is cleared for that. */
    public void runBegins() {
        if (runs == 1) {
            first = now();
        }
        runs++;
    }

    /** What the test has sent so far; of one that began several runs, the first of them. */
    public Traffic traffic() {
        return first == null ? now() : new Traffic(runs, first.statements(), first.roundTrips(), first.transactions(), first.rowsFetched(),
                first.rowsChanged(), first.connections());
    }

    private Traffic now() {
        return Traffic.of(journal.all(), Math.max(1, runs));
    }
}
