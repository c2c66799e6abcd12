package katas.kit.schedule;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import katas.kit.jdbc.JdbcCall;
import katas.kit.jdbc.JdbcInterceptor;

/**
 * Runs operations against each other under every order of their JDBC calls, instead of hoping for a bad one.
 *
 * <pre>{@code
 * interleavings.startingFrom(() -> ...)                      // the state before every schedule
 *     .operation("north", () -> north.withdraw(account, 60))
 *     .operation("south", () -> south.withdraw(account, 60))
 *     .check(run -> assertThat(balance()).isNotNegative());
 * }</pre>
 *
 * <p>Calls that happen outside of an exploration are not touched.
 */
public final class Interleavings implements AutoCloseable {

    private static final AtomicInteger THREADS = new AtomicInteger();

    /** How long operations may make no progress at all, before that is an error. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Runnable fresh;
    private final Duration patience;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "interleavings-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });
    private volatile Scheduler scheduler;
    private volatile List<Lane> lanes = List.of();

    /** @param fresh makes the state fresh before each schedule: empty tables, blank timeline */
    public Interleavings(Runnable fresh) {
        this(fresh, PATIENCE);
    }

    Interleavings(Runnable fresh, Duration patience) {
        this.fresh = fresh;
        this.patience = patience;
    }

    /** Operations that start from what this prepares, on empty tables, before every schedule. */
    public Exploration startingFrom(Runnable arrange) {
        return new Exploration(this, arrange);
    }

    /** What the nodes' calls pass. */
    public JdbcInterceptor interceptor() {
        return new JdbcInterceptor() {
            @Override
            public void before(JdbcCall call) {
                Scheduler running = scheduler;
                if (running == null || !call.kind().reachesDatabase() || running.isDeciding()) {
                    return;
                }
                Lane lane = laneOf(call);
                if (lane == null) {
                    running.stray(call);
                } else {
                    running.arrive(lane, call);
                }
            }

            @Override
            public void after(JdbcCall call) {
                Scheduler running = scheduler;
                if (running == null || !call.kind().reachesDatabase() || running.isDeciding()) {
                    return;
                }
                Lane lane = laneOf(call);
                if (lane != null) {
                    running.leave(lane, call);
                }
            }
        };
    }

    /** Ends the threads. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    Duration patience() {
        return patience;
    }

    void fresh() {
        fresh.run();
    }

    void run(Scheduler newScheduler, List<Lane> newLanes) throws SQLException {
        lanes = newLanes;
        scheduler = newScheduler;
        try {
            newScheduler.run(threads);
        } finally {
            scheduler = null;
            lanes = List.of();
        }
    }

    /** An operation's own thread; or else the operation that is named after the call's node; or else the only one there is. */
    private Lane laneOf(JdbcCall call) {
        Thread current = Thread.currentThread();
        List<Lane> candidates = lanes;
        for (Lane lane : candidates) {
            if (lane.thread == current) {
                return lane;
            }
        }
        return candidates.stream().filter(lane -> lane.name().equals(call.node()) || candidates.size() == 1).findFirst().orElse(null);
    }
}
