package katas.kit.schedule;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import katas.kit.record.Recorder;

/**
 * Two or three operations, run under every order of their JDBC calls. Set up with the methods that return this, then run with
 * {@link #check} or {@link #explore}. Used by one thread.
 *
 * <p>Only JDBC calls are put in order. What the operations do in between, they do one at a time, and the first one begins: who gets a lock
 * in the memory of a node that two operations share is not explored.
 */
public final class Exploration {

    /** How many schedules are explored at the most unless told otherwise. */
    public static final int DEFAULT_CAP = 5_000;

    /** So often one schedule is run again when it did not go as before: once is enough for a sequence that hands out its next block. */
    private static final int MOST_REPETITIONS = 2;
    /** So often the whole search is begun: the second time, what the first call of an application does is done. */
    private static final int MOST_STARTS = 3;

    private final Interleavings interleavings;
    private final Runnable arrangement;
    private final List<String> names = new ArrayList<>();
    private final List<Recorder.Question<?, ?>> operations = new ArrayList<>();
    private Runnable observation;
    private boolean reduced = true;
    private int cap = DEFAULT_CAP;
    private String only;

    Exploration(Interleavings interleavings, Runnable arrangement) {
        this.interleavings = interleavings;
        this.arrangement = arrangement;
    }

    /**
     * Adds an operation without an answer. Operations that run in different nodes are named after their node, so that calls from
     * threads of their own are known to be theirs.
     */
    public Exploration operation(String name, Recorder.Action<?> operation) {
        return asking(name, () -> {
            operation.run();
            return null;
        });
    }

    /** Adds an operation with an answer, see {@link Run#answer}. */
    public Exploration asking(String name, Recorder.Question<?, ?> operation) {
        names.add(name);
        operations.add(operation);
        return this;
    }

    /** Looks at the database before every step and at the end, while no operation moves. */
    public Exploration atEveryStep(Runnable look) {
        this.observation = look;
        return this;
    }

    /** Explores also the orders that differ only in calls that can't notice each other. */
    public Exploration withoutReduction() {
        this.reduced = false;
        return this;
    }

    /** Explores at the most this many schedules; {@link Explored#isComplete()} tells whether they were all. */
    public Exploration cap(int schedules) {
        this.cap = schedules;
        return this;
    }

    /** Runs only this schedule, as a failure's message names it. */
    public Exploration replay(String schedule) {
        this.only = schedule;
        return this;
    }

    /**
     * Runs every schedule and fails, with the simplest of them, if the check refuses any.
     *
     * @throws AssertionError with the schedule as lanes
     */
    public Explored check(Consumer<Run> check) {
        Explored explored = explore(check);
        explored.failures().stream().min(Comparator.comparingInt(failure -> failure.run().switches())).ifPresent(failure -> {
            throw failure.error(explored);
        });
        if (!explored.isComplete()) {
            // Green would say "every order" otherwise.
            System.out.println("[katas] only " + explored.schedules() + " schedules of " + names + " were explored: the cap is reached");
        }
        return explored;
    }

    /** Runs every schedule and tells which ones the check refused. */
    public Explored explore(Consumer<Run> check) {
        if (operations.isEmpty()) {
            throw new IllegalStateException("there is no operation to explore");
        }
        Search search = only == null ? new Search(reduced, observation != null) : Search.replaying(only);
        try {
            for (int attempt = 1; attempt <= MOST_STARTS; attempt++) {
                Explored explored = explore(search, check);
                if (explored != null) {
                    return explored;
                }
                search.startOver();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not tell who waits for whom", e);
        }
        throw new AssertionError("The operations " + names + " do something else each time they are run from the same state: "
                + "their schedules can't be explored. Is something random, or kept in memory from one time to the next?");
    }

    /** The whole search; null if the operations do not repeat themselves, for example because they were cold at first. */
    private Explored explore(Search search, Consumer<Run> check) throws SQLException {
        Explored explored = new Explored();
        do {
            Run run = runOnce(search, explored, check);
            for (int again = 0; search.hasDiverged() && again < MOST_REPETITIONS; again++) {
                run = runOnce(search, explored, check);
            }
            if (search.hasDiverged()) {
                return null;
            }
            if (run != null) {
                explored.count(run);
            }
            if (explored.isMeaningless()) {
                break;
            }
            if (explored.schedules() >= cap && search.hasNext()) {
                explored.capped();
                break;
            }
        } while (search.backtrack());
        return explored;
    }

    /** One schedule; null if the search found, on the way, that it does not count. */
    private Run runOnce(Search search, Explored explored, Consumer<Run> check) throws SQLException {
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            lanes.add(new Lane(i, names.get(i), operations.get(i)));
        }
        interleavings.fresh();
        arrangement.run();
        List<AssertionError> seen = new ArrayList<>();
        search.restart();
        Scheduler scheduler = new Scheduler(lanes, (enabled, waiting) -> {
            observe(seen);
            return search.choose(enabled, waiting);
        }, interleavings.patience());
        interleavings.run(scheduler, lanes);
        if (scheduler.complaint() == null && (search.isPruned() || search.hasDiverged())) {
            return null;
        }
        observe(seen);
        search.checkEnd();
        Run run = new Run(lanes, scheduler.steps());
        judge(run, scheduler, seen, explored, check);
        return run;
    }

    private void observe(List<AssertionError> seen) {
        if (observation == null) {
            return;
        }
        try {
            observation.run();
        } catch (AssertionError error) {
            seen.add(error);
        }
    }

    private static void judge(Run run, Scheduler scheduler, List<AssertionError> seen, Explored explored, Consumer<Run> check) {
        if (scheduler.complaint() != null) {
            explored.meaningless(run, scheduler.complaint());
        } else if (!seen.isEmpty()) {
            explored.failed(run, seen.get(0));
        } else {
            try {
                check.accept(run);
            } catch (AssertionError error) {
                explored.failed(run, error);
            }
        }
    }
}
