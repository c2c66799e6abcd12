package katas.kit.server;

import katas.kit.jdbc.Server;
import org.h2.engine.SessionLocal;

/**
 * H2 waits in a loop, without sleeping, for two things (2.5.252; pinned by the kit's {@code H2FactsTest}):
 * <ul>
 * <li>a key of a secondary unique index that another open transaction has inserted. There is no lock for it: the statement fails inside and is
 * executed again and again until the other transaction ends or the lock timeout is over ({@code Command.executeUpdate}). While it does so,
 * the index's check raises the failure every time: it stands on the stack of the executing thread, and only then, because a committed
 * duplicate is raised elsewhere.
 * <li>a row of a transaction that has taken something back and goes on, after a statement that failed or to a savepoint:
 * {@code Transaction.waitForThisToEnd} takes that for its end, and {@code TransactionMap.set} finds the row locked again. Without end, for there is
 * no timeout either. The blocker's number comes and goes; that of a deadlock's victim, which waits no more, stays.
 * </ul>
 */
final class BusyWait {

    private static final String CHECK = "org.h2.mvstore.db.MVSecondaryIndex.checkUnique";
    private static final String FAILURE = "org.h2.message.DbException.get";
    private static final String LOCK = "org.h2.mvstore.tx.TransactionMap.set";
    private static final int SAMPLES = 20;
    /** A loop takes some microseconds, and may have to be given a processor first. */
    private static final int LOOKS = 2_000;
    private static final int LOOKS_AT_ONCE = 100;
    /** The blocker is there, is gone, and is there again: somebody has tried twice. */
    private static final int CHANGES = 3;

    private BusyWait() {
    }

    /** As {@link Server#blockerOf}, for who waits in this way, while others have open transactions. */
    static long blockerOf(SessionLocal waiting, Thread executing) {
        for (int i = 0; i < SAMPLES && executing.getState() == Thread.State.RUNNABLE; i++) {
            StackTraceElement[] stack = executing.getStackTrace();
            for (int frame = 0; frame < stack.length; frame++) {
                if (frame > 0 && is(CHECK, stack[frame]) && is(FAILURE, stack[frame - 1])) {
                    return Server.SOMEBODY;
                }
                if (is(LOCK, stack[frame])) {
                    return comingAndGoing(waiting, executing);
                }
            }
        }
        return Server.NOBODY;
    }

    private static long comingAndGoing(SessionLocal waiting, Thread executing) {
        int blocker = 0;
        int before = 0;
        int changes = 0;
        for (int i = 0; i < LOOKS && executing.getState() == Thread.State.RUNNABLE; i++) {
            int now = waiting.getBlockingSessionId();
            if (now != before) {
                before = now;
                blocker = now == 0 ? blocker : now;
                if (++changes == CHANGES) {
                    return blocker;
                }
            }
            if (i % LOOKS_AT_ONCE == 0) {
                Thread.yield();
            }
        }
        return Server.NOBODY;
    }

    private static boolean is(String method, StackTraceElement frame) {
        return method.length() == frame.getClassName().length() + 1 + frame.getMethodName().length()
                && method.startsWith(frame.getClassName()) && method.endsWith(frame.getMethodName());
    }
}
