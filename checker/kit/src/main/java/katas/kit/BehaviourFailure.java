package katas.kit;

import org.opentest4j.AssertionFailedError;

/**
 * A failed behaviour. Its message is short, what was expected and seen; as a string it has the timeline as well. Build tools print
 * the string where the test fails and repeat the message in their summary.
 */
final class BehaviourFailure extends AssertionFailedError {

    private static final long serialVersionUID = 1L;

    private final String full;

    BehaviourFailure(String message, String timeline, Throwable cause) {
        super(message, cause);
        this.full = message + timeline;
    }

    /** With what was compared, for development environments that show the difference. */
    BehaviourFailure(String message, String timeline, AssertionFailedError compared, Throwable cause) {
        super(message, compared.getExpected(), compared.getActual(), cause);
        this.full = message + timeline;
    }

    @Override
    public String toString() {
        return full;
    }
}
