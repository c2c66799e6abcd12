package katas.checker.cli;

import java.util.List;
import java.util.Optional;

/** What a learner should know of threads that the code started and never stopped. It is no reason for red. */
final class LeftRunning {

    private static final int MOST = 5;
    private static final int LONGEST = 60;

    private LeftRunning() {
    }

    /**
     * A sentence; empty when nothing was left.
     *
     * @param names as the code has given them, so that anything may be in them
     */
    static Optional<String> note(List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String shown = String.join(", ", names.stream().limit(MOST).map(LeftRunning::readable).toList());
        String more = names.size() > MOST ? " and " + (names.size() - MOST) + " more" : "";
        return Optional.of("after the last test your code still had " + (names.size() == 1 ? "a thread" : names.size() + " threads") + " running: " + shown + more
                + ". In production that keeps the program from ending: shut down what you start.");
    }

    private static String readable(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return "\"" + (plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...") + "\"";
    }
}
