package katas.kit.server;

/**
 * There is no database to test on. Says nothing about the code under test: its message is for who runs the tests, and says what to do.
 */
public final class ServerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do */
    public ServerUnavailable(String message) {
        // The place where it was noticed tells nobody anything.
        super(message, null, false, false);
    }
}
