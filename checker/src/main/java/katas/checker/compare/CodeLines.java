package katas.checker.compare;

import java.util.ArrayList;
import java.util.List;
import katas.checker.text.Marked;

/** Breaks a line of code to a width, where a person might, and writes what follows further in. */
final class CodeLines {

    private static final int FURTHER_IN = 4;

    private CodeLines() {
    }

    static List<String> wrap(String marked, int width) {
        if (Marked.width(marked) <= width) {
            return List.of(marked);
        }
        String plain = Marked.plain(marked);
        int indent = plain.length() - plain.stripLeading().length();
        int margin = Math.min(indent + FURTHER_IN, width / 3);
        List<String> lines = new ArrayList<>();
        String rest = marked;
        for (int room = width; Marked.width(rest) > room; room = width - margin) {
            List<String> pieces = Marked.cut(rest, room);
            int kept = keep(Marked.plain(pieces.get(0)), lines.isEmpty() ? indent : 0);
            List<String> cut = Marked.cut(rest, kept);
            lines.add(lines.isEmpty() ? cut.get(0) : " ".repeat(margin) + cut.get(0));
            rest = String.join("", cut.subList(1, cut.size()));
        }
        lines.add(" ".repeat(margin) + rest);
        return lines;
    }

    /** How much of a piece stays in its line: up to a blank, or else up to a dot, or else behind a parenthesis. */
    private static int keep(String piece, int indent) {
        int earliest = indent + (piece.length() - indent) / 3;
        for (char wanted : new char[] {' ', '.', '('}) {
            int at = piece.lastIndexOf(wanted);
            int length = wanted == '.' ? at : at + 1;
            if (length > earliest) {
                return piece.codePointCount(0, length);
            }
        }
        return piece.codePointCount(0, piece.length());
    }
}
