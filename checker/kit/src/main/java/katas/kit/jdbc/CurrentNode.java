package katas.kit.jdbc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which node a thread works for at this moment: the one whose port it has called. */
public final class CurrentNode {

    /** No thread-local, because others ask too. A thread is in here only while it is inside of a port. */
    private static final Map<Thread, String> NODES = new ConcurrentHashMap<>();

    private CurrentNode() {
    }

    /**
     * This thread works for the node from now on.
     *
     * @return what it worked for before, to be handed to {@link #leave}; null for none
     */
    public static String enter(String node) {
        return NODES.put(Thread.currentThread(), node);
    }

    /** This thread works for the former node again; null for none. */
    public static void leave(String before) {
        if (before == null) {
            NODES.remove(Thread.currentThread());
        } else {
            NODES.put(Thread.currentThread(), before);
        }
    }

    /** The name of the node that the thread works for; null for none. */
    public static String of(Thread thread) {
        return NODES.get(thread);
    }
}
