package katas.checker.worker;

import java.time.Duration;
import java.util.List;
import katas.checker.compile.CompileError;
import katas.checker.run.TestResult;

/** Hears of a run while it goes on, on the thread that asked for it. */
public interface RunListener {

    /** The sources are compiled, or they are not. */
    void compiled(List<CompileError> errors, Duration took);

    void started(String test);

    void finished(TestResult result, Duration took);
}
