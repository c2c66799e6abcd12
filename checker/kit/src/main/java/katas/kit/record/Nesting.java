package katas.kit.record;

import java.util.HashMap;
import java.util.Map;

/** Which calls of a port are made inside another call of the same node, as in {@code tx.run(() -> orders.save(order))}. */
final class Nesting {

    private final Map<String, Integer> open = new HashMap<>();

    /** Notes that a call begins; true if it is inside another. */
    boolean begins(JournalEntry.Called called) {
        return open.merge(called.node(), 1, Integer::sum) > 1;
    }

    /** Notes that a call is over; true if it was inside another. */
    boolean ends(JournalEntry.Answered answered) {
        // A recording may begin in the middle of a call.
        return open.merge(answered.node(), -1, (before, change) -> Math.max(0, before + change)) > 0;
    }
}
