package katas.checker.worker;

import java.util.List;
import java.util.Optional;

/**
 * Why a run did not come to its end.
 *
 * @param kind  what kind of end it was
 * @param test  the test that was running, if one was
 * @param what  a sentence, for the learner
 * @param trace lines of the learner's code where it was, if known
 */
public record Mishap(Kind kind, Optional<String> test, String what, List<String> trace) {

    /** The ends that a run may come to before its time. */
    public enum Kind {
        /** Nothing was heard of a test for as long as the limit. */
        TOO_LONG,
        /** The learner's code ended the process, or the process fell over. */
        ENDED,
        /** The heap was full. */
        OUT_OF_MEMORY,
        /** Records that cannot have come from the runner. */
        DAMAGED;

        /** Whether it hits the whole process, so that it cannot be told which of the tests that ran at the time it comes from. */
        public boolean ofTheProcess() {
            return this == ENDED || this == OUT_OF_MEMORY;
        }
    }
}
