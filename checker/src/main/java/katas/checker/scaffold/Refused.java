package katas.checker.scaffold;

/** A kata that cannot be made as it was asked for; the message says why, and what to ask for instead. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}
