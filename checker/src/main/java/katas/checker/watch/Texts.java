package katas.checker.watch;

import katas.checker.catalog.Kata;

/** Sentences that every view for people has. */
final class Texts {

    private Texts() {
    }

    static String failed(Kata kata, Exception fault) {
        String why = fault.getMessage() == null ? fault.toString() : fault instanceof java.io.IOException ? fault.getClass().getSimpleName() + ": " + fault.getMessage() : fault.toString();
        return "The grader itself failed; this says nothing about your code in " + kata.slug() + ".\n    " + why.strip().replace("\n", "\n    ")
                + "\nIt goes on watching. When the cause is gone, save again.";
    }

    static String abandoned() {
        return "(given up: there is newer code)";
    }
}
