package katas.kit.schedule;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import katas.kit.jdbc.CurrentNode;
import katas.kit.jdbc.JdbcCall;
import katas.kit.jdbc.Server;
import katas.kit.jdbc.Sql;

/**
 * Runs the operations of one schedule so that only one moves at a time: whoever wants to make a JDBC call waits for its turn, and
 * the next turn is given when all others wait for theirs, wait for a lock, or are done.
 *
 * <p>The turn is given by the thread that comes to a halt last, so that going on with the same operation costs no change of thread.
 * Only the halt of an operation inside the database, at a lock, is noticed by a watching thread. That it waits for a lock is asked of
 * the database and of the JVM, never concluded from time. The patience below is for operations that make no progress at all;
 * reaching it is an error.
 */
final class Scheduler {

    /** Chooses who goes next; called while nobody moves. */
    @FunctionalInterface
    interface Decision {
        Lane among(List<Lane> enabled, List<Lane> waiting) throws SQLException;
    }

    private static final long WATCH_NANOS = 100_000;
    private static final long BEFORE_ASKING_THE_JVM_NANOS = 5_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Lane> lanes;
    private final Decision decision;
    private final long patienceNanos;
    private final List<Step> steps = new ArrayList<>();
    private final ReentrantLock monitor = new ReentrantLock();
    private final Condition watch = monitor.newCondition();
    private final Condition turn = monitor.newCondition();
    private final Condition mayRun = monitor.newCondition();
    private long lastMove = System.nanoTime();
    private String complaint;
    private Throwable broken;
    private volatile Thread deciding;

    Scheduler(List<Lane> lanes, Decision decision, Duration patience) {
        this.lanes = lanes;
        this.decision = decision;
        this.patienceNanos = patience.toNanos();
    }

    /** Runs every operation, each on a thread of its own, to its end. */
    void run(ExecutorService threads) throws SQLException {
        for (Lane lane : lanes) {
            threads.execute(() -> {
                locked(() -> {
                    lane.thread = Thread.currentThread();
                    // What the operations do before their first call is not left to chance either: one after the other.
                    awaitTurnToRun(lane);
                });
                lane.run();
                locked(() -> {
                    // The thread goes back to the pool, and may be the next operation's.
                    lane.thread = null;
                    halt(lane, Lane.State.DONE);
                    watch.signal();
                });
            });
        }
        watch();
        if (broken instanceof SQLException e) {
            throw e;
        }
        if (broken instanceof Error e) {
            throw e;
        }
        if (broken instanceof RuntimeException e) {
            throw e;
        }
    }

    List<Step> steps() {
        return steps;
    }

    /** A sentence about what makes this run meaningless; null if it is fine. */
    String complaint() {
        return complaint;
    }

    /** Called by an operation's thread that wants to make a call: returns when it has its turn. */
    void arrive(Lane lane, JdbcCall call) {
        monitor.lock();
        try {
            if (broken != null) {
                return;
            }
            if (lane.state != Lane.State.RUNNING) {
                complaint = lane.state == Lane.State.DONE
                        ? "operation " + lane + " is over, but one of its threads goes on making JDBC calls: wait for it"
                        : "operation " + lane + " makes JDBC calls from two threads at once: its schedules can't be told apart";
                return;
            }
            lane.call = call;
            lane.blockedInTheJvm = false;
            halt(lane, Lane.State.AT_GATE);
            while (!lane.turn) {
                turn.await();
            }
            lane.turn = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a schedule was running", e);
        } finally {
            monitor.unlock();
        }
    }

    /** Called by an operation's thread when its call is over. */
    void leave(Lane lane, JdbcCall call) {
        locked(() -> {
            if (lane.call == call) {
                remember(lane, call);
                lane.call = null;
                lane.state = Lane.State.RETURNING;
                awaitTurnToRun(lane);
            }
        });
    }

    /** A call that belongs to no operation: its place in a schedule can't be known. */
    void stray(JdbcCall call) {
        locked(() -> complaint = "thread '" + Thread.currentThread().getName() + "' makes a JDBC call in node '" + call.node()
                + "', and it can't be told for which operation: give every operation the name of its node");
    }

    /** Whether this thread is the one that looks at the state between two steps: its calls are no part of the schedule. */
    boolean isDeciding() {
        return deciding == Thread.currentThread();
    }

