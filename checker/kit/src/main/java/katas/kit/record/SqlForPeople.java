package katas.kit.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes generated SQL short enough to read: no generated aliases, no long column lists. */
final class SqlForPeople {

    private static final int WIDTH = 88;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ALIAS_PREFIX = Pattern.compile("\\b[a-z]+\\d+_\\d+\\.");
    private static final Pattern ALIAS = Pattern.compile(" [a-z]+\\d+_\\d+\\b");
    private static final Pattern COLUMNS = Pattern.compile("^(select( distinct)?) ((?:(?! from ).){25,}) from ", Pattern.CASE_INSENSITIVE);
    private static final Pattern INSERT_COLUMNS = Pattern.compile("^(insert into \\S+) ?\\(.*?\\) values ?\\(.*\\)(.*)$", Pattern.CASE_INSENSITIVE);

    private SqlForPeople() {
    }

    static String shorten(String sql) {
        String text = SPACE.matcher(sql.strip()).replaceAll(" ");
        text = ALIAS_PREFIX.matcher(text).replaceAll("");
        text = ALIAS.matcher(text).replaceAll("");
        text = COLUMNS.matcher(text).replaceFirst("$1 ... from ");
        Matcher insert = INSERT_COLUMNS.matcher(text);
        if (insert.matches()) {
            text = insert.group(1) + " ..." + insert.group(2);
        }
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 4) + " ...";
    }
}
