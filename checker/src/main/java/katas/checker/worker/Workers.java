package katas.checker.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import katas.checker.compile.ClassPath;
import katas.checker.scratch.Scratch;

/**
 * Workers, one after the other: the one in use, and a warm one beside it that takes over when it has to be killed. Used by one thread at a
 * time.
 */
public final class Workers implements AutoCloseable {

    private static final Duration TO_REST = Duration.ofSeconds(3);
    private static final int MOST_LOADERS = 5;
    private static final long MOST_HEAP = 300L << 20;

    private final JavaCommand command;
    private final Scratch scratch;
    private final boolean spareWanted;
    private Worker current;
    private Worker spare;
    private int next;
    private int replaced;
    private Optional<Health> health = Optional.empty();

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
        this.command = new JavaCommand(ClassPath.ofThisProcess(), options).on(database);
        this.scratch = Scratch.create();
        this.spareWanted = spareWanted;
        try {
            this.current = start();
        } catch (IOException e) {
            // As when a signal to the whole group has reached the new process first.
            try (scratch) {
                throw e;
            }
        }
    }

    private Worker start() throws IOException {
        return new Worker(command, scratch.folder().resolve("worker-" + ++next));
    }

    /** How many workers had to be given up so far. */
    public int replaced() {
        return replaced;
    }

    /** How the worker was when it last came to rest. */
    public Optional<Health> health() {
        return health;
    }

    /** Waits until the worker in use takes requests. */
    public void awaitReady() throws IOException, InterruptedException {
        current.awaitReady();
    }

    /** Waits until the worker in use has loaded what every kata needs. */
    public void awaitWarm() throws IOException, InterruptedException {
        current.awaitWarm();
    }

    /**
     * Runs, on a worker that is fit for it; afterwards there is one that is fit for the next run.
     *
     * @throws InterruptedException when the thread was interrupted: the run is given up at once, and so is its worker
     */
    public RunResult run(RunRequest request, RunListener listener) throws IOException, InterruptedException {
        makeFit();
        RunResult result;
        try {
            result = new Conversation(current, request, listener).hold();
        } catch (InterruptedException e) {
            // Nobody wants to know how that run ends; what goes on in the worker must not reach into the next one.
            if (!current.rests()) {
                replace();
            }
            throw e;
        }
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
        List<String> left = tidy();
        // Not before a run, which it would slow down.
        if (spareWanted && spare == null) {
            spare = start();
        }
        return left;
    }

    private List<String> tidy() throws IOException, InterruptedException {
        if (current.rests()) {
            return List.of();
        }
        Optional<Message> idle = idle();
        if (idle.isPresent()) {
            health = Optional.of(Health.of(idle.get(), current.residentBytes()));
        }
        if (idle.isEmpty() || idle.get().is("daemons") || !idle.get().list("threads").isEmpty()
                || idle.get().number("loaders") > MOST_LOADERS || idle.get().number("heap") > MOST_HEAP) {
            replace();
        } else {
            current.resting(true);
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
        tidy();
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
        try (scratch; Worker closedToo = current) {
            if (spare != null) {
                spare.close();
            }
        }
    }
}
