package katas.checker.cli;

import katas.checker.catalog.Kata;
import katas.checker.state.Standing;
import katas.checker.text.Typed;

/** What somebody is told to do next who has asked for a hint or for the difference: what to type, or which key to press where a watcher listens. */
enum NextSteps {
    TYPED, PRESSED;

    /** After a hint behind which there is another. */
    String afterHint(Kata kata) {
        return this == PRESSED ? "Try it first: save, and the tests run. The next one: press h again."
                : "Try it first: " + Typed.kata("test " + kata.number()) + ". The next one: " + Typed.kata("hint " + kata.number());
    }

    /** @param again whether it was seen before */
    String afterLastHint(Kata kata, int many, boolean again) {
        String past = !again ? "That was the last one."
                : this == PRESSED ? "You have seen all " + many + "; this is the last one again."
                : "You have seen all " + many + " (" + Typed.kata("hint " + kata.number() + " --all") + " shows them again).";
        return past + " The way out: " + (this == PRESSED ? "press d, and d again, to see the solution beside your code." : Typed.kata("diff " + kata.number() + " --spoil"));
    }

    /** In place of the difference. */
    String notGreen(Kata kata, Standing standing) {
        String number = kata.number();
        return kata.slug() + " is not known to be green (" + standing.text() + "), and the difference would give it away.\n"
                + (this == PRESSED ? "A hint: press h. See it all the same: press d again."
                : "First: " + Typed.kata("test " + number) + ". A hint: " + Typed.kata("hint " + number) + ". See it all the same: " + Typed.kata("diff " + number + " --spoil"));
    }
}
