package katas.checker.watch;

import java.util.Optional;

/** Where events wait for the loop, and the loop's clock. Any thread may put; the loop's takes. */
public interface Inbox {

    /** For a wait without an end. */
    long NEVER = Long.MAX_VALUE;

    void put(Event event);

    /** The next event; empty when there is none until then. */
    Optional<Event> next(long until) throws InterruptedException;

    /** Nanoseconds since a moment that means nothing by itself. */
    long now();
}
