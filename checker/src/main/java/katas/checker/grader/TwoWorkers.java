package katas.checker.grader;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import katas.checker.worker.RunListener;
import katas.checker.worker.RunRequest;
import katas.checker.worker.RunResult;
import katas.checker.worker.Workers;

/** Runs a part of the tests on one worker and the rest on another, beside each other. */
final class TwoWorkers {

    private final Workers one;
    private final Workers other;

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
        RunListener told = new Forwarding(listener, heard::add);
        Part first = new Part("kata-half-1", () -> one.run(request.without(split.other()), told), heard);
        Part second = new Part("kata-half-2", () -> other.run(request.without(split.one()), told), heard);
        List<Part> parts = List.of(first, second);
        parts.forEach(Part::start);
        try {
            while (!parts.stream().allMatch(Part::over) || !heard.isEmpty()) {
                heard.take().run();
            }
        } catch (Throwable e) {
            parts.forEach(Part::interrupt);
            throw e;
        } finally {
            parts.forEach(Part::awaitEnd);
        }
        return new Halves(first.get(), split.one(), second.get(), split.other()).whole();
    }

    @FunctionalInterface
    private interface Run {
        RunResult run() throws IOException, InterruptedException;
    }

    /** One of the two, on a thread of its own. */
    private static final class Part {

        private final CompletableFuture<RunResult> result = new CompletableFuture<>();
        private final Thread thread;

        Part(String name, Run run, BlockingQueue<Runnable> heard) {
            thread = new Thread(() -> {
                try {
                    result.complete(run.run());
                } catch (Throwable e) {
                    // Nothing is lost: whoever asks for the result gets it.
                    result.completeExceptionally(e);
                } finally {
                    // Whoever waits for the next message must look whether there will be any.
                    heard.add(() -> { });
                }
            }, name);
            thread.setDaemon(true);
        }

        void start() {
            thread.start();
        }

        void interrupt() {
            thread.interrupt();
        }

        boolean over() {
            return result.isDone();
        }

        /** Until its worker is fit for the next run; whoever interrupts meanwhile is heard afterwards. */
        void awaitEnd() {
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        RunResult get() throws IOException, InterruptedException {
            try {
                return result.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException failed) {
                    throw failed;
                }
                throw new IllegalStateException("a run failed", e.getCause());
            }
        }
    }
}
