package katas.checker.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Contrast of the page's colours as WCAG 2 computes it, in light and in dark. */
class ContrastTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final List<String> BACKGROUNDS = List.of("page", "panel");

    private static Map<String, String> colours(boolean dark) {
        String css = HtmlPage.css();
        int from = css.indexOf("prefers-color-scheme: dark");
        int to = css.indexOf("* {");
        Matcher matcher = COLOUR.matcher(dark ? css.substring(from, to) : css.substring(0, from));
        Map<String, String> colours = new HashMap<>();
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
        return colours;
    }

    @Test
    void dark_has_every_colour_that_light_has() {
        assertThat(colours(false)).hasSizeGreaterThan(10);
        assertThat(colours(true).keySet()).isEqualTo(colours(false).keySet());
    }

    @Test
    void text_stands_out_from_what_it_stands_on() {
        for (boolean dark : List.of(false, true)) {
            Map<String, String> colours = colours(dark);
            for (String background : BACKGROUNDS) {
                for (String text : List.of("text", "quiet", "link", "limit")) {
                    assertContrast(colours, text, background, 4.5);
                }
            }
            assertContrast(colours, "on-added", "added", 4.5);
            assertContrast(colours, "on-removed", "removed", 4.5);
            for (String drawn : List.of("steps", "limit", "mark", "bar", "here")) {
                assertContrast(colours, drawn, "page", 3);
            }
        }
    }

    /** A colour that is written anywhere else would escape the other test. */
    @Test
    void every_colour_has_a_name() {
        String css = HtmlPage.css();
        String rules = css.substring(css.indexOf("* {"));
        assertThat(rules).doesNotContainPattern("(color|background|fill|stroke|border[a-z-]*):[^;]*(#|rgb|hsl)");
        Matcher used = Pattern.compile("var\\(--([a-z-]+)\\)").matcher(rules);
        while (used.find()) {
            assertThat(colours(false)).containsKey(used.group(1));
        }
    }

    private static void assertContrast(Map<String, String> colours, String one, String other, double least) {
        double first = luminance(colours.get(one));
        double second = luminance(colours.get(other));
        double contrast = (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
        assertThat(contrast).as("%s %s on %s %s", one, colours.get(one), other, colours.get(other)).isGreaterThanOrEqualTo(least);
    }

    private static double luminance(String colour) {
        double luminance = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            luminance += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return luminance;
    }
}
