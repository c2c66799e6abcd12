package katas.checker.watch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import katas.checker.grader.Verdict;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** The line at the bottom of a terminal. What is most worth knowing comes first, since a narrow terminal shows no more. */
final class StatusLine {

    private static final String BETWEEN = "  ";
    /** As many as there is room for. */
    private static final List<String> KEYS = Stream.of(List.of(Key.values()), List.of(Key.HINT, Key.DIFF, Key.NEXT, Key.HELP, Key.QUIT),
            List.of(Key.HINT, Key.HELP, Key.QUIT), List.of(Key.HELP, Key.QUIT))
            .map(keys -> keys.stream().map(Key::label).collect(Collectors.joining(BETWEEN))).toList();
    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);

    private StatusLine() {
    }

    /** With escape codes for what the words already say, if they are wanted; never wider than that. */
    static String of(Status status, int columns, boolean colour, boolean unicode) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        line.append(status.kata().slug()).append(BETWEEN);
        if (status.running().isPresent()) {
            line.styled(style(AttributedStyle.YELLOW), running(status, unicode));
        } else {
            status.last().ifPresentOrElse(verdict -> verdict(line, verdict), () -> line.append("waiting"));
        }
        if (status.green() >= 0) {
            line.append(BETWEEN).append(String.valueOf(status.green())).append(" of ").append(String.valueOf(status.katas())).append(" green");
        }
        int room = columns - line.columnLength() - 2 * BETWEEN.length();
        String keys = KEYS.stream().filter(some -> some.length() <= room).findFirst().orElse("");
        line.append(BETWEEN).append(BETWEEN).styled(AttributedStyle.DEFAULT.faint(), keys);
        AttributedString fitting = line.toAttributedString().columnSubSequence(0, columns);
        return colour ? fitting.toAnsi() : fitting.toString();
    }

    private static String running(Status status, boolean unicode) {
        String text = unicode ? "running…" : "running...";
        Duration time = status.running().orElse(Duration.ZERO);
        return time.compareTo(WORTH_TELLING) < 0 ? text : text + " " + time.toSeconds() + " s" + (status.test().isEmpty() ? "" : " in " + status.test());
    }

    private static void verdict(AttributedStringBuilder line, Verdict verdict) {
        String text = switch (verdict.colour()) {
            case GREEN -> "GREEN";
            case RED -> "RED " + verdict.passed() + " of " + verdict.tests().size();
            case BROKEN -> verdict.errors().isEmpty() ? "BROKEN" : "BROKEN, does not compile";
        };
        line.styled(style(verdict.green() ? AttributedStyle.GREEN : AttributedStyle.RED).bold(), text);
        line.append(String.format(Locale.ROOT, "  %.1f s", verdict.timings().verdict().toMillis() / 1000.0));
    }

    private static AttributedStyle style(int colour) {
        return AttributedStyle.DEFAULT.foreground(colour);
    }
}
