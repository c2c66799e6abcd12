package katas.checker.watch;

import java.util.Optional;
import katas.checker.catalog.Kata;
import katas.checker.explain.Trouble;

/** Sentences that every view for people has. */
final class Texts {

    private Texts() {
    }

    static String failed(Kata kata, Exception fault) {
        Optional<String> trouble = Trouble.of(fault);
        if (trouble.isPresent()) {
            return trouble.get() + "\nIt goes on watching. When the cause is gone, save again.";
        }
        String why = fault.getMessage() == null ? fault.toString() : fault instanceof java.io.IOException ? fault.getClass().getSimpleName() + ": " + fault.getMessage() : fault.toString();
        return "The grader itself failed; this says nothing about your code in " + kata.slug() + ".\n    " + why.strip().replace("\n", "\n    ")
                + "\nIt goes on watching. When the cause is gone, save again.";
    }

    static String abandoned() {
        return "(given up: there is newer code)";
    }
}
