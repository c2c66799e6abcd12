package katas.checker.grader;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import katas.checker.run.TestRunner;

/**
 * How to grade.
 *
 * @param limit   how long a test may take
 * @param spare   whether a second worker is kept warm; for commands that grade again and again
 * @param options for the JVM of the workers
 * @param database the libraries of the database, beside the grader's own
 */
public record Settings(Duration limit, boolean spare, List<String> options, List<Path> database) {

    /** Twenty seconds a test, one worker. */
    public static Settings usual() {
        return new Settings(TestRunner.DEFAULT_LIMIT, false, List.of(), List.of());
    }

    public Settings limit(Duration other) {
        return new Settings(other, spare, options, database);
    }

    public Settings withSpare() {
        return new Settings(limit, true, options, database);
    }

    public Settings options(List<String> other) {
        return new Settings(limit, spare, List.copyOf(other), database);
    }

    public Settings database(List<Path> libraries) {
        return new Settings(limit, spare, options, List.copyOf(libraries));
    }
}
