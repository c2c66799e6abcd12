package katas.kit.schedule;

import java.util.ArrayList;
import java.util.List;

/** What an exploration found. */
public final class Explored {

    private final List<Failure> failures = new ArrayList<>();
    private int schedules;
    private boolean complete = true;
    private boolean meaningless;

    Explored() {
    }

    /** How many schedules were run and checked. */
    public int schedules() {
        return schedules;
    }

    /** Whether these were all; false if the cap was reached before. */
    public boolean isComplete() {
        return complete;
    }

    /** The schedules that the check refused. */
    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    void count(Run run) {
        schedules++;
    }

    /** The operations do what makes schedules impossible to tell apart: there is no point in going on. */
    void meaningless(Run run, String why) {
        meaningless = true;
        complete = false;
        failed(run, new AssertionError(why));
    }

    boolean isMeaningless() {
        return meaningless;
    }

    void capped() {
        complete = false;
    }

    void failed(Run run, AssertionError why) {
        failures.add(new Failure(run, why));
    }

    /**
     * A schedule that the check refused.
     *
     * @param run which
     * @param why what the check said
     */
    public record Failure(Run run, AssertionError why) {

        AssertionError error(Explored all) {
            String message = why.getMessage() == null ? "" : why.getMessage().strip();
            String count = all.schedules == 1 || all.meaningless ? "" : " (" + all.failures.size() + " of " + all.schedules + (all.complete ? "" : "+")
                    + " schedules end wrong; this is the simplest; .replay(\"" + run.schedule() + "\") runs it alone)";
            AssertionError error = new AssertionError(message + "\n\nWhat reached the database, in schedule " + run.schedule() + count + ":\n"
                    + run.lanes(), why);
            error.setStackTrace(why.getStackTrace());
            return error;
        }
    }
}
