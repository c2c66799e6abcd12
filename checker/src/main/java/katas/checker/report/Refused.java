package katas.checker.report;

/** What was asked for cannot be done as it was asked for. The message says why, and what to do instead; nothing has happened. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Refused(String message) {
        super(message);
    }
}
