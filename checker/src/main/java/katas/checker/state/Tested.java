package katas.checker.state;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import katas.checker.grader.Colour;

/**
 * The last verdict on a kata.
 *
 * @param colour what it came to
 * @param passed how many tests were green
 * @param tests  how many there are
 * @param hash   of the code and the tests that it is about, as {@link CodeHash} makes it
 */
public record Tested(Colour colour, int passed, int tests, String hash) {

    private static final Pattern TEXT = Pattern.compile("test (green|red|broken) (\\d{1,6})/(\\d{1,6}) ([0-9a-f]+)");

    /** {@code test red 9/11 5d41402abc4b2a76}. */
    String text() {
        return "test " + colour.word() + " " + passed + "/" + tests + " " + hash;
    }

    static Optional<Tested> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Tested(Colour.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)), matcher.group(4)))
                : Optional.empty();
    }
}
