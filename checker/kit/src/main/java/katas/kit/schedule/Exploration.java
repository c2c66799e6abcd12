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
 */
public final class Exploration {

    /** How many schedules are explored at the most unless told otherwise. */
    public static final int DEFAULT_CAP = 5_000;

    private final Interleavings interleavings;
    private final Runnable arrangement;
    private final List<String> names = new ArrayList<>();
    private final List<Recorder.Question<?, ?>> operations = new ArrayList<>();
    private Runnable observation = () -> { };
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
            System.out.println("[katas] only " + explored.schedules() + " schedules of " + names + " were explored: the cap is reached");
        }
        return explored;
    }

    /** Runs every schedule and tells which ones the check refused. */
    public Explored explore(Consumer<Run> check) {
        Search search = only == null ? new Search(reduced) : Search.replaying(only);
        Explored explored = new Explored();
        try {
            do {
                Run run = runOnce(search, explored, check);
                if (run != null) {
                    explored.count(run);
                }
                if (explored.schedules() >= cap && search.hasNext()) {
                    explored.capped();
                    break;
                }
            } while (search.backtrack());
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not tell who waits for whom", e);
        }
        return explored;
    }

    /** One schedule; null if the search found, on the way, that it is equal to one that was explored before. */
    private Run runOnce(Search search, Explored explored, Consumer<Run> check) throws SQLException {
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            lanes.add(new Lane(i, names.get(i), operations.get(i)));
        }
        interleavings.fresh();
        arrangement.run();
        List<AssertionError> seen = new ArrayList<>();
        Scheduler scheduler = new Scheduler(lanes, enabled -> {
            observe(seen);
            return search.choose(enabled);
        });
        search.restart();
        interleavings.run(scheduler, lanes);
        observe(seen);
        if (search.isPruned()) {
            return null;
        }
        Run run = new Run(lanes, scheduler.steps());
        judge(run, scheduler, seen, explored, check);
        return run;
    }

    private void observe(List<AssertionError> seen) {
        try {
            observation.run();
        } catch (AssertionError error) {
            seen.add(error);
        }
    }

    private static void judge(Run run, Scheduler scheduler, List<AssertionError> seen, Explored explored, Consumer<Run> check) {
        if (scheduler.complaint() != null) {
            explored.failed(run, new AssertionError(scheduler.complaint()));
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
