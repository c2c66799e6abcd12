package katas.checker.cli;

import katas.checker.catalog.Kata;
import katas.checker.grader.Verdict;
import katas.checker.text.Typed;

/** What to do after a verdict, for somebody who watches. */
final class WatchAdvice {

    private WatchAdvice() {
    }

    static String withKeys(Verdict verdict) {
        return verdict.green() ? "press d to compare with the solution, n for the next kata" : edit(verdict) + (verdict.errors().isEmpty() ? "   (stuck? press h)" : "");
    }

    static String inAPipe(Verdict verdict) {
        String number = verdict.kata().number();
        return verdict.green() ? "compare with the solution: " + Typed.kata("diff " + number)
                : edit(verdict) + (verdict.errors().isEmpty() ? "   (stuck? " + Typed.kata("hint " + number) + ")" : "");
    }

    private static String edit(Verdict verdict) {
        Kata kata = verdict.kata();
        return verdict.errors().isEmpty() ? "edit " + kata.name(kata.stub()) + " and save" : "mend the first error and save";
    }
}
