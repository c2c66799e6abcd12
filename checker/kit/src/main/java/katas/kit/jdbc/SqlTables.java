package katas.kit.jdbc;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the tables in the words of one statement: where SQL has a table's name, whatever stands around it. */
final class SqlTables {

    private static final Set<String> NO_NAME = Set.of("select", "lateral", "unnest", "only", "values", "table", "if", "not", "exists");
    private static final Set<String> STAY_EXPECTING = Set.of("lateral", "only", "if", "not", "exists");
    private static final Set<String> NO_TARGET_BEFORE_UPDATE = Set.of("for", "key", "do", "then", "on");
    /** {@code extract(year from placed_at)}: here {@code from} is no clause. */
    private static final Set<String> FUNCTIONS_WITH_FROM = Set.of("extract", "trim", "substring", "overlay", "position");
    private static final Set<String> END_OF_FROM = Set.of("where", "group", "having", "order", "limit", "offset", "fetch", "union", "except",
            "intersect", "set", "when", "returning", "values", "select", "window", "for");

    private final Set<String> reads = new LinkedHashSet<>();
    private final Set<String> writes = new LinkedHashSet<>();
    private final Set<String> commonTables = new LinkedHashSet<>();
    private final List<String> tokens;
    private final boolean definition;
    private final Deque<Clause> outer = new ArrayDeque<>();
    private Clause clause = new Clause("");
    private int at;

    private SqlTables(List<String> tokens, boolean definition) {
        this.tokens = tokens;
        this.definition = definition;
    }

    static SqlTables in(List<String> tokens, boolean definition) {
        SqlTables tables = new SqlTables(tokens, definition);
        while (tables.at < tokens.size()) {
            tables.next();
        }
        tables.reads.removeAll(tables.commonTables);
        return tables;
    }

    Set<String> reads() {
        return Set.copyOf(reads);
    }

    Set<String> writes() {
        return Set.copyOf(writes);
    }

    private void next() {
        String token = tokens.get(at);
        String previous = at == 0 ? "" : tokens.get(at - 1);
        if (token.equals("(")) {
            // What follows "join t using" are columns.
            Set<String> expected = clause.expected == reads && !previous.equals("using") ? reads : null;
            outer.push(clause);
            clause = new Clause(previous);
            clause.expected = expected;
            clause.inFrom = expected != null;
            at++;
        } else if (token.equals(")")) {
            clause = outer.isEmpty() ? new Clause("") : outer.pop();
            clause.expected = null;
            at++;
        } else if (clause.expected != null && isName(token)) {
            name();
        } else {
            keyword(token, previous);
            at++;
        }
    }

    private void name() {
        int last = at;
        while (last + 2 < tokens.size() && tokens.get(last + 1).equals(".")) {
            last += 2;
        }
        clause.expected.add(SqlTokens.unquoted(tokens.get(last)));
        clause.expected = null;
        at = last + 1;
    }

    private void keyword(String token, String previous) {
        if (!STAY_EXPECTING.contains(token)) {
            clause.expected = null;
        }
        switch (token) {
            case "into" -> clause.expected = writes;
            case "update" -> clause.expected = NO_TARGET_BEFORE_UPDATE.contains(previous) ? null : writes;
            case "table" -> clause.expected = definition ? writes : at == 0 ? reads : null;
            case "from" -> {
                if (previous.equals("delete")) {
                    clause.expected = writes;
                } else if (!previous.equals("distinct") && !FUNCTIONS_WITH_FROM.contains(clause.function)) {
                    clause.expected = reads;
                    clause.inFrom = true;
                }
            }
            case "join", "using" -> {
                clause.expected = reads;
                clause.inFrom = true;
            }
            case "," -> clause.expected = clause.inFrom ? reads : null;
            case "as" -> {
                if (tokens.get(0).equals("with") && at + 1 < tokens.size() && tokens.get(at + 1).equals("(")) {
                    commonTables.add(SqlTokens.unquoted(nameOfCommonTable()));
                }
            }
            default -> clause.inFrom &= !END_OF_FROM.contains(token);
        }
    }

    /** {@code with recursive t (a, b) as (}: the name may have columns. */
    private String nameOfCommonTable() {
        int name = at - 1;
        if (tokens.get(name).equals(")")) {
            while (name > 0 && !tokens.get(name).equals("(")) {
                name--;
            }
            name--;
        }
        return tokens.get(Math.max(0, name));
    }

    private static boolean isName(String token) {
        char first = token.charAt(0);
        return (Character.isLetter(first) || first == '_' || first == SqlTokens.QUOTE) && !NO_NAME.contains(token);
    }

    /** What stands between a pair of parentheses, or outside of any. */
    private static final class Clause {

        private final String function;
        private Set<String> expected;
        private boolean inFrom;

        private Clause(String function) {
            this.function = function;
        }
    }
}
