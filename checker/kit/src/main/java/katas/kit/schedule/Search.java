package katas.kit.schedule;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import katas.kit.jdbc.JdbcCall;
import katas.kit.jdbc.Server;

/**
 * A depth-first search through all schedules, by running again and again from the start. Orders that differ only in neighbouring
 * calls that can't notice each other are run once, with {@link Footprint} as the notion of independence. Two methods see to that: an
 * operation is tried at an earlier point only if it turned out, later in some run, to make a call that would have been noticed there
 * (Flanagan and Godefroid, Dynamic Partial-Order Reduction for Model Checking Software, 2005); and what would still come to the same
 * is given up as soon as that is known (sleep sets: Godefroid, Partial-Order Methods for the Verification of Concurrent Systems, 1996).
 *
 * <p>Running from the start leads to the same point only if the operations do the same again. They don't when they warm up: the first
 * call fills a cache, every fiftieth asks a sequence. A search notices, and its user runs the schedule again or starts over.
 */
final class Search {

    private final boolean reduced;
    private final boolean observed;
    private final String script;
    private final List<Choice> path = new ArrayList<>();
    private int depth;
    private boolean pruned;
    private boolean diverged;
    private int last = -1;

    /**
     * @param reduced  whether to run only one of several orders that differ in calls that can't notice each other
     * @param observed whether somebody looks at the database after every step
     */
    Search(boolean reduced, boolean observed) {
        this(reduced, observed, null);
    }

    private Search(boolean reduced, boolean observed, String script) {
        this.reduced = reduced;
        this.observed = observed;
        this.script = script;
    }

    /** A search that knows its one schedule. */
    static Search replaying(String schedule) {
        return new Search(false, false, schedule);
    }

    /** The next run begins. */
    void restart() {
        depth = 0;
        pruned = false;
        diverged = false;
        last = -1;
    }

    /** Whether this run did not go as an earlier one that made the same choices. */
    boolean hasDiverged() {
        return diverged;
    }

    /** Forgets all that was explored. */
    void startOver() {
        path.clear();
    }

    /** Refuses a script with more steps than there were. */
    void checkEnd() {
        if (script != null && depth < script.length()) {
            throw new AssertionError("schedule " + script + " does not fit any more: it has " + script.length()
                    + " steps, but the operations were over after " + depth);
        }
    }

    /** Whether this run turned out to be equal to an earlier one. */
    boolean isPruned() {
        return pruned;
    }

    /**
     * Who goes next.
     *
     * @param enabled who can
     * @param waiting who can't, because their calls wait for a lock
     */
    Lane choose(List<Lane> enabled, List<Lane> waiting) throws SQLException {
        Lane lane = script == null ? next(enabled, waiting) : scripted(enabled);
        last = lane.index();
        depth++;
        return lane;
    }

    /** Goes on to the next schedule; false if there is none. */
    boolean backtrack() {
        if (script != null) {
            return false;
        }
        while (!path.isEmpty()) {
            Choice choice = path.get(path.size() - 1);
            if (choice.advance()) {
                lookBack();
                return true;
            }
            path.remove(path.size() - 1);
        }
        return false;
    }

    /** Whether {@link #backtrack} would find another. */
    boolean hasNext() {
        return script == null && path.stream().anyMatch(Choice::hasMore);
    }

    private Lane next(List<Lane> enabled, List<Lane> waiting) throws SQLException {
        if (pruned || diverged) {
            return enabled.get(0);
        }
        if (rivals(waiting)) {
            pruned = true;
            // What this run would have shown is left to those that could have gone on in place of the second rival.
            path.get(depth - 1).wantAll();
            return enabled.get(0);
        }
        if (depth < path.size()) {
            if (path.get(depth).isAt(enabled)) {
                return find(enabled, path.get(depth).chosen);
            }
            diverged = true;
            return enabled.get(0);
        }
        Choice choice = new Choice(enabled, waiting, depth == 0 ? null : path.get(depth - 1), last);
        if (choice.chosen < 0) {
            pruned = true;
            return enabled.get(0);
        }
        path.add(choice);
        lookBack();
        return find(enabled, choice.chosen);
    }

    /** Wherever the step that was chosen last could have been noticed before, its operation is to be tried there as well. */
    private void lookBack() {
        Choice newest = path.get(path.size() - 1);
        Footprint step = newest.step();
        for (Choice earlier : path.subList(0, path.size() - 1)) {
            if (earlier.chosen != newest.chosen && !earlier.step().isIndependentOf(step, observed)) {
                earlier.want(newest.chosen);
            }
        }
    }

