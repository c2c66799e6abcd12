package katas.checker.interview;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import katas.checker.text.Times;
import katas.checker.watch.Bar;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * How an interview stands.
 *
 * @param kata    the slug, and which of several it is
 * @param left    how much time is left; negative when the time is over, then it is how much more was used
 * @param phase   what is going on
 * @param running how long the run that is going on has taken; empty when there is none
 * @param test    the test that is being run, or empty
 * @param green   how many behaviours are green; negative as long as nobody knows
 * @param of      of how many
 */
record InterviewBar(String kata, Duration left, Phase phase, Optional<Duration> running, String test, int green, int of) implements Bar {

    private static final String BETWEEN = "  ";
    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);
    private static final Duration HURRY = Duration.ofMinutes(1);

    @Override
    public String fit(int columns, boolean colour, boolean unicode) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        line.append(kata).append(BETWEEN);
        line.styled(left.compareTo(HURRY) < 0 ? AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW).bold() : AttributedStyle.DEFAULT.bold(), time());
        if (phase == Phase.PAUSED) {
            line.append(BETWEEN).append("PAUSED");
        }
        if (green >= 0) {
            line.append(BETWEEN).append(behaviours());
        }
        if (phase == Phase.JUDGING || running.isPresent()) {
            line.append(BETWEEN).append(running(unicode));
        }
        int room = columns - line.columnLength() - 2 * BETWEEN.length();
        String keys = keys().filter(some -> some.length() <= room).findFirst().orElse("");
        line.append(BETWEEN).append(BETWEEN).styled(AttributedStyle.DEFAULT.faint(), keys);
        AttributedString fitting = line.toAttributedString().columnSubSequence(0, columns);
        return colour ? fitting.toAnsi() : fitting.toString();
    }

    @Override
    public Optional<String> afterVerdict() {
        return running.isPresent() ? Optional.empty() : Optional.of(kata + ": " + time() + (left.isNegative() ? "" : " left") + ", " + behaviours() + ".");
    }

    private String behaviours() {
        return green + " of " + of + " green";
    }

    private String time() {
        return left.isNegative() ? "+" + Times.countdown(left.negated()) + " over" : Times.countdown(left);
    }

    private String running(boolean unicode) {
        String text = (phase == Phase.JUDGING ? "judging" : "running") + (unicode ? "…" : "...");
        Duration taken = running.orElse(Duration.ZERO);
        return taken.compareTo(WORTH_TELLING) < 0 ? text : text + " " + taken.toSeconds() + " s" + (test.isEmpty() ? "" : " in " + test);
    }

    /** As many as there is room for. */
    private Stream<String> keys() {
        List<List<Ask>> choices = switch (phase) {
            case WORKING -> List.of(List.of(Ask.HINT, Ask.PAUSE, Ask.SUBMIT, Ask.GIVE_UP, Ask.TASK, Ask.RERUN, Ask.HELP, Ask.QUIT),
                    List.of(Ask.HINT, Ask.PAUSE, Ask.SUBMIT, Ask.GIVE_UP, Ask.HELP, Ask.QUIT), List.of(Ask.HINT, Ask.SUBMIT, Ask.HELP, Ask.QUIT),
                    List.of(Ask.SUBMIT, Ask.HELP), List.of(Ask.HELP));
            case PAUSED -> List.of(List.of(Ask.HELP, Ask.QUIT));
            case JUDGING -> List.of(List.of(Ask.QUIT));
            case OFFERED -> List.of(List.of(Ask.UNTIMED, Ask.QUIT));
            case UNTIMED -> List.of(List.of(Ask.HINT, Ask.TASK, Ask.RERUN, Ask.HELP, Ask.QUIT), List.of(Ask.HELP, Ask.QUIT));
        };
        String first = phase == Phase.PAUSED ? "p go on" + BETWEEN : "";
        return choices.stream().map(keys -> first + keys.stream().map(Ask::label).collect(Collectors.joining(BETWEEN)));
    }
}
