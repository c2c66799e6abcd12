package katas.checker.watch;

import katas.checker.catalog.Kata;
import katas.checker.grader.GradingEvent;

/** What the loop shows. Called on the loop's thread only. */
public interface View {

    /** Another kata is watched now, or the first one. */
    void watching(Kata kata);

    /**
     * A run begins.
     *
     * @param keep whether what is on the screen is worth keeping above it
     */
    void begun(int run, Kata kata, boolean keep);

    void graded(int run, GradingEvent event);

    /** A run was given up because its code is out of date. */
    void abandoned(int run);

    /** The grader itself has failed. */
    void failed(int run, Kata kata, Exception fault);

    /** Answers a key. */
    void say(String text);

    /** Tells something that nobody asked for. */
    void note(String text);

    /** How things stand; called after every event. */
    void status(Bar bar);

    /** The screen may not be as it was left. */
    void redraw();

    /** Whether nobody reads any more, as after {@code | head}. */
    boolean lost();

    /** Nothing follows. */
    void end();
}
