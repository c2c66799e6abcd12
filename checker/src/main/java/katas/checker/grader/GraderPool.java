package katas.checker.grader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import katas.checker.catalog.Repository;

/**
 * Graders that work beside each other, each with a worker process of its own. Work is begun in the order in which it is handed in.
 * Thread-safe; {@link #close()} ends the workers and gives up what has not been begun.
 */
public final class GraderPool implements AutoCloseable {

    private static final int MOST = 8;

    private final List<Grader> graders = new ArrayList<>();
    private final BlockingQueue<Grader> idle = new LinkedBlockingQueue<>();
    private final ExecutorService threads;

    /** What is to be done with a grader that nobody else uses meanwhile. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Grader grader) throws IOException, InterruptedException;
    }

    /** Starts so many graders, and waits for none of them. */
    public GraderPool(Repository repository, Settings settings, int size) throws IOException {
        threads = Executors.newFixedThreadPool(size, work -> {
            Thread thread = new Thread(work, "kata-grading");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (int i = 0; i < size; i++) {
                graders.add(new Grader(repository, settings.sharedBy(size)));
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
        idle.addAll(graders);
    }

    /**
     * How many graders are worth their memory for so many katas here: one for two processors, and eight at most. Two strands of one worker
     * share what its compiler has made of the libraries, which two workers would each make for themselves: in two thirds of the time.
     */
    public static int sizeFor(int katas) {
        return Math.max(1, Math.min(katas, Math.min(MOST, Runtime.getRuntime().availableProcessors() / 2)));
    }

    /** Does it as soon as a grader is free; the future fails with what the work has thrown. */
    public <T> Future<T> submit(Work<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                Grader grader = idle.take();
                try {
                    result.complete(work.with(grader));
                } finally {
                    idle.add(grader);
                }
            } catch (Throwable e) {
                // Nothing is lost: whoever waits for the result gets it.
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    /**
     * Waits for what was handed in.
     *
     * @throws IOException when the grader itself failed
     */
    public static <T> T get(Future<T> pending) throws IOException, InterruptedException {
        try {
            return pending.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException("grading failed", e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        IOException failed = null;
        for (Grader grader : graders) {
            try {
                grader.close();
            } catch (IOException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
