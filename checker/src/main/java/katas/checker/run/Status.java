package katas.checker.run;

/** What became of a test, worst last: a test with several invocations has the worst status of them. */
public enum Status {
    PASSED("green"),
    /** A test method that is a factory or a template, and made nothing to run. */
    EMPTY("without a single invocation"),
    SKIPPED("skipped"),
    ABORTED("aborted by an assumption"),
    FAILED("red by assertion"),
    ERRORED("red by an error that is no assertion"),
    /** Begun and never finished. */
    UNFINISHED("unfinished");

    private final String words;

    Status(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
