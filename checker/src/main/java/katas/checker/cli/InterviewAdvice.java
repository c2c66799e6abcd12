package katas.checker.cli;

import katas.checker.catalog.Kata;
import katas.checker.grader.Verdict;

/** What to do after a verdict, against the clock. */
final class InterviewAdvice {

    private InterviewAdvice() {
    }

    static String withKeys(Verdict verdict) {
        return verdict.green() ? "press s to submit" : edit(verdict) + (verdict.errors().isEmpty() ? "   (stuck? press h)" : "");
    }

    static String inLines(Verdict verdict) {
        return verdict.green() ? "type \"submit\"" : edit(verdict) + (verdict.errors().isEmpty() ? "   (stuck? type \"hint\")" : "");
    }

    private static String edit(Verdict verdict) {
        Kata kata = verdict.kata();
        return verdict.errors().isEmpty() ? "edit " + kata.name(kata.stub()) + " and save" : "mend the first error and save";
    }
}
