package katas.checker.interview;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import katas.checker.attempt.AttemptEvent;
import katas.checker.attempt.Away;
import katas.checker.attempt.Stamp;
import katas.checker.text.Times;
import katas.checker.watch.Inbox;

/** How much time is left, what is said and recorded about it, and the file that knows it after a kill. Not thread-safe. */
final class TimeKeeper {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Sitting sitting;
    private final Recorder recorder;
    private final InterviewClock clock;
    private final Duration limit;
    private final Reminders reminders;
    private Duration written = Duration.ofSeconds(-1);
    private Instant pausedAt = Instant.EPOCH;

    /**
     * @param nanos monotonic
     * @param wall  the clock on the wall
     */
    TimeKeeper(Sitting sitting, LongSupplier nanos, Supplier<Instant> wall) {
        this.sitting = sitting;
        this.recorder = sitting.recorder();
        this.clock = new InterviewClock(nanos, wall, sitting.used());
        this.limit = sitting.setting().limit();
        this.reminders = new Reminders(limit, sitting.used());
    }

    /** For a line of the record that is written now. */
    Stamp stamp() {
        return new Stamp(sitting.id(), clock.wall().toString(), clock.used().toMillis());
    }

    /** Negative when the time is over. */
    Duration left() {
        return limit.minus(clock.used());
    }

    /** {@code 14:32}; {@code 00:00} when the time is over. */
    String leftInWords() {
        return Times.countdown(left());
    }

    /** When the countdown shows another second, by the monotonic clock. */
    long nextSecond() {
        if (clock.stands()) {
            return Inbox.NEVER;
        }
        // Counted from the end of the time.
        long part = Math.floorMod(left().toNanos(), SECOND.toNanos());
        return clock.when(clock.used().plusNanos(part == 0 ? SECOND.toNanos() : part));
    }

    /**
     * Looks at the clock.
     *
     * @param counts whether somebody works against it
     * @param notes  hears what is worth telling
     * @return whether the time is over now
     */
    boolean tick(boolean counts, Consumer<String> notes) {
        clock.tick().ifPresent(jump -> jumped(jump, notes));
        if (clock.used().toSeconds() != written.toSeconds()) {
            write();
        }
        if (!counts) {
            return false;
        }
        reminders.due(clock.used()).ifPresent(notes);
        if (clock.used().compareTo(limit) < 0) {
            return false;
        }
        clock.over(limit);
        recorder.record(new AttemptEvent.TimeOver(stamp()));
        notes.accept("The time is over. What was saved last is judged; nothing that is saved now counts.");
        return true;
    }

    private void jumped(InterviewClock.Jump jump, Consumer<String> notes) {
        if (jump.back()) {
            notes.accept("The clock on the wall was set back. The time left does not depend on it: " + leftInWords() + ".");
            return;
        }
        recorder.record(new AttemptEvent.Resumed(stamp(), Away.ASLEEP, jump.away().toMillis()));
        notes.accept("The computer was asleep, the program was stopped" + (jump.away().isZero() ? "" : " or the clock was set: " + Times.words(jump.away()))
                + ". That does not count; " + leftInWords() + " left.");
    }

    private void write() {
        written = clock.used();
        try {
            sitting.file().write(new ClockFile.Mark(clock.used(), clock.wall()));
        } catch (IOException e) {
            // Every line of the attempt has the time as well, and the recorder says when those cannot be written either.
            written = clock.used();
        }
    }

    /** What is said when an attempt goes on that was left. */
    String wentOn(AttemptEvent.Resumed resumed) {
        String away = resumed.after() == Away.PAUSE ? "The pause is over" : "It goes on";
        return away + (resumed.awayMillis() > 0 ? ", after " + Times.words(Duration.ofMillis(resumed.awayMillis())) : "") + ". " + leftInWords() + " left";
    }

    /** Begins a pause; what is said of it. */
    String pause() {
        recorder.record(new AttemptEvent.Paused(stamp()));
        pausedAt = clock.wall();
        clock.stand(true);
        return "Paused, with " + leftInWords() + " left. It is recorded how long. p goes on.";
    }

    /** Ends a pause; what is said of it. */
    String goOn() {
        Duration away = Duration.between(pausedAt, clock.wall());
        recorder.record(new AttemptEvent.Resumed(stamp(), Away.PAUSE, Math.max(0, away.toMillis())));
        clock.stand(false);
        return "It goes on" + (away.isNegative() ? "; the clock on the wall was set back meanwhile" : ", after " + Times.words(away)) + ". " + leftInWords() + " left.";
    }

    /** Whether it stands still from now on. */
    void stand(boolean still) {
        clock.stand(still);
    }

    /** It was over before; it stands. */
    void over() {
        clock.over(limit);
        clock.stand(true);
    }

    /** Somebody leaves. */
    void close() {
        clock.tick();
        write();
    }
}
