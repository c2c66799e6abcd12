package katas.kit.jdbc;

/**
 * The node's process is gone. Thrown out of whatever the application was doing, and out of everything that it tries
 * afterwards, so that no {@code catch} and no {@code finally} of it can do what a dead process could not.
 */
public final class SimulatedCrash extends Error {

    private static final long serialVersionUID = 1L;

    /** A crash of the named node. */
    public SimulatedCrash(String node) {
        super("node '" + node + "' crashed");
    }
}