    /** One at a time between two calls: when a commit lets another go on, too, that one waits until the first has come to a halt. */
    private void awaitTurnToRun(Lane lane) {
        try {
            while (broken == null && lanes.stream().anyMatch(other -> other != lane && goesBefore(other, lane))) {
                mayRun.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a schedule was running", e);
        }
        lane.state = Lane.State.RUNNING;
        lastMove = System.nanoTime();
    }

    private static boolean goesBefore(Lane other, Lane lane) {
        return other.state == Lane.State.RUNNING && !other.blockedInTheJvm
                || other.state == Lane.State.RETURNING && other.index() < lane.index();
    }

    private void watch() {
        monitor.lock();
        try {
            while (lanes.stream().anyMatch(lane -> lane.state != Lane.State.DONE)) {
                watch.awaitNanos(WATCH_NANOS);
                decideIfQuiet();
                if (broken == null && System.nanoTime() - lastMove > patienceNanos) {
                    letGo(new AssertionError(stuck()));
                }
                if (broken != null && System.nanoTime() - lastMove > 2 * patienceNanos) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            letGo(new IllegalStateException("interrupted while a schedule was running", e));
        } finally {
            monitor.unlock();
        }
    }

    private void halt(Lane lane, Lane.State state) {
        lane.state = state;
        lastMove = System.nanoTime();
        mayRun.signalAll();
        decideIfQuiet();
    }

    private void decideIfQuiet() {
        if (broken != null) {
            return;
        }
        deciding = Thread.currentThread();
        try {
            if (!isQuiet()) {
                return;
            }
            List<Lane> waiting = in(Lane.State.IN_CALL);
            List<Lane> enabled = in(Lane.State.AT_GATE);
            if (!enabled.isEmpty()) {
                waiting.forEach(this::markWaiting);
                grant(decision.among(enabled, waiting));
            }
        } catch (SQLException | RuntimeException | Error e) {
            letGo(e);
        } finally {
            deciding = null;
        }
    }

    private List<Lane> in(Lane.State state) {
        return lanes.stream().filter(lane -> lane.state == state).toList();
    }

    private void grant(Lane lane) {
        steps.add(new Step(steps.size() + 1, lane, lane.call));
        lane.turn = true;
        lane.state = Lane.State.IN_CALL;
        lastMove = System.nanoTime();
        lane.granted = lastMove;
        turn.signalAll();
    }

    /** The run is lost: everybody goes on freely, so that nobody is left behind waiting. */
    private void letGo(Throwable reason) {
        broken = reason;
        lastMove = System.nanoTime();
        lanes.forEach(lane -> lane.turn = true);
        turn.signalAll();
        mayRun.signalAll();
    }

    private static void remember(Lane lane, JdbcCall call) {
        if (call.kind() == JdbcCall.Kind.STATEMENT) {
            for (Sql sql : call.statements()) {
                lane.written().addAll(sql.writes());
                if (sql.verb() == Sql.Verb.OTHER) {
                    lane.written().add(Footprint.EVERYTHING);
                }
            }
        } else {
            lane.written().clear();
        }
    }

    private void locked(Runnable action) {
        monitor.lock();
        try {
            action.run();
        } finally {
            monitor.unlock();
        }
    }

    private boolean isQuiet() throws SQLException {
        for (Lane lane : lanes) {
            switch (lane.state) {
                case RUNNING -> {
                    if (System.nanoTime() - lastMove < BEFORE_ASKING_THE_JVM_NANOS || !waitsInTheJvm(lane)) {
                        return false;
                    }
                }
                case IN_CALL -> {
                    boolean tooEarly = lane.turn || System.nanoTime() - lane.granted < lane.call.connection().nanosBeforeAsking();
                    lane.blocker = tooEarly ? Server.NOBODY : lane.call.connection().blocker();
                    if (lane.blocker == Server.NOBODY) {
                        return false;
                    }
                }
                case RETURNING -> {
                    return false;
                }
                default -> { }
            }
        }
        return true;
    }

    private void markWaiting(Lane lane) {
        steps.stream().filter(step -> step.call() == lane.call).forEach(Step::waited);
    }

    /** A lock of the JVM held by another operation that waits itself: legal between threads of one node, impossible between two. */
    private boolean waitsInTheJvm(Lane lane) {
        Thread.State threadState = lane.thread == null ? null : lane.thread.getState();
        if (threadState != Thread.State.BLOCKED && threadState != Thread.State.WAITING && threadState != Thread.State.TIMED_WAITING) {
            return false;
        }
        ThreadInfo info = THREADS.getThreadInfo(lane.thread.getId());
        if (info == null || info.getLockOwnerId() < 0) {
            return false;
        }
        for (Lane owner : lanes) {
            if (owner != lane && owner.thread != null && owner.thread.getId() == info.getLockOwnerId()
                    && owner.state != Lane.State.RUNNING) {
                lane.blockedInTheJvm = true;
                mayRun.signalAll();
                String node = CurrentNode.of(lane.thread);
                if (node == null || !node.equals(CurrentNode.of(owner.thread))) {
                    complaint = "operation " + lane + " waits for a lock inside the JVM that operation " + owner
                            + " holds: two nodes share no memory, in production it would not wait";
                }
                return true;
            }
        }
        return false;
    }

    private String stuck() {
        StringBuilder text = new StringBuilder("The operations make no progress:\n");
        for (Lane lane : lanes) {
            text.append("  ").append(lane).append(": ").append(lane.state).append('\n');
            if (lane.thread != null && lane.state != Lane.State.DONE) {
                StackTraceElement[] stack = lane.thread.getStackTrace();
                for (int i = 0; i < Math.min(8, stack.length); i++) {
                    text.append("      at ").append(stack[i]).append('\n');
                }
            }
        }
        return text.toString();
    }
}
