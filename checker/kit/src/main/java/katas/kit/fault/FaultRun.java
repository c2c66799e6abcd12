package katas.kit.fault;

/**
 * One run of an operation with one fault.
 *
 * @param kind   what went wrong
 * @param point  where
 * @param thrown what the operation threw; null if it returned
 * @param crash  whether the node crashed: nobody got an answer, and the node has been started again since
 */
public record FaultRun(FaultKind kind, FaultPoint point, Throwable thrown, boolean crash) {

    /** Whether the operation returned as if all were well. */
    public boolean returned() {
        return thrown == null && !crash;
    }

    @Override
    public String toString() {
        return kind + " at point " + point;
    }
}
