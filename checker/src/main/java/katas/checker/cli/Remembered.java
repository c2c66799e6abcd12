package katas.checker.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.IntUnaryOperator;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.grader.Verdict;
import katas.checker.pristine.PristineKata;
import katas.checker.state.CodeHash;
import katas.checker.state.LearnerState;
import katas.checker.state.Tested;

/** The learner's state, as commands use it: what is wrong with the file is told and keeps nobody from working. */
final class Remembered {

    private final LearnerState state;
    private final PrintWriter err;

    Remembered(Repository repository, PrintWriter err) {
        this.state = LearnerState.in(repository);
        this.err = err;
    }

    LearnerState.Snapshot read() throws IOException {
        LearnerState.Snapshot snapshot = state.read();
        snapshot.warnings().forEach(warning -> err.println("kata: " + warning));
        err.flush();
        return snapshot;
    }

    /**
     * Remembers how many hints have now been seen, in one step: of two commands at the same time, each sees what the other has remembered.
     *
     * @param seen from how many had been seen before
     * @return how many had been seen before
     */
    int hints(Kata kata, IntUnaryOperator seen) throws IOException {
        int[] before = {state.read().of(kata).hints()};
        change(kata, () -> state.update(kata, progress -> {
            before[0] = progress.hints();
            return progress.seen(seen.applyAsInt(before[0]));
        }));
        return before[0];
    }

    /**
     * Remembers a verdict, unless the code was edited while it was judged: it would be remembered for code that nobody has tested.
     *
     * @param before the hash of the code when it was about to be judged
     */
    void verdict(PristineKata kata, String before, Verdict verdict) {
        change(kata.kata(), () -> {
            if (CodeHash.of(kata).equals(before)) {
                Tested tested = new Tested(verdict.colour(), (int) verdict.passed(), verdict.tests().size(), before);
                state.update(kata.kata(), progress -> progress.tested(tested));
            }
        });
    }

    <T> T alone(LearnerState.Work<T> work) throws IOException {
        return state.alone(work);
    }

    @FunctionalInterface
    private interface Change {
        void run() throws IOException;
    }

    /** What the command has said is true also when it cannot be remembered: that is told, and is no failure. */
    private void change(Kata kata, Change change) {
        try {
            change.run();
        } catch (IOException e) {
            err.println("kata: could not write to .kata/state what was just said of " + kata.slug() + ": " + e);
            err.flush();
        }
    }
}
