package katas.checker.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import katas.checker.compile.ClassPath;
import katas.checker.compile.Folders;

/**
 * Workers, one after the other: the one in use, and a warm one beside it that takes over when it has to be killed. Used by one thread at a
 * time.
 */
public final class Workers implements AutoCloseable {

    private static final Duration TO_REST = Duration.ofSeconds(3);
    private static final int MOST_LOADERS = 5;
    private static final long MOST_HEAP = 300L << 20;

    private final JavaCommand command;
    private final Path folder;
    private final boolean spareWanted;
    private Worker current;
    private Worker spare;
    private int next;
    private int replaced;

    /** Workers on the grader's own libraries. */
    public Workers(List<String> options, boolean spareWanted) throws IOException {
        this(options, spareWanted, List.of());
    }

    /**
     * Starts the first worker and does not wait for it.
     *
     * @param options     for the JVM of the workers, such as a class-data archive
     * @param spareWanted whether a second one is kept warm; worth it where many runs follow each other
     * @param database    the libraries of the database, beside the grader's own
     */
    public Workers(List<String> options, boolean spareWanted, List<Path> database) throws IOException {
        JavaCommand usual = new JavaCommand(ClassPath.ofThisProcess(), options).on(database);
        // The optimising compiler costs the first run a little and gives every later one a third.
        this.command = spareWanted ? usual.with("-XX:TieredStopAtLevel=4") : usual;
        this.folder = Files.createTempDirectory("katas-");
        this.spareWanted = spareWanted;
        this.current = start();
    }

    private Worker start() throws IOException {
        return new Worker(command, folder.resolve("worker-" + ++next));
    }

    /** How many workers had to be given up so far. */
    public int replaced() {
        return replaced;
    }

    /** Waits until the first worker takes requests. */
    public void awaitReady() throws IOException, InterruptedException {
        current.awaitReady();
    }

    /** Runs, on a worker that is fit for it; afterwards there is one that is fit for the next run. */
    public RunResult run(RunRequest request, RunListener listener) throws IOException, InterruptedException {
        makeFit();
        RunResult result = new Conversation(current, request, listener).hold();
        if (result.mishap().isPresent()) {
            replace();
        }
        return result;
    }

    /**
     * Looks at what the last run has left behind, and replaces the worker if it is too much. To be called when the verdict has been told:
     * it may take a moment.
     *
     * @return threads that the learner's code left running
     */
    public List<String> rest() throws IOException, InterruptedException {
        if (current.rests()) {
            return List.of();
        }
        Optional<Message> idle = idle();
        if (idle.isEmpty() || idle.get().is("daemons") || !idle.get().list("threads").isEmpty()
                || idle.get().number("loaders") > MOST_LOADERS || idle.get().number("heap") > MOST_HEAP) {
            replace();
        } else {
            current.resting(true);
        }
        if (spareWanted && spare == null) {
            spare = start();
        }
        return idle.map(message -> message.list("threads")).orElse(List.of());
    }

    private Optional<Message> idle() throws InterruptedException {
        Worker.Incoming arrived = current.next(TO_REST);
        if (arrived == null || arrived.message() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(current.open(arrived)).filter(message -> message.kind() == Message.Kind.IDLE);
        } catch (Channel.Damaged e) {
            // Somebody goes on writing after the run: one more reason to be rid of this worker.
            return Optional.empty();
        }
    }

    private void makeFit() throws IOException, InterruptedException {
        rest();
        if (!current.alive()) {
            replace();
        }
    }

    private void replace() throws IOException {
        Worker old = current;
        current = spare != null && spare.alive() ? spare : start();
        spare = null;
        replaced++;
        old.close();
    }

    @Override
    public void close() throws IOException {
        current.close();
        if (spare != null) {
            spare.close();
        }
        Folders.delete(folder);
    }
}
