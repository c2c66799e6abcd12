package katas.checker.run;

import org.junit.platform.engine.TestExecutionResult;

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
    UNFINISHED("unfinished"),
    /** Nothing was heard of it. */
    MISSING("not run");

    private final String words;

    Status(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** What the engine's words about a test, or about the template or factory that it is, mean. */
    public static Status of(TestExecutionResult result, boolean isTest) {
        return switch (result.getStatus()) {
            case SUCCESSFUL -> isTest ? PASSED : EMPTY;
            case ABORTED -> ABORTED;
            case FAILED -> result.getThrowable().filter(AssertionError.class::isInstance).isPresent() ? FAILED : ERRORED;
        };
    }
}
