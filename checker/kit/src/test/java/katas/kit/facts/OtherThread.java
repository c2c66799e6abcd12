package katas.kit.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/** Runs what is going to wait for a lock, and tells when it waits: by asking the database and not the time. */
final class OtherThread implements AutoCloseable {

    private static final int SECONDS = 5;

    private final AtomicReference<Thread> started = new AtomicReference<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        started.set(new Thread(work, "other"));
        return started.get();
    });
    private final Lab lab;

    OtherThread(Lab lab) {
        this.lab = lab;
    }

    /** Starts the work, and returns when the connection's session waits for another one. */
    <T> Future<T> startAndAwaitBlocked(Connection connection, Callable<T> work) throws SQLException {
        int session = sessionOf(connection);
        Future<T> result = thread.submit(work);
        awaitBlocked(session);
        return result;
    }

    /** The same for work that opens its connection itself: returns when any session waits. */
    <T> Future<T> startAndAwaitBlocked(Callable<T> work) {
        Future<T> result = thread.submit(work);
        Awaitility.await().atMost(Duration.ofSeconds(SECONDS)).pollInterval(Duration.ofMillis(5))
                .until(() -> (Long) lab.valueOf("select count(*) from information_schema.sessions where blocker_id <> 0") > 0);
        return result;
    }

    /**
     * Starts the work, and returns when H2 was seen to give an attempt up because somebody else wrote the same value of an index and
     * hasn't committed. For a value that is committed, {@code checkUnique} makes its exception by way of another method.
     */
    <T> Future<T> startAndAwaitRetrying(Callable<T> work) {
        Future<T> result = thread.submit(work);
        Awaitility.await().atMost(Duration.ofSeconds(SECONDS)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1))
                .until(() -> meetsUncommittedKey(started.get().getStackTrace()));
        return result;
    }

    /** The same for who waits busily: returns when it was seen in {@code TransactionMap.set} with a blocker and without one, twice. */
    <T> Future<T> startAndAwaitComingAndGoing(Connection connection, Callable<T> work) throws SQLException {
        SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        Future<T> result = thread.submit(work);
        for (int i = 0; i < 2; i++) {
            for (boolean blocked : new boolean[] {true, false}) {
                Awaitility.await().atMost(Duration.ofSeconds(SECONDS)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1))
                        .until(() -> session.getBlockingSessionId() != 0 == blocked && isLocking(started.get().getStackTrace()));
            }
        }
        return result;
    }

    private static boolean isLocking(StackTraceElement[] stack) {
        return Arrays.stream(stack).anyMatch(frame -> isIn(frame, "org.h2.mvstore.tx.TransactionMap", "set"));
    }

    private static boolean meetsUncommittedKey(StackTraceElement[] stack) {
        return IntStream.range(1, stack.length).anyMatch(i -> isIn(stack[i], "org.h2.mvstore.db.MVSecondaryIndex", "checkUnique")
                && isIn(stack[i - 1], "org.h2.message.DbException", "get"));
    }

    private static boolean isIn(StackTraceElement frame, String type, String method) {
        return frame.getClassName().equals(type) && frame.getMethodName().equals(method);
    }

    /** The result, or what was thrown. */
    static <T> T resultOf(Future<T> future) throws Exception {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        } catch (TimeoutException e) {
            throw new AssertionError("still waiting after " + SECONDS + " s", e);
        }
    }

    private void awaitBlocked(int session) {
        Awaitility.await().atMost(Duration.ofSeconds(SECONDS)).pollInterval(Duration.ofMillis(5))
                .until(() -> lab.count("information_schema.sessions where blocker_id <> 0 and session_id = " + session) == 1);
    }

    private static int sessionOf(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery("select session_id()")) {
            result.next();
            return result.getInt(1);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
