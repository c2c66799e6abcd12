package katas.kit.fault;

/** What faults need of the test around them. */
public interface FaultHost {

    /** The node's process is gone. */
    void crash(String node);

    /** Crashed nodes are started again, tables are empty, the timeline is blank. */
    void fresh();

    /** Crashed nodes are started again, and only that. */
    void restartCrashed();

    /** The timeline since {@link #fresh()}, as text. */
    String timeline();
}
