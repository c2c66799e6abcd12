package katas.checker.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import katas.checker.compile.ClassPath;
import katas.checker.scratch.Scratch;

/**
 * Workers, one after the other: the one in use, and the next when that one has to be killed. Used by one thread at a time.
 */
public final class Workers implements AutoCloseable {

    private static final Duration TO_REST = Duration.ofSeconds(3);
    /** Several times what a worker takes to load everything. */
    private static final Duration TO_SETTLE = Duration.ofSeconds(5);
    private static final int MOST_LOADERS = 5;
    private static final long MOST_HEAP = 300L << 20;

    private final JavaCommand command;
    private final boolean onServer;
    private final Scratch scratch;
    private Worker current;
    private long started;
    private int next;
    private int replaced;
    private Optional<Health> health = Optional.empty();

    /** Workers on the grader's own libraries. */
    public Workers(List<String> options) throws IOException {
        this(options, List.of());
    }

    /**
     * Starts the first worker and does not wait for it.
     *
     * @param options  for the JVM of the workers, such as a class-data archive
     * @param database the libraries of the database, beside the grader's own
     */
    public Workers(List<String> options, List<Path> database) throws IOException {
        this.command = new JavaCommand(ClassPath.ofThisProcess(), options).on(database);
        this.onServer = !database.isEmpty();
        this.scratch = Scratch.create();
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
        started = System.nanoTime();
        Path folder = scratch.folder().resolve("worker-" + ++next);
        // A server is found by way of the temporary folder; otherwise two halves of a run share no file that either makes.
        return new Worker(onServer ? command : command.with("-Djava.io.tmpdir=" + folder), folder);
    }

    /** Whether the worker in use has been there for so long that it will not keep a run waiting. */
    public boolean settled() {
        return current.alive() && System.nanoTime() - started > TO_SETTLE.toNanos();
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
        rest();
        if (!current.alive()) {
            replace();
        }
    }

    private void replace() throws IOException {
        Worker old = current;
        current = start();
        replaced++;
        old.close();
    }

    @Override
    public void close() throws IOException {
        try (scratch) {
            current.close();
        }
    }
}
