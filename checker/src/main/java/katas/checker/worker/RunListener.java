package katas.checker.worker;

import java.time.Duration;
import java.util.List;
import katas.checker.compile.CompileError;
import katas.checker.run.TestResult;
import katas.kit.record.Traffic;

/** Hears of a run while it goes on, on the thread that asked for it. */
public interface RunListener {

    /** The sources are compiled, or they are not. */
    void compiled(List<CompileError> errors, Duration took);

    void started(String test);

    /** What a test said it sent to the database; information, and never a reason for a verdict. Told before {@link #finished}, perhaps more than once. */
    default void sent(String test, Traffic traffic) {
    }

    void finished(TestResult result, Duration took);
}
