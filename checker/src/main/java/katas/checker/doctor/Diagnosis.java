package katas.checker.doctor;

/**
 * What an examination has found.
 *
 * @param state  how bad it is
 * @param text   what was found, in a line
 * @param advice what to do about it; empty when there is nothing to do
 */
public record Diagnosis(State state, String text, String advice) {

    /** How bad it is. */
    public enum State {
        /** All well. */
        OK("ok"),
        /** Worth knowing, and the grader works all the same. */
        NOTE("note"),
        /** The grader does not work, or not well, until it is mended. */
        MEND("MEND");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    static Diagnosis ok(String text) {
        return new Diagnosis(State.OK, text, "");
    }

    static Diagnosis note(String text, String advice) {
        return new Diagnosis(State.NOTE, text, advice);
    }

    static Diagnosis mend(String text, String advice) {
        return new Diagnosis(State.MEND, text, advice);
    }
}
