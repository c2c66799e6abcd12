package katas.kit.record;

import java.util.ArrayList;
import java.util.List;
import katas.kit.jdbc.JdbcCall;

/**
 * The text that a failing test shows: what the test called, the transactions below it, their statements with the line of the
 * application that caused each. Statements that repeat are grouped.
 *
 * <pre>
 *   orderDesk.cancel(order-1)
 *     transaction 1
 *          select ... from orders where id=?                    1 row    OrderDeskService.java:44
 *     10 x select ... from order_line where order_id=?         50 rows   OrderDeskService.java:47
 *          commit                                                        OrderDeskService.java:41
 *     returned
 * </pre>
 */
final class Timeline {

    private static final int MOST_LINES = 60;
    private static final int LONGEST_MESSAGE = 120;
    private static final int MOST_EARLIER_CALLS = 8;

    private final List<Line> lines = new ArrayList<>();
    private final Nesting nesting = new Nesting();
    private String openTransaction = "";

    private Timeline() {
    }

    static String of(List<JournalEntry> entries) {
        Timeline timeline = new Timeline();
        boolean manyNodes = entries.stream().map(JournalEntry::node).distinct().count() > 1;
        entries.forEach(entry -> timeline.add(entry, manyNodes));
        return timeline.text();
    }

    /**
     * The same, for a whole test: what was asked for last is what matters, so earlier calls of a port are one line each, and of
     * many only the latest are shown.
     */
    static String ofTest(List<JournalEntry> entries) {
        int latest = latestCall(entries);
        StringBuilder text = new StringBuilder();
        List<String> earlier = EarlierCalls.in(entries.subList(0, latest));
        if (earlier.size() > MOST_EARLIER_CALLS) {
            text.append("  ... ").append(earlier.size() - MOST_EARLIER_CALLS).append(" calls before ...\n");
        }
        earlier.stream().skip(Math.max(0, earlier.size() - MOST_EARLIER_CALLS)).forEach(line -> text.append(line).append('\n'));
        return text + of(entries.subList(latest, entries.size()));
    }

