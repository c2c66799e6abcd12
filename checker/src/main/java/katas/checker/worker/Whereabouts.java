package katas.checker.worker;

import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Says where the learner's code is at this moment. */
final class Whereabouts {

    private static final int FRAMES = 8;
    private static final String RUN = "kata-run";

    private Whereabouts() {
    }

    /** What the thread is called that runs the tests of a strand. */
    static String strand(long number) {
        return number == 0 ? RUN : RUN + "-" + (number + 1);
    }

    /**
     * The thread of a strand and every other that is in a kata's code; deadlocks first.
     *
     * @param strand of the test that is asked about; what the threads of the others do is no answer
     */
    static List<String> ofLearner(long strand) {
        String run = strand(strand);
        List<String> lines = new ArrayList<>(deadlocks());
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        all.forEach((thread, stack) -> {
            if (thread.getName().equals(run)) {
                lines.addAll(frames(thread, stack));
            }
        });
        all.forEach((thread, stack) -> {
            if (!thread.getName().startsWith(RUN) && Arrays.stream(stack).anyMatch(Whereabouts::isKatas)) {
                lines.addAll(frames(thread, stack));
            }
        });
        return lines;
    }

    /** The learner's lines on the way to the end of the process. */
    static List<String> ofExit() {
        for (StackTraceElement[] stack : Thread.getAllStackTraces().values()) {
            boolean exits = Arrays.stream(stack).anyMatch(frame -> frame.getClassName().equals("java.lang.Runtime") && frame.getMethodName().equals("exit"));
            if (exits) {
                return Arrays.stream(stack).filter(Whereabouts::isLearners).limit(FRAMES).map(frame -> "  at " + plain(frame)).toList();
            }
        }
        return List.of();
    }

    private static List<String> deadlocks() {
        long[] ids = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        if (ids == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (ThreadInfo info : ManagementFactory.getThreadMXBean().getThreadInfo(ids, true, true)) {
            if (info != null) {
                List<String> held = Arrays.stream(info.getLockedMonitors()).map(MonitorInfo::getClassName).distinct().toList();
                lines.add("deadlock: " + info.getThreadName() + " waits for " + info.getLockName() + ", which " + info.getLockOwnerName() + " holds"
                        + (held.isEmpty() ? "" : ", and holds " + String.join(", ", held)));
            }
        }
        return lines;
    }

    private static List<String> frames(Thread thread, StackTraceElement[] stack) {
        List<String> lines = new ArrayList<>();
        lines.add("thread " + thread.getName() + " (" + thread.getState() + ")");
        // What it does at this moment, and how the kata got there.
        for (int i = 0; i < stack.length && lines.size() <= FRAMES; i++) {
            if (i == 0 || isKatas(stack[i]) && isWritten(stack[i])) {
                lines.add("  at " + plain(stack[i]));
            }
        }
        return lines;
    }

    /** As usual, but for the names of loaders and modules. */
    private static String plain(StackTraceElement frame) {
        String where = frame.isNativeMethod() ? "Native Method" : isWritten(frame) ? frame.getFileName() + ":" + frame.getLineNumber() : "Unknown Source";
        return frame.getClassName() + "." + frame.getMethodName() + "(" + where + ")";
    }

    /** Whether somebody has written the line; nobody has written the class behind a lambda. */
    private static boolean isWritten(StackTraceElement frame) {
        return frame.getFileName() != null && frame.getLineNumber() > 0;
    }

    private static boolean isKatas(StackTraceElement frame) {
        return frame.getClassName().startsWith("katas.") && !frame.getClassName().startsWith("katas.checker.");
    }

    private static boolean isLearners(StackTraceElement frame) {
        return isKatas(frame) && !frame.getClassName().startsWith("katas.kit.");
    }
}
