package katas.kit.schedule;

import java.util.HashSet;
import java.util.Set;
import katas.kit.jdbc.JdbcCall;
import katas.kit.record.Recorder;

/** One of the operations that run against each other. Its fields belong to the {@link Scheduler}'s monitor. */
final class Lane {

    enum State {
        /** Somewhere between two calls. */
        RUNNING,
        /** Wants to make a call and waits for its turn. */
        AT_GATE,
        /** Its call is in the database. */
        IN_CALL,
        /** Its call is over, and it waits until nobody else runs. */
        RETURNING,
        /** The operation is over. */
        DONE
    }

    private final int index;
    private final String name;
    private final Recorder.Question<?, ?> operation;
    /** The tables that the open transaction has changed. */
    private final Set<String> written = new HashSet<>();

    /** It begins like one whose call is over: it may run when no other does. */
    State state = State.RETURNING;
    JdbcCall call;
    boolean turn;
    /** When it got its turn, as in {@link System#nanoTime()}. */
    long granted;
    /** Whom its call waits for, as the server said. */
    long blocker;
    /** Whether it waits for something inside the JVM that another operation holds. */
    boolean blockedInTheJvm;
    Thread thread;
    Object answer;
    Throwable thrown;

    Lane(int index, String name, Recorder.Question<?, ?> operation) {
        this.index = index;
        this.name = name;
        this.operation = operation;
    }

    int index() {
        return index;
    }

    char letter() {
        return (char) ('A' + index);
    }

    String name() {
        return name;
    }

    @Override
    public String toString() {
        return letter() + " (" + name + ")";
    }

    Set<String> written() {
        return written;
    }

    void run() {
        try {
            answer = operation.ask();
        } catch (Throwable e) {
            thrown = e;
        }
    }
}