    /** Where the last call began that is not inside another. */
    private static int latestCall(List<JournalEntry> entries) {
        Nesting nesting = new Nesting();
        int latest = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof JournalEntry.Called called && !nesting.begins(called)) {
                latest = i;
            } else if (entries.get(i) instanceof JournalEntry.Answered answered) {
                nesting.ends(answered);
            }
        }
        return latest;
    }

    private void add(JournalEntry entry, boolean manyNodes) {
        String lane = manyNodes ? "[" + entry.node() + "] " : "";
        if (entry instanceof JournalEntry.Called called) {
            begin(called, lane);
        } else if (entry instanceof JournalEntry.Answered answered) {
            end(answered, lane);
        } else if (entry instanceof JournalEntry.Jdbc jdbc && jdbc.call().kind().reachesDatabase()) {
            add(jdbc.call(), lane);
        }
    }

    private void begin(JournalEntry.Called called, String lane) {
        boolean inner = nesting.begins(called);
        openTransaction = inner ? openTransaction : "";
        lines.add(Line.heading((inner ? "    " : "  ") + lane + called.call()));
    }

    /** That an inner call returned goes without saying. */
    private void end(JournalEntry.Answered answered, String lane) {
        boolean inner = nesting.ends(answered);
        openTransaction = inner ? openTransaction : "";
        if (!inner || answered.thrown() != null) {
            lines.add(Line.heading((inner ? "      " : "    ") + lane + (answered.thrown() == null ? "returned" : "threw " + brief(answered.thrown()))));
        }
    }

    private void add(JdbcCall call, String lane) {
        String transaction = call.transaction() == 0 ? "" : call.node() + " " + call.transaction();
        if (!transaction.equals(openTransaction) || transaction.isEmpty()) {
            if (!transaction.isEmpty()) {
                lines.add(Line.heading("    " + lane + "transaction " + call.transaction()));
            }
            openTransaction = transaction;
        }
        Line line = Line.of(call, transaction, lane);
        for (int i = lines.size() - 1; i >= 0 && lines.get(i).maySwallow(line); i--) {
            if (lines.get(i).isSame(line)) {
                lines.get(i).swallow(line);
                return;
            }
        }
        lines.add(line);
    }

    private String text() {
        if (lines.isEmpty()) {
            return "  nothing";
        }
        StringBuilder text = new StringBuilder();
        int width = lines.stream().filter(line -> line.call != null).mapToInt(line -> line.what.length()).max().orElse(0);
        int shown = lines.size() <= MOST_LINES ? lines.size() : MOST_LINES / 2;
        for (int i = 0; i < shown; i++) {
            lines.get(i).print(text, width);
        }
        if (shown < lines.size()) {
            int last = lines.size() - MOST_LINES / 2;
            text.append("    ... ").append(last - shown).append(" more lines ...\n");
            for (int i = last; i < lines.size(); i++) {
                lines.get(i).print(text, width);
            }
        }
        return text.toString().stripTrailing();
    }

    static String brief(Throwable thrown) {
        String message = firstWords(thrown);
        return thrown.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
    }

    /** The statement that a driver repeats, and the row numbers in H2's own comments, help nobody. */
    static String firstWords(Throwable thrown) {
        String line = thrown.getMessage() == null ? "" : thrown.getMessage().lines().findFirst().orElse("");
        String message = line.replaceAll("; SQL statement:.*", "").replaceAll("/\\*.*?\\*/ ?", "").strip();
        return message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE - 3) + "..." : message;
    }

    static String describe(JdbcCall call) {
        return switch (call.kind()) {
            case COMMIT -> "commit" + (call.how().isEmpty() ? "" : " (" + call.how() + ")");
            case ROLLBACK -> "rollback" + (call.how().isEmpty() ? "" : " (" + call.how() + ")");
            default -> statement(call);
        };
    }

    private static String statement(JdbcCall call) {
        String sql = call.statements().isEmpty() ? "(empty batch)" : SqlForPeople.shorten(call.statements().get(0).text());
        if (call.statements().size() > 1) {
            sql += " ; and " + (call.statements().size() - 1) + " more statements";
        }
        if (call.executions() > 1) {
            sql += "  (batch of " + call.executions() + ")";
        }
        return call.isAutoCommitted() ? sql + "  (auto-commit)" : sql;
    }

    /** One printed line, which may stand for several equal calls. */
    private static final class Line {

        private final JdbcCall call;
        private final String what;
        private final String transaction;
        private int times = 1;
        private long rows;

        private Line(JdbcCall call, String what, String transaction) {
            this.call = call;
            this.what = what;
            this.transaction = transaction;
        }

        static Line heading(String text) {
            return new Line(null, text, "");
        }

        static Line of(JdbcCall call, String transaction, String lane) {
            Line line = new Line(call, (transaction.isEmpty() ? lane : "") + outcome(call), transaction);
            line.rows = rowsOf(call);
            return line;
        }

        private static long rowsOf(JdbcCall call) {
            return call.isWrite() ? call.rowsAffected() : call.rowsFetched();
        }

        private static String outcome(JdbcCall call) {
            String text = Timeline.describe(call);
            return call.failure() == null ? text : text + "  !! failed";
        }

        boolean maySwallow(Line next) {
            boolean bothRead = call != null && !call.isWrite() && !next.call.isWrite()
                    && call.kind() == JdbcCall.Kind.STATEMENT && next.call.kind() == JdbcCall.Kind.STATEMENT;
            return bothRead && transaction.equals(next.transaction) || isSame(next);
        }

        boolean isSame(Line next) {
            return call != null && call.kind() == JdbcCall.Kind.STATEMENT && what.equals(next.what) && transaction.equals(next.transaction)
                    && java.util.Objects.equals(call.callSite(), next.call.callSite());
        }

        void swallow(Line next) {
            times++;
            rows += next.rows;
        }

        void print(StringBuilder text, int width) {
            if (call == null) {
                text.append(what).append('\n');
                return;
            }
            String count = times == 1 ? "" : times + " x ";
            String rowText = call.kind() != JdbcCall.Kind.STATEMENT || call.failure() != null ? "" : rows + (rows == 1 ? " row" : " rows");
            String site = call.callSite() == null ? "" : call.callSite().toString();
            text.append(String.format("    %6s%-" + Math.max(1, width) + "s  %9s  %s", count, what, rowText, site).stripTrailing()).append('\n');
            if (call.failure() != null) {
                text.append("           !! ").append(brief(call.failure())).append('\n');
            } else if (call.falseAlarm() != null) {
                text.append("           !! took effect, but the application was told ").append(brief(call.falseAlarm())).append('\n');
            }
        }
    }
}
