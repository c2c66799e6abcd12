package katas.kit.jdbc;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
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

    private static final Set<String> DDL = Set.of("create", "alter", "drop", "truncate", "comment", "grant", "revoke", "rename", "analyze");
    private static final Pattern NEXT_VALUE = Pattern.compile("\\bnext\\s+value\\s+for\\b|\\bnextval\\s*\\(|\\bcurrval\\s*\\(|\\bcurrent_setting\\s*\\(");

    private static final Pattern ISOLATION = Pattern.compile("(serializable|repeatable\\s+read|read\\s+committed|read\\s+uncommitted)");

    /** Whether this asks for nothing but a sign of life. */
    public boolean isProbe() {
        return verb == Verb.SELECT && reads.isEmpty() && SqlTokens.of(text).size() <= 3 && SqlTokens.of(text).get(0).equals("select");
    }

    /** Whether this touches the table, reading or writing. Names are compared without case. */
    public boolean touches(String table) {
        String name = table.toLowerCase(Locale.ROOT);
        return reads.contains(name) || writes.contains(name);
    }

    /** The isolation level that this names, as in {@link java.sql.Connection#getTransactionIsolation()}; empty if it names none. */
    public OptionalInt isolation() {
        if (verb != Verb.SET && verb != Verb.BEGIN) {
            return OptionalInt.empty();
        }
        Matcher level = ISOLATION.matcher(text.toLowerCase(Locale.ROOT));
        if (!level.find()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(switch (level.group(1).replaceAll("\\s+", " ")) {
            case "serializable" -> Connection.TRANSACTION_SERIALIZABLE;
            case "repeatable read" -> Connection.TRANSACTION_REPEATABLE_READ;
            case "read uncommitted" -> Connection.TRANSACTION_READ_UNCOMMITTED;
            default -> Connection.TRANSACTION_READ_COMMITTED;
        });
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
        SqlTables tables = SqlTables.in(tokens, verb == Verb.DDL);
        boolean locking = verb == Verb.SELECT && locks(tokens);
        return new Sql(text, verb, tables.reads(), tables.writes(), locking);
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
            case "select", "values", "table", "show" ->
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
}
