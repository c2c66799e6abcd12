package katas.checker.grader;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import katas.checker.run.TestRunner;

/**
 * How to grade. Tests run in several strands beside each other where there are processors for them, except on a real PostgreSQL.
 *
 * @param limit   how long a test may take
 * @param spare   whether a second worker is kept warm; for commands that grade again and again
 * @param options for the JVM of the workers
 * @param database the libraries of the database, beside the grader's own
 * @param strands  in how many strands the tests of a kata may run
 */
public record Settings(Duration limit, boolean spare, List<String> options, List<Path> database, int strands) {

    private static final int MOST_STRANDS = 4;

    /** Twenty seconds a test, one worker, a strand for each processor. */
    public static Settings usual() {
        return new Settings(TestRunner.DEFAULT_LIMIT, false, List.of(), List.of(), Math.min(MOST_STRANDS, Runtime.getRuntime().availableProcessors()));
    }

    public Settings limit(Duration other) {
        return new Settings(other, spare, options, database, strands);
    }

    public Settings withSpare() {
        return new Settings(limit, true, options, database, strands);
    }

    public Settings options(List<String> other) {
        return new Settings(limit, spare, List.copyOf(other), database, strands);
    }

    public Settings database(List<Path> libraries) {
        return new Settings(limit, spare, options, List.copyOf(libraries), libraries.isEmpty() ? strands : 1);
    }

    public Settings strands(int most) {
        return new Settings(limit, spare, options, database, most);
    }

    /** For each of several graders that work beside each other, so that together they have no more strands than one would have. */
    Settings sharedBy(int graders) {
        return strands(Math.max(1, strands / graders));
    }
}
