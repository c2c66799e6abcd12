package katas.checker.pack;

/** A folder that cannot be made or judged as it was asked for. The message says why and what to do; nothing was written. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}