    /**
     * Whether two wait for the same holder, so that the server would choose who comes first. A call that waits takes effect when the
     * lock is free, and so the same was, or will be, explored with the one and the other making its call only then.
     */
    private static boolean rivals(List<Lane> waiting) {
        Set<Long> holders = new HashSet<>();
        for (Lane lane : waiting) {
            if (!holders.add(lane.blocker)) {
                return true;
            }
        }
        return holders.size() > 1 && holders.contains(Server.SOMEBODY);
    }

    private Lane scripted(List<Lane> enabled) {
        if (depth >= script.length()) {
            return enabled.get(0);
        }
        Lane lane = find(enabled, script.charAt(depth) - 'A');
        if (lane == null) {
            throw new AssertionError("schedule " + script + " does not fit any more: in step " + (depth + 1) + " it is "
                    + script.charAt(depth) + "'s turn, but only " + enabled.stream().map(Lane::letter).toList() + " can move");
        }
        return lane;
    }

    private static Lane find(List<Lane> lanes, int index) {
        return lanes.stream().filter(lane -> lane.index() == index).findFirst().orElse(null);
    }

    /** A point at which more than one operation may be able to move. */
    private final class Choice {

        private final Map<Integer, Footprint> possible = new HashMap<>();
        private final Map<Integer, String> calls = new HashMap<>();
        /** Calls that wait for a lock: they may take effect with whichever step comes next. */
        private final List<Footprint> blocked = new ArrayList<>();
        /** Whose next call need not be tried here: the same order, but for calls that don't notice each other, was run before. */
        private final Map<Integer, Footprint> asleep = new HashMap<>();
        private final Set<Integer> tried = new HashSet<>();
        /** Who is to be tried here, as far as is known by now. */
        private final Set<Integer> wanted = new HashSet<>();
        private int chosen;

        Choice(List<Lane> enabled, List<Lane> waiting, Choice before, int preferred) throws SQLException {
            for (Lane lane : enabled) {
                possible.put(lane.index(), Footprint.of(lane.call, lane.written()));
                calls.put(lane.index(), kindOf(lane.call));
            }
            for (Lane lane : waiting) {
                blocked.add(Footprint.of(lane.call, lane.written()));
            }
            if (reduced && before != null) {
                Footprint step = before.step();
                before.candidatesToSleep().forEach((lane, footprint) -> {
                    if (lane != before.chosen && possible.containsKey(lane) && footprint.isIndependentOf(step, observed)) {
                        asleep.put(lane, possible.get(lane));
                    }
                });
            }
            chosen = isOpen(preferred) ? preferred : firstOpen(possible.keySet());
            wanted.add(chosen);
            if (!reduced) {
                wantAll();
            }
        }

        void want(int lane) {
            if (possible.containsKey(lane)) {
                wanted.add(lane);
            } else {
                // It waits for a lock here, and can go first only if somebody else goes on: there is no telling who.
                wantAll();
            }
        }

        void wantAll() {
            wanted.addAll(possible.keySet());
        }

        private Footprint step() {
            Footprint step = possible.get(chosen);
            for (Footprint waiting : blocked) {
                step = step.and(waiting);
            }
            return step;
        }

        /** Whether this is the same point: the same operations could move, and each wanted the same. */
        private boolean isAt(List<Lane> enabled) {
            return enabled.size() == calls.size() && enabled.stream().allMatch(lane -> kindOf(lane.call).equals(calls.get(lane.index())));
        }

        /** Not the text: it may contain an id, which is new in every run. */
        private static String kindOf(JdbcCall call) {
            StringBuilder kind = new StringBuilder(call.kind().name());
            call.statements().forEach(sql -> kind.append(' ').append(sql.verb()).append(new TreeSet<>(sql.reads())).append(new TreeSet<>(sql.writes())));
            return kind.toString();
        }

        private Map<Integer, Footprint> candidatesToSleep() {
            Map<Integer, Footprint> candidates = new HashMap<>(asleep);
            tried.forEach(lane -> candidates.put(lane, possible.get(lane)));
            return candidates;
        }

        boolean advance() {
            tried.add(chosen);
            chosen = firstOpen(wanted);
            return chosen >= 0;
        }

        boolean hasMore() {
            return wanted.stream().anyMatch(lane -> lane != chosen && isOpen(lane));
        }

        private int firstOpen(Set<Integer> lanes) {
            return lanes.stream().sorted().filter(this::isOpen).findFirst().orElse(-1);
        }

        private boolean isOpen(int lane) {
            return possible.containsKey(lane) && !tried.contains(lane) && !asleep.containsKey(lane);
        }
    }
}
