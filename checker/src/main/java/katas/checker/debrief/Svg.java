package katas.checker.debrief;

import java.util.Locale;
import katas.checker.page.Element;

/** Lines and words of a drawing. */
final class Svg {

    private Svg() {
    }

    static Element line(double x1, double y1, double x2, double y2, String classes) {
        return Element.of("line").with("x1", number(x1)).with("y1", number(y1)).with("x2", number(x2)).with("y2", number(y2)).in(classes);
    }

    static Element text(double x, double y, String text, String classes) {
        return Element.of("text", text).with("x", number(x)).with("y", number(y)).in(classes);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
