package katas.kit.record;

import java.util.function.IntSupplier;

/**
 * Records what reaches the database while something runs, from every thread and every node.
 *
 * <pre>{@code
 * Recording recording = recorder.record(() -> desk.cancel(order));
 * assertThat(recording).writesNothingTo("product", "customer");
 * }</pre>
 */
public final class Recorder {

    private final Journal journal;
    private final IntSupplier connectionsInUse;

    /**
     * @param journal          where the nodes write to
     * @param connectionsInUse how many connections all nodes hold at this moment
     */
    public Recorder(Journal journal, IntSupplier connectionsInUse) {
        this.journal = journal;
        this.connectionsInUse = connectionsInUse;
    }

    /**
     * Runs the action and returns what reached the database meanwhile. What the action throws is thrown on.
     */
    public <E extends Throwable> Recording record(Action<E> action) throws E {
        int from = journal.position();
        int inUse = connectionsInUse.getAsInt();
        action.run();
        return new Recording(journal.since(from), inUse, connectionsInUse.getAsInt());
    }

    /**
     * Runs the question and returns its answer with what reached the database meanwhile. What it throws is thrown on.
     */
    public <T, E extends Throwable> Recorded<T> ask(Question<T, E> question) throws E {
        int from = journal.position();
        int inUse = connectionsInUse.getAsInt();
        T answer = question.ask();
        return new Recorded<>(answer, new Recording(journal.since(from), inUse, connectionsInUse.getAsInt()));
    }

    /** Something to record. */
    @FunctionalInterface
    public interface Action<E extends Throwable> {
        void run() throws E;
    }

    /** Something to record that has an answer. */
    @FunctionalInterface
    public interface Question<T, E extends Throwable> {
        T ask() throws E;
    }

    /**
     * An answer and what it took.
     *
     * @param answer    what was returned
     * @param recording what reached the database meanwhile
     */
    public record Recorded<T>(T answer, Recording recording) {
    }
}
