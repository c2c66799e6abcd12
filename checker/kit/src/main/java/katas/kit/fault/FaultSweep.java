package katas.kit.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import katas.kit.jdbc.JdbcCall;
import katas.kit.jdbc.JdbcInterceptor;
import katas.kit.record.Recorder;

/**
 * Runs an operation once for each of its points and each kind of fault, always from the same fresh state, and checks what is left.
 * The points are discovered: first a run without a fault shows that the operation works; then, for each kind of fault, the
 * first call goes wrong, then the second, and so on until a run ends before its fault was due.
 *
 * <pre>{@code
 * faults.sweep()
 *       .startingFrom(() -> stocked(db))
 *       .operation(() -> checkout.checkout(cart))
 *       .check(run -> assertThat(db).isUnchangedSince(before));
 * }</pre>
 */
public final class FaultSweep {

    /** An operation with more points than this does not come to an end. */
    private static final int MOST_POINTS = 10_000;

    private final Faults faults;
    private final FaultHost host;
    private final List<FaultKind> kinds;
    private Runnable arrangement = () -> { };
    private Recorder.Action<?> operation;
    private String sqlState = SqlStates.CONNECTION_FAILURE;

    FaultSweep(Faults faults, FaultHost host, List<FaultKind> kinds) {
        this.faults = faults;
        this.host = host;
        this.kinds = kinds;
    }

    /** How each run begins, with empty tables and no fault. */
    public FaultSweep startingFrom(Runnable arrange) {
        this.arrangement = arrange;
        return this;
    }

    /** What is run. */
    public FaultSweep operation(Recorder.Action<?> action) {
        this.operation = action;
        return this;
    }

    /** The SQLState of every exception, see {@link SqlStates}; {@value SqlStates#CONNECTION_FAILURE} unless told otherwise. */
    public FaultSweep with(String state) {
        this.sqlState = state;
        return this;
    }

    /**
     * Runs everything and fails with the first run that the check refuses.
     *
     * @param check looks at what is left after each run
     * @return all runs
     * @throws AssertionError if a check failed, or the operation fails without any fault, or reaches the database only once
     */
    public List<FaultRun> check(Consumer<FaultRun> check) {
        Result result = explore(check);
        if (!result.failures.isEmpty()) {
            throw result.failures.get(0).error(result);
        }
        return result.runs();
    }

    /**
     * Runs everything and tells which runs the check refused.
     *
     * @throws AssertionError if the operation fails without any fault
     */
    public Result explore(Consumer<FaultRun> check) {
        Result result = new Result(new ArrayList<>(), new ArrayList<>());
        tryWithoutFault();
        for (FaultKind kind : kinds) {
            int n = 1;
            while (n <= MOST_POINTS && run(kind, n, check, result)) {
                n++;
            }
            if (n > MOST_POINTS) {
                throw new AssertionError("The operation does not come to an end: when " + kind + ", it had still not been struck after "
                        + MOST_POINTS + " runs");
            }
        }
        result.sort();
        return result;
    }

    private void tryWithoutFault() {
        AtomicInteger calls = new AtomicInteger();
        start();
        faults.observe(new JdbcInterceptor() {
            @Override
            public void before(JdbcCall call) {
                calls.incrementAndGet();
            }
        });
        Throwable thrown = attempt();
        faults.clear();
        if (thrown != null) {
            StringBuilder text = new StringBuilder("The operation fails although nothing was made to go wrong.");
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                text.append(cause == thrown ? "\n  thrown:  " : "\n  because: ").append(cause.getClass().getSimpleName()).append(": ").append(cause.getMessage());
            }
            throw new AssertionError(text + "\n\nWhat reached the database:\n" + host.timeline(), thrown);
        }
        if (calls.get() == 0) {
            throw new AssertionError("The operation never reached the database: there is nothing that could fail");
        }
    }

    /** Lets the n-th call go wrong that can go wrong in this way; false if there is none. */
    private boolean run(FaultKind kind, int n, Consumer<FaultRun> check, Result result) {
        start();
        AtomicInteger position = new AtomicInteger();
        AtomicInteger fitting = new AtomicInteger();
        AtomicReference<FaultPoint> struck = new AtomicReference<>();
        faults.at(kind, call -> {
            if (call.kind() == JdbcCall.Kind.ROLLBACK) {
                return false;
            }
            int here = position.incrementAndGet();
            boolean isDue = kind.fits(call) && fitting.incrementAndGet() == n;
            if (isDue) {
                struck.set(FaultPoint.of(here, call));
            }
            return isDue;
        }).with(sqlState);
        Throwable thrown = attempt();
        faults.clear();
        String timeline = host.timeline();
        host.restartCrashed();
        if (struck.get() == null) {
            failIfSilent(position.get(), thrown);
            return false;
        }
        FaultRun run = new FaultRun(kind, struck.get(), thrown, kind == FaultKind.CRASH);
        result.runs.add(run);
        try {
            check.accept(run);
        } catch (AssertionError error) {
            result.failures.add(new Failure(run, error, timeline));
        }
        return true;
    }

    /** An application that answers from memory what it was asked before would make every sweep green. */
    private static void failIfSilent(int calls, Throwable thrown) {
        if (calls == 0 && thrown == null) {
            throw new AssertionError("The operation reached the database only in its first run, so nothing could fail in the others. "
                    + "What was stored has been taken away since, but the application answers as if it were there: it remembers in its own memory. "
                    + "Where it may, let startingFrom give every run something new to ask");
        }
    }

    private void start() {
        faults.clear();
        host.fresh();
        arrangement.run();
    }

    private Throwable attempt() {
        try {
            operation.run();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    /**
     * What a sweep found.
     *
     * @param runs     every run, in order
     * @param failures the runs that the check refused
     */
    public record Result(List<FaultRun> runs, List<Failure> failures) {

        private void sort() {
            Comparator<FaultRun> byPoint = Comparator.comparingInt((FaultRun run) -> run.point().number()).thenComparing(FaultRun::kind);
            runs.sort(byPoint);
            failures.sort(Comparator.comparing(Failure::run, byPoint));
        }
    }

    /**
     * A run that the check refused.
     *
     * @param run      which
     * @param why      what the check said
     * @param timeline what reached the database
     */
    public record Failure(FaultRun run, AssertionError why, String timeline) {

        private AssertionError error(Result all) {
            String message = why.getMessage() == null ? "" : why.getMessage().strip();
            AssertionError error = new AssertionError("When " + run.kind() + " at point " + run.point() + ":\n"
                    + message + "\n(" + all.failures.size() + " of " + all.runs.size() + " runs with a fault end wrong; this is the first.)\n\n"
                    + "What reached the database:\n" + timeline, why);
            error.setStackTrace(why.getStackTrace());
            return error;
        }
    }
}
