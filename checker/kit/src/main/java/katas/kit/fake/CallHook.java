package katas.kit.fake;

/**
 * Is told when a call reaches a fake service, and when the service has done its work. What it throws goes to the caller: that is how a
 * test puts a crash between two systems.
 *
 * <p>It is called on the caller's thread, and must be thread-safe if the callers are many.
 */
@FunctionalInterface
public interface CallHook {

    /** On which side of the effect the call is. */
    enum When {
        /** Nothing has happened yet, and nothing will if the hook throws. */
        BEFORE,
        /** The effect is there to stay, but the caller doesn't know it yet, and never will if the hook throws. */
        AFTER
    }

    /**
     * A call has come to this point.
     *
     * @param point service and method, for example {@code gateway.charge}
     * @param when  before or after the effect
     */
    void reached(String point, When when);
}
