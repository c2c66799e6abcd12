package katas.checker.cli;

import java.time.Duration;
import katas.checker.run.TestRunner;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --limit}: how long a test may take. */
final class LimitOption {

    @Option(names = "--limit", paramLabel = "SECONDS", description = "Give a test up after so many seconds (default: 20).")
    private long seconds = TestRunner.DEFAULT_LIMIT.toSeconds();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * How long that is.
     *
     * @throws ParameterException when it is no time at all
     */
    Duration get() {
        if (seconds < 1) {
            throw new ParameterException(spec.commandLine(), "--limit takes a number of seconds, at least 1.");
        }
        return Duration.ofSeconds(seconds);
    }
}
