package katas.checker.interview;

/** What was asked for cannot be done; the message says why and what to do. Nothing has happened. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refused(String message) {
        super(message);
    }
}
