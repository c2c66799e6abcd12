package katas.checker.watch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import katas.checker.catalog.Kata;
import katas.checker.grader.GradingEvent;
import katas.checker.grader.Verdict;

/** Grades on a thread of its own, because a grader belongs to one. */
public final class GraderThread implements Grading, AutoCloseable {

    private static final long TO_END_SECONDS = 5;

    private final Judge judge;
    private final Inbox inbox;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread created = new Thread(work, "kata-grader");
        created.setDaemon(true);
        return created;
    });
    /** The thread that may be interrupted, which is only while tests are run: never while something is written down. */
    private Thread interruptible;
    private int last;
    /** The last run that was given up. It may not have begun here, because the one before is still being tidied up after. */
    private int abandoned;

    /** Gives verdicts. */
    public interface Judge {

        /**
         * Judges what a learner has written.
         *
         * @throws InterruptedException when the thread was interrupted before there was a verdict
         */
        Verdict judge(Kata kata, Consumer<GradingEvent> events) throws IOException, InterruptedException;

        /** Tidies up when a verdict has been told; returns the names of threads that the code has left running. */
        List<String> rest() throws IOException, InterruptedException;
    }

    public GraderThread(Judge judge, Inbox inbox) {
        this.judge = judge;
        this.inbox = inbox;
    }

    @Override
    public synchronized void begin(int run, Kata kata) {
        last = run;
        thread.execute(() -> run(run, kata));
    }

    private void run(int run, Kata kata) {
        Optional<Verdict> verdict = Optional.empty();
        Optional<Exception> fault = Optional.empty();
        try {
            if (wanted(run)) {
                verdict = Optional.of(judge.judge(kata, event -> hear(run, event)));
            }
        } catch (InterruptedException e) {
            // Abandoned: over, without a verdict.
            Thread.interrupted();
        } catch (IOException | RuntimeException e) {
            fault = Optional.of(e);
        } catch (Error e) {
            // Without an end to this run there would never be another.
            fault = Optional.of(new ExecutionException(e));
        } finally {
            settled();
        }
        inbox.put(new Event.Over(run, verdict, fault));
        if (verdict.isPresent()) {
            rest(kata);
        }
    }

    private void hear(int run, GradingEvent event) {
        if (event instanceof GradingEvent.Judged) {
            settled();
        }
        inbox.put(new Event.Graded(run, event));
    }

    private void rest(Kata kata) {
        try {
            List<String> threads = judge.rest();
            if (!threads.isEmpty()) {
                inbox.put(new Event.Noted("Your code in " + kata.slug() + " leaves threads running that would keep a program from ending: " + threads.stream().distinct().collect(Collectors.joining(", "))));
            }
        } catch (IOException e) {
            inbox.put(new Event.Noted("The grader could not tidy up after the run: " + e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on it may be interrupted, unless it was given up before. */
    private synchronized boolean wanted(int run) {
        if (run <= abandoned) {
            return false;
        }
        interruptible = Thread.currentThread();
        return true;
    }

    private synchronized void settled() {
        interruptible = null;
        // An abandonment that came a moment too late is for nobody else.
        Thread.interrupted();
    }

    @Override
    public synchronized void abandon() {
        abandoned = last;
        if (interruptible != null) {
            interruptible.interrupt();
        }
    }

    /** Gives up what is going on and waits until it is. */
    @Override
    public void close() throws InterruptedException {
        abandon();
        thread.shutdown();
        thread.awaitTermination(TO_END_SECONDS, TimeUnit.SECONDS);
    }
}
