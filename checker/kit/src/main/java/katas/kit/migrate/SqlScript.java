package katas.kit.migrate;

import java.util.ArrayList;
import java.util.List;

/** Takes a script apart into its statements. A semicolon in a string, a quoted name, a comment or between two {@code $$} ends none. */
final class SqlScript {

    private final String text;
    private final List<String> statements = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private int at;

    private SqlScript(String text) {
        this.text = text;
    }

    /** The statements without their semicolons, and without comments. */
    static List<String> statements(String text) {
        SqlScript script = new SqlScript(text);
        script.read();
        return script.statements;
    }

    private void read() {
        while (at < text.length()) {
            if (text.startsWith("--", at)) {
                skip("\n");
                current.append('\n');
            } else if (text.startsWith("/*", at)) {
                skip("*/");
                current.append(' ');
            } else if (text.startsWith("$$", at)) {
                copy("$$");
            } else if (text.charAt(at) == '\'' || text.charAt(at) == '"') {
                copy(text.substring(at, at + 1));
            } else if (text.charAt(at) == ';') {
                at++;
                end();
            } else {
                current.append(text.charAt(at++));
            }
        }
        end();
    }

    private void skip(String end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + end.length();
    }

    /** Up to the next such sign. A doubled quote is read as the end of one string and the beginning of the next, which copies the same. */
    private void copy(String sign) {
        int found = text.indexOf(sign, at + sign.length());
        int end = found < 0 ? text.length() : found + sign.length();
        current.append(text, at, end);
        at = end;
    }

    private void end() {
        String statement = current.toString().strip();
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
        current.setLength(0);
    }
}
