package katas.checker.cli;

import java.time.Duration;
import katas.checker.run.TestRunner;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code --limit}: how long a test may take. */
final class LimitOption {

    /** More is a slip of the hand. */
    private static final long MOST = Duration.ofDays(1).toSeconds();

    @Option(names = "--limit", paramLabel = "SECONDS", converter = Seconds.class, description = "Give a test up after so many seconds (default: 20) in which it makes no progress: one that runs many schedules or faults makes some with each.")
    private long seconds = TestRunner.DEFAULT_LIMIT.toSeconds();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * How long that is.
     *
     * @throws ParameterException when it is no time at all
     */
    Duration get() {
        if (seconds < 1 || seconds > MOST) {
            throw new ParameterException(spec.commandLine(), "--limit takes a number of seconds, from 1 to " + MOST + ".");
        }
        return Duration.ofSeconds(seconds);
    }

    private static final class Seconds implements ITypeConverter<Long> {

        @Override
        public Long convert(String text) {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("\"" + text + "\" is no whole number of seconds");
            }
        }
    }
}
