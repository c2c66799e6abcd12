package katas.checker.grader;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import katas.checker.compile.CompileError;
import katas.checker.run.TestResult;
import katas.checker.worker.RunListener;
import katas.kit.record.Traffic;

/** Hands on what several threads hear, to be told on one; that the code is compiled is told once. */
final class Forwarding implements RunListener {

    private final RunListener listener;
    private final Consumer<Runnable> heard;
    /** Known to the one thread that tells. */
    private boolean compiled;

    Forwarding(RunListener listener, Consumer<Runnable> heard) {
        this.listener = listener;
        this.heard = heard;
    }

    @Override
    public void compiled(List<CompileError> errors, Duration took) {
        heard.accept(() -> {
            if (!compiled) {
                compiled = true;
                listener.compiled(errors, took);
            }
        });
    }

    @Override
    public void started(String test) {
        heard.accept(() -> listener.started(test));
    }

    @Override
    public void sent(String test, Traffic traffic) {
        heard.accept(() -> listener.sent(test, traffic));
    }

    @Override
    public void finished(TestResult result, Duration took) {
        heard.accept(() -> listener.finished(result, took));
    }
}
