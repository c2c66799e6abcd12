package katas.checker.watch;

import java.util.Optional;

/** What the line at the bottom of a terminal says. */
public interface Bar {

    /**
     * As much of it as fits.
     *
     * @param colour  whether there are to be escape codes for what the words already say
     * @param unicode whether the terminal can show more than ASCII
     */
    String fit(int columns, boolean colour, boolean unicode);

    /** What is said of it, once after each verdict, where there is no such line; empty when it is not known yet. */
    Optional<String> afterVerdict();
}
