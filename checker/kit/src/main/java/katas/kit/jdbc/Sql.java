package katas.kit.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One SQL statement as far as the kit needs to understand it: what it does and which tables it names.
 *
 * <p>This is no parser: it reads the words of a statement, outside of strings and comments, and knows where SQL puts
 * table names. What it can't place is {@link Verb#OTHER}, which every instrument treats with the most caution.
 *
 * @param text    the statement as it was sent
 * @param verb    what it does
 * @param reads   tables that it only reads, in lower case, without their schema
 * @param writes  tables that it changes
 * @param locking whether it is a query that locks the rows it finds ({@code for update}, {@code for share} …)
 */
public record Sql(String text, Verb verb, Set<String> reads, Set<String> writes, boolean locking) {

    /** What a statement does. */
    public enum Verb {
        SELECT, INSERT, UPDATE, DELETE, MERGE, DDL, COMMIT, ROLLBACK, BEGIN, SAVEPOINT, SET, SEQUENCE, OTHER;

        /** Whether rows change. */
        public boolean isWrite() {
            return this == INSERT || this == UPDATE || this == DELETE || this == MERGE;
        }
    }

    private static final Set<String> DDL = Set.of("create", "alter", "drop", "truncate", "comment", "grant", "revoke", "rename");
    private static final Set<String> NO_TABLE = Set.of("select", "lateral", "unnest", "only", "values", "table", "(");
    private static final Pattern NEXT_VALUE = Pattern.compile("\\bnext\\s+value\\s+for\\b|\\bnextval\\s*\\(|\\bcurrval\\s*\\(|\\bcurrent_setting\\s*\\(");

    /** Whether this touches the table, reading or writing. Names are compared without case. */
    public boolean touches(String table) {
        String name = table.toLowerCase(Locale.ROOT);
        return reads.contains(name) || writes.contains(name);
    }

    /** The statements in a text, which H2 and PostgreSQL allow to hold several, separated by semicolons. */
    public static List<Sql> parseAll(String text) {
        List<List<String>> statements = new ArrayList<>();
        List<String> current = new ArrayList<>();
        for (String token : SqlTokens.of(text)) {
            if (token.equals(";")) {
                statements.add(current);
                current = new ArrayList<>();
            } else {
                current.add(token);
            }
        }
        statements.add(current);
        statements.removeIf(List::isEmpty);
        if (statements.size() <= 1) {
            return List.of(parse(text.strip(), statements.isEmpty() ? List.of() : statements.get(0)));
        }
        return statements.stream().map(tokens -> parse(String.join(" ", tokens), tokens)).toList();
    }

    private static Sql parse(String text, List<String> tokens) {
        Verb verb = verbOf(text, tokens);
        Set<String> reads = new LinkedHashSet<>();
        Set<String> writes = new LinkedHashSet<>();
        Set<String> commonTables = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            String previous = i == 0 ? "" : tokens.get(i - 1);
            switch (tokens.get(i)) {
                case "into" -> add(writes, tokens, i + 1);
                case "update" -> {
                    if (!previous.equals("for") && !previous.equals("key") && !previous.equals("do") && !previous.equals("then")
                            && !previous.equals("on")) {
                        add(writes, tokens, i + 1);
                    }
                }
                case "from" -> {
                    if (previous.equals("delete")) {
                        add(writes, tokens, i + 1);
                    } else {
                        addList(reads, tokens, i + 1);
                    }
                }
                case "join", "using" -> add(reads, tokens, i + 1);
                case "table" -> {
                    if (verb == Verb.DDL) {
                        add(writes, tokens, i + 1);
                    }
                }
                case "as" -> {
                    if (i + 1 < tokens.size() && tokens.get(i + 1).equals("(") && tokens.get(0).equals("with")) {
                        commonTables.add(previous);
                    }
                }
                default -> { }
            }
        }
        reads.removeAll(commonTables);
        boolean locking = verb == Verb.SELECT && locks(tokens);
        return new Sql(text, verb, Set.copyOf(reads), Set.copyOf(writes), locking);
    }

    private static boolean locks(List<String> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).equals("for") && Set.of("update", "share", "no", "key").contains(tokens.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Verb verbOf(String text, List<String> tokens) {
        String first = tokens.stream().filter(t -> !t.equals("(")).findFirst().orElse("");
        if (first.equals("with")) {
            first = mainVerbAfterCommonTables(tokens);
        }
        return switch (first) {
            case "select", "values", "table", "show", "explain" ->
                    NEXT_VALUE.matcher(text.toLowerCase(Locale.ROOT)).find() && !tokens.contains("from") ? Verb.SEQUENCE : Verb.SELECT;
            case "insert" -> Verb.INSERT;
            case "update" -> Verb.UPDATE;
            case "delete" -> Verb.DELETE;
            case "merge" -> Verb.MERGE;
            case "commit", "end" -> Verb.COMMIT;
            case "rollback", "abort" -> tokens.contains("to") ? Verb.SAVEPOINT : Verb.ROLLBACK;
            case "savepoint", "release" -> Verb.SAVEPOINT;
            case "begin", "start" -> Verb.BEGIN;
            case "set", "reset" -> Verb.SET;
            default -> DDL.contains(first) ? Verb.DDL : Verb.OTHER;
        };
    }

    private static String mainVerbAfterCommonTables(List<String> tokens) {
        int depth = 0;
        for (String token : tokens) {
            if (token.equals("(")) {
                depth++;
            } else if (token.equals(")")) {
                depth--;
            } else if (depth == 0 && Set.of("select", "insert", "update", "delete", "merge").contains(token)) {
                return token;
            }
        }
        return "";
    }

    private static void add(Set<String> tables, List<String> tokens, int at) {
        String name = nameAt(tokens, at);
        if (name != null) {
            tables.add(name);
        }
    }

    private static void addList(Set<String> tables, List<String> tokens, int at) {
        int i = at;
        while (true) {
            String name = nameAt(tokens, i);
            if (name == null) {
                return;
            }
            tables.add(name);
            i = afterName(tokens, i);
            if (i < tokens.size() && tokens.get(i).equals("as")) {
                i++;
            }
            if (i + 1 < tokens.size() && tokens.get(i + 1).equals(",")) {
                i++;
            }
            if (i >= tokens.size() || !tokens.get(i).equals(",")) {
                return;
            }
            i++;
        }
    }

    private static int afterName(List<String> tokens, int at) {
        int i = at + 1;
        while (i + 1 < tokens.size() && tokens.get(i).equals(".")) {
            i += 2;
        }
        return i;
    }

    private static String nameAt(List<String> tokens, int at) {
        if (at >= tokens.size() || NO_TABLE.contains(tokens.get(at)) || !isName(tokens.get(at))) {
            return null;
        }
        return tokens.get(afterName(tokens, at) - 1);
    }

    private static boolean isName(String token) {
        return Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
    }
}
