package katas.checker.scratch;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * What happens when the grader is stopped in the middle, by Ctrl-C, a signal, or a closed terminal: child processes end, scratch folders
 * go, and nobody draws conclusions from that. A step that must not be cut in two is done under {@link #whole()}. Thread-safe.
 */
public final class Ending {

    private static final long PATIENCE_SECONDS = 3;
    /** HUP, INT, TERM, and Ctrl-C on Windows (STATUS_CONTROL_C_EXIT): what is sent to the grader and its children alike. */
    private static final Set<Integer> SENT_TO_ALL = Set.of(129, 130, 143, 0xC000013A);
    private static final CountDownLatch BEGUN = new CountDownLatch(1);
    private static final Set<Process> CHILDREN = ConcurrentHashMap.newKeySet();
    private static final ReentrantReadWriteLock STEPS = new ReentrantReadWriteLock();
    private static volatile String farewell = "";

    private Ending() {
    }

    /** While it is open, the process does not end by a signal; what takes longer than three seconds has no such right. */
    public static Step whole() {
        stopHere();
        STEPS.readLock().lock();
        return STEPS.readLock()::unlock;
    }

    /** What somebody should read who stops the grader from now on, in place of the usual words; empty for those. */
    public static void farewell(String words) {
        farewell = words;
    }

    public static String farewell() {
        return farewell;
    }

    /** A step that is done as a whole. To be closed by the thread that began it. */
    @FunctionalInterface
    public interface Step extends AutoCloseable {
        @Override
        void close();
    }

    /** Makes sure that a child does not outlive this process; it is forgotten when it ends by itself. */
    public static void endsWithUs(Process child) {
        CHILDREN.add(child);
        child.onExit().thenAccept(CHILDREN::remove);
        if (begun()) {
            end(child);
        }
        stopHere();
    }

    /** Returns at once, unless the grader is being stopped; then never: whatever this thread would see now, it would misunderstand. */
    public static void stopHere() {
        if (begun() && STEPS.getReadHoldCount() == 0) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * As {@link #stopHere()}, for who has just seen a child end: a signal to the whole group may have reached the child before us, and then
     * ours is on its way.
     *
     * @param exitCode the child's
     */
    public static void stopHereAfter(int exitCode) {
        if (SENT_TO_ALL.contains(exitCode)) {
            try {
                BEGUN.await(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        stopHere();
    }

    private static boolean begun() {
        return BEGUN.getCount() == 0;
    }

    /** From now on nobody draws conclusions. For the thread that ends the process, as the first thing that it does. */
    public static void begin() {
        BEGUN.countDown();
    }

    /** Clears everything away. For the thread that has called {@link #begin()}, and only for it. */
    public static void clear() throws IOException, InterruptedException {
        CHILDREN.forEach(Ending::end);
        for (Process child : CHILDREN) {
            // Its files can be deleted everywhere only when it is gone.
            child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        STEPS.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Scratch.discardAll();
    }

    private static void end(Process child) {
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        child.destroyForcibly();
    }
}
