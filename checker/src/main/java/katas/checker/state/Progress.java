package katas.checker.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a learner has got with one kata.
 *
 * @param test  the last verdict, which may be about code that has been edited since
 * @param hints how many hints were seen
 */
public record Progress(Optional<Tested> test, int hints) {

    /** Of a kata that nobody has begun. */
    public static final Progress NONE = new Progress(Optional.empty(), 0);

    private static final Pattern HINTS = Pattern.compile("hints (\\d)");
    private static final String BETWEEN = " / ";

    public Progress tested(Tested now) {
        return new Progress(Optional.of(now), hints);
    }

    /** That so many hints were seen; it never becomes fewer. */
    public Progress seen(int many) {
        return new Progress(test, Math.max(hints, many));
    }

    /** {@code test red 9/11 5d41402abc4b2a76 / hints 1}. */
    String text() {
        List<String> parts = new ArrayList<>();
        test.ifPresent(tested -> parts.add(tested.text()));
        if (hints > 0) {
            parts.add("hints " + hints);
        }
        return String.join(BETWEEN, parts);
    }

    /** Empty when any part of it is not understood. */
    static Optional<Progress> parse(String text) {
        Progress progress = NONE;
        for (String part : text.split(BETWEEN, -1)) {
            Matcher hint = HINTS.matcher(part);
            Optional<Tested> tested = Tested.parse(part);
            if (hint.matches()) {
                progress = progress.seen(Integer.parseInt(hint.group(1)));
            } else if (tested.isPresent()) {
                progress = progress.tested(tested.get());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(progress);
    }
}
