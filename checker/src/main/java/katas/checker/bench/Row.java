package katas.checker.bench;

import java.util.Optional;

/**
 * One line of the table.
 *
 * @param what     was measured
 * @param measured figure and, in brackets, what it rests on
 * @param goal     in the same words as the figure; empty where there is none
 * @param met      whether the goal was reached; empty where there is none
 */
record Row(String what, String measured, String goal, Optional<Boolean> met) {

    static Row goal(String what, String measured, String goal, boolean met) {
        return new Row(what, measured, goal, Optional.of(met));
    }

    static Row note(String what, String measured) {
        return new Row(what, measured, "", Optional.empty());
    }
}
