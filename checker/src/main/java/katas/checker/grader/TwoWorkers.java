package katas.checker.grader;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import katas.checker.compile.CompileError;
import katas.checker.run.RunReport;
import katas.checker.run.TestResult;
import katas.checker.worker.RunListener;
import katas.checker.worker.RunRequest;
import katas.checker.worker.RunResult;
import katas.checker.worker.Workers;
import katas.kit.record.Traffic;

/** Runs a part of the tests on one worker and the rest on another, beside each other, and makes one result of both. */
final class TwoWorkers implements AutoCloseable {

    private final Workers one;
    private final Workers other;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "kata-run");
        thread.setDaemon(true);
        return thread;
    });

    TwoWorkers(Workers one, Workers other) {
        this.one = one;
        this.other = other;
    }

    /**
     * Runs, and tells what it hears on this thread.
     *
     * @throws InterruptedException when this thread was interrupted: both runs are given up
     */
    RunResult run(RunRequest request, Split split, RunListener listener) throws IOException, InterruptedException {
        BlockingQueue<Runnable> heard = new LinkedBlockingQueue<>();
        Forwarding forwarding = new Forwarding(listener, heard::add);
        Part first = begin(() -> one.run(request.only(split.one()), forwarding), heard);
        Part second = begin(() -> other.run(request.only(split.other()), forwarding), heard);
        try {
            while (!first.result().isDone() || !second.result().isDone() || !heard.isEmpty()) {
                heard.take().run();
            }
        } catch (InterruptedException e) {
            first.giveUp();
            second.giveUp();
            throw e;
        }
        return merged(get(first), split.one(), get(second), split.other());
    }

    @FunctionalInterface
    private interface Run {
        RunResult run() throws IOException, InterruptedException;
    }

    /**
     * @param work   what is going on
     * @param result what came of it, in any case
     */
    private record Part(Future<?> work, CompletableFuture<RunResult> result) {

        /** Returns when its worker is fit for the next run. */
        void giveUp() {
            work.cancel(true);
            result.exceptionally(given -> null).join();
        }
    }

    private Part begin(Run run, BlockingQueue<Runnable> heard) {
        CompletableFuture<RunResult> result = new CompletableFuture<>();
        return new Part(threads.submit(() -> {
            try {
                result.complete(run.run());
            } catch (Throwable e) {
                // Nothing is lost: whoever asks for the result gets it.
                result.completeExceptionally(e);
            } finally {
                // Whoever waits for the next message must look whether there will be any.
                heard.add(() -> { });
            }
        }), result);
    }

    private static RunResult get(Part part) throws IOException, InterruptedException {
        try {
            return part.result().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException("a run failed", e.getCause());
        }
    }

    static RunResult merged(RunResult one, Set<String> ofOne, RunResult other, Set<String> ofOther) {
        Map<String, TestResult> tests = new TreeMap<>();
        List<RunReport.Trouble> troubles = new ArrayList<>();
        add(one, ofOne, tests, troubles);
        add(other, ofOther, tests, troubles);
        RunReport report = new RunReport(tests, troubles, Optional.empty(), one.report().output() + other.report().output(), longer(one.report().took(), other.report().took()));
        List<String> notes = new ArrayList<>(one.notes());
        notes.addAll(other.notes());
        return new RunResult(one.errors().isEmpty() ? other.errors() : one.errors(), report, one.ended() && other.ended(),
                one.mishap().isPresent() ? one.mishap() : other.mishap(), notes, longer(one.compiled(), other.compiled()));
    }

    /** Each worker's word counts for its own tests only. */
    private static void add(RunResult result, Set<String> own, Map<String, TestResult> tests, List<RunReport.Trouble> troubles) {
        Set<String> foreign = new TreeSet<>(result.report().tests().keySet());
        foreign.removeAll(own);
        if (!foreign.isEmpty()) {
            troubles.add(new RunReport.Trouble("the run told of tests that it was not asked for: " + String.join(", ", foreign), Optional.empty()));
        }
        result.report().tests().forEach((name, test) -> {
            if (own.contains(name)) {
                tests.put(name, test);
            }
        });
        troubles.addAll(result.report().troubles());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** Hands on what two threads hear; that the code is compiled is told once. */
    private static final class Forwarding implements RunListener {

        private final RunListener listener;
        private final Consumer<Runnable> heard;
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
}
