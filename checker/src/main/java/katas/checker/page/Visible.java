package katas.checker.page;

import java.util.Locale;

/** Characters that cannot be seen but do something: they are shown by their number. */
final class Visible {

    private Visible() {
    }

    /**
     * The text with its control characters, direction marks, lone surrogates and private letters as {@code [U+202E]}. Ends of lines and tabs stay, and so do the
     * joiners, without which some scripts and emoji fall apart.
     */
    static String of(String text) {
        StringBuilder seen = new StringBuilder();
        text.replace("\r\n", "\n").codePoints().forEach(letter -> {
            if (harmless(letter)) {
                seen.appendCodePoint(letter);
            } else {
                seen.append(String.format(Locale.ROOT, "[U+%04X]", letter));
            }
        });
        return seen.toString();
    }

    private static boolean harmless(int letter) {
        if (letter == '\n' || letter == '\t' || letter == 0x200C || letter == 0x200D) {
            return true;
        }
        boolean noCharacter = (letter & 0xFFFE) == 0xFFFE || letter >= 0xFDD0 && letter <= 0xFDEF;
        return !noCharacter && switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
