package katas.checker.worker;

import java.time.Duration;
import java.util.List;
import katas.checker.compile.CompileError;
import katas.checker.run.TestResult;

/** Hears of a run and does nothing. */
final class Nobody implements RunListener {

    @Override
    public void compiled(List<CompileError> errors, Duration took) {
    }

    @Override
    public void started(String test) {
    }

    @Override
    public void finished(TestResult result, Duration took) {
    }
}
