package katas.kit.schedule;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A depth-first search through all schedules, by running again and again from the start. Orders that differ only in neighbouring
 * calls that can't notice each other are run once: these are Godefroid's sleep sets (Partial-Order Methods for the Verification of
 * Concurrent Systems, 1996), with {@link Footprint} as the notion of independence.
 */
final class Search {

    private final boolean reduced;
    private final String script;
    private final List<Choice> path = new ArrayList<>();
    private int depth;
    private boolean pruned;
    private int last = -1;

    Search(boolean reduced) {
        this(reduced, null);
    }

    private Search(boolean reduced, String script) {
        this.reduced = reduced;
        this.script = script;
    }

    /** A search that knows its one schedule. */
    static Search replaying(String schedule) {
        return new Search(false, schedule);
    }

    /** The next run begins. */
    void restart() {
        depth = 0;
        pruned = false;
        last = -1;
    }

    /** Whether this run turned out to be equal to an earlier one. */
    boolean isPruned() {
        return pruned;
    }

    /** Who goes next. */
    Lane choose(List<Lane> enabled) throws SQLException {
        Lane lane = script == null ? next(enabled) : scripted(enabled);
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

    private Lane next(List<Lane> enabled) throws SQLException {
        if (pruned) {
            return enabled.get(0);
        }
        if (depth < path.size()) {
            Lane lane = find(enabled, path.get(depth).chosen);
            if (lane != null) {
                return lane;
            }
            // The same turns led elsewhere: several waited for one lock, and the database chose the winner. Explore what it chose.
            path.subList(depth, path.size()).clear();
        }
        Choice choice = new Choice(enabled, depth == 0 ? null : path.get(depth - 1), last);
        if (choice.chosen < 0) {
            pruned = true;
            return enabled.get(0);
        }
        path.add(choice);
        return find(enabled, choice.chosen);
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
        /** Whose next call need not be tried here: the same order, but for calls that don't notice each other, was run before. */
        private final Map<Integer, Footprint> asleep = new HashMap<>();
        private final Set<Integer> tried = new HashSet<>();
        private int chosen;

        Choice(List<Lane> enabled, Choice before, int preferred) throws SQLException {
            for (Lane lane : enabled) {
                possible.put(lane.index(), Footprint.of(lane.call, lane.written()));
            }
            if (reduced && before != null) {
                Footprint step = before.possible.get(before.chosen);
                before.candidatesToSleep().forEach((lane, footprint) -> {
                    if (lane != before.chosen && possible.containsKey(lane) && footprint.isIndependentOf(step)) {
                        asleep.put(lane, possible.get(lane));
                    }
                });
            }
            chosen = isOpen(preferred) ? preferred : firstOpen();
        }

        private Map<Integer, Footprint> candidatesToSleep() {
            Map<Integer, Footprint> candidates = new HashMap<>(asleep);
            tried.forEach(lane -> candidates.put(lane, possible.get(lane)));
            return candidates;
        }

        boolean advance() {
            tried.add(chosen);
            chosen = firstOpen();
            return chosen >= 0;
        }

        boolean hasMore() {
            return possible.keySet().stream().anyMatch(lane -> lane != chosen && isOpen(lane));
        }

        private int firstOpen() {
            return possible.keySet().stream().sorted().filter(this::isOpen).findFirst().orElse(-1);
        }

        private boolean isOpen(int lane) {
            return possible.containsKey(lane) && !tried.contains(lane) && !asleep.containsKey(lane);
        }
    }
}
