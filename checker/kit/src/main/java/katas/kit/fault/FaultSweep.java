package katas.kit.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import katas.kit.jdbc.JdbcCall;
import katas.kit.jdbc.JdbcInterceptor;
import katas.kit.record.Recorder;

/**
 * Runs an operation once for each of its points and each kind of fault, always from the same fresh state, and checks what is left.
 * The points are discovered: one run without a fault counts the statements and commits.
 *
 * <pre>{@code
 * faults.sweep()
 *       .startingFrom(() -> stocked(db))
 *       .operation(() -> checkout.checkout(cart))
 *       .check(run -> assertThat(db).isUnchangedSince(before));
 * }</pre>
 */
public final class FaultSweep {

    private final Faults faults;
    private final FaultHost host;
    private final List<FaultKind> kinds;
    private Runnable arrangement = () -> { };
    private Recorder.Action<?> operation;

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

    /**
     * Runs everything and fails with the first run that the check refuses.
     *
     * @param check looks at what is left after each run
     * @return all runs
     * @throws AssertionError if a check failed, or the operation fails without any fault
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
        List<JdbcCall> calls = discover();
        for (int i = 0; i < calls.size(); i++) {
            FaultPoint point = FaultPoint.of(i + 1, calls.get(i));
            for (FaultKind kind : kinds) {
                if (kind.fits(calls.get(i))) {
                    run(kind, point, check, result);
                }
            }
        }
        return result;
    }

    private List<JdbcCall> discover() {
        List<JdbcCall> calls = new ArrayList<>();
        start();
        faults.observe(new JdbcInterceptor() {
            @Override
            public void before(JdbcCall call) {
                if (call.kind() != JdbcCall.Kind.ROLLBACK) {
                    calls.add(call);
                }
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
        if (calls.isEmpty()) {
            throw new AssertionError("The operation never reached the database: there is nothing that could fail");
        }
        return calls;
    }

    private void run(FaultKind kind, FaultPoint point, Consumer<FaultRun> check, Result result) {
        start();
        AtomicInteger position = new AtomicInteger();
        faults.at(kind, call -> call.kind() != JdbcCall.Kind.ROLLBACK && position.incrementAndGet() == point.number());
        Throwable thrown = attempt();
        faults.clear();
        FaultRun run = new FaultRun(kind, point, thrown, kind == FaultKind.CRASH);
        String timeline = host.timeline();
        host.restartCrashed();
        result.runs.add(run);
        try {
            check.accept(run);
        } catch (AssertionError error) {
            result.failures.add(new Failure(run, error, timeline));
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
