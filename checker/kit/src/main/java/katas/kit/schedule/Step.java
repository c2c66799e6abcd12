package katas.kit.schedule;

import katas.kit.jdbc.CallSite;
import katas.kit.jdbc.JdbcCall;
import katas.kit.record.Recording;

/** One move of a schedule: an operation's next call was let through. */
final class Step {

    private final Lane lane;
    private final JdbcCall call;
    private boolean waited;
    private final int number;

    Step(int number, Lane lane, JdbcCall call) {
        this.number = number;
        this.lane = lane;
        this.call = call;
    }

    Lane lane() {
        return lane;
    }

    JdbcCall call() {
        return call;
    }

    void waited() {
        waited = true;
    }

    boolean hasWaited() {
        return waited;
    }

    /** The step as a line of text, indented by its lane. */
    String print(int lanes) {
        String gap = "  ".repeat(lane.index());
        String failure = call.failure() == null ? "" : "  !! " + Recording.describe(call.failure());
        String text = Recording.describe(call) + (waited ? "   ... waits for a lock" : "") + failure;
        CallSite site = call.callSite();
        String rest = " ".repeat(Math.max(0, 2 * (lanes - 1 - lane.index())));
        return String.format("%4d  %s%s%s  %-90s %s", number, gap, lane.letter(), rest, text, site == null ? "" : site).stripTrailing();
    }
}
