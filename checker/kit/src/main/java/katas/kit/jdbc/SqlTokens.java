package katas.kit.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words and signs of a SQL text, in lower case; strings become {@code '?'}, comments vanish. A quoted name keeps a quote in front,
 * so that it is taken for no keyword.
 */
final class SqlTokens {

    static final char QUOTE = '"';

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private SqlTokens(String text) {
        this.text = text;
    }

    static List<String> of(String text) {
        SqlTokens reader = new SqlTokens(text);
        reader.read();
        return reader.tokens;
    }

    static String unquoted(String token) {
        return token.charAt(0) == QUOTE ? token.substring(1) : token;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (text.startsWith("--", at)) {
                skipTo("\n");
            } else if (text.startsWith("/*", at)) {
                skipTo("*/");
            } else if (text.startsWith("$$", at)) {
                at += 2;
                skipTo("$$");
                tokens.add("'?'");
            } else if (c == '\'') {
                quoted('\'');
                tokens.add("'?'");
            } else if (c == '"' || c == '`') {
                tokens.add(QUOTE + quoted(c).toLowerCase(Locale.ROOT));
            } else if (Character.isLetterOrDigit(c) || c == '_') {
                tokens.add(word());
            } else {
                tokens.add(String.valueOf(c));
                at++;
            }
        }
    }

    private void skipTo(String end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + end.length();
    }

    private String quoted(char quote) {
        int start = ++at;
        while (at < text.length() && (text.charAt(at) != quote || isDoubled(quote))) {
            at += text.charAt(at) == quote ? 2 : 1;
        }
        String content = text.substring(start, Math.min(at, text.length()));
        at++;
        return content.isEmpty() ? "_" : content;
    }

    private boolean isDoubled(char quote) {
        return at + 1 < text.length() && text.charAt(at + 1) == quote;
    }

    private String word() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_' || text.charAt(at) == '$')) {
            at++;
        }
        return text.substring(start, at).toLowerCase(Locale.ROOT);
    }
}
