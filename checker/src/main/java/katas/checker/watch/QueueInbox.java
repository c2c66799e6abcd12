package katas.checker.watch;

import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The real one. */
public final class QueueInbox implements Inbox {

    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final long start = System.nanoTime();

    @Override
    public void put(Event event) {
        events.add(event);
    }

    @Override
    public Optional<Event> next(long until) throws InterruptedException {
        return Optional.ofNullable(until == NEVER ? events.take() : events.poll(Math.max(0, until - now()), TimeUnit.NANOSECONDS));
    }

    @Override
    public long now() {
        return System.nanoTime() - start;
    }
}
