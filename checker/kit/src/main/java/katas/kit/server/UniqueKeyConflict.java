package katas.kit.server;

/**
 * H2 has no lock for a key of a secondary unique index that another open transaction has inserted. It lets the statement fail
 * inside and executes it again and again until the other transaction ends or the lock timeout is over ({@code Command.executeUpdate} of
 * 2.5.252; pinned by the kit's {@code H2FactsTest}). While it does so, the index's check raises this failure every time: it stands
 * on the stack of the executing thread, and only then, because a committed duplicate is raised elsewhere.
 */
final class UniqueKeyConflict {

    private static final String CHECK = "org.h2.mvstore.db.MVSecondaryIndex.checkUnique";
    private static final String FAILURE = "org.h2.message.DbException.get";
    private static final int SAMPLES = 20;

    private UniqueKeyConflict() {
    }

    static boolean isBeingRetriedBy(Thread executing) {
        for (int i = 0; i < SAMPLES && executing.getState() == Thread.State.RUNNABLE; i++) {
            StackTraceElement[] stack = executing.getStackTrace();
            for (int frame = 1; frame < stack.length; frame++) {
                if (is(CHECK, stack[frame]) && is(FAILURE, stack[frame - 1])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean is(String method, StackTraceElement frame) {
        return method.length() == frame.getClassName().length() + 1 + frame.getMethodName().length()
                && method.startsWith(frame.getClassName()) && method.endsWith(frame.getMethodName());
    }
}
