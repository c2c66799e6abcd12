package katas.kit.record;

import java.util.ArrayList;
import java.util.List;
import katas.kit.jdbc.JdbcCall;

/** Calls of a port that are over, a line each: what was asked, how many transactions and statements it took, how it ended. */
final class EarlierCalls {

    private final List<String> lines = new ArrayList<>();
    private final Nesting nesting = new Nesting();
    private String call;
    private int statements;
    private int transactions;

    private EarlierCalls() {
    }

    static List<String> in(List<JournalEntry> entries) {
        EarlierCalls calls = new EarlierCalls();
        entries.forEach(calls::add);
        calls.end("");
        return calls.lines;
    }

    private void add(JournalEntry entry) {
        if (entry instanceof JournalEntry.Called called) {
            if (!nesting.begins(called)) {
                end("");
                call = called.call();
            }
        } else if (entry instanceof JournalEntry.Answered answered) {
            if (nesting.ends(answered)) {
                return;
            }
            end(answered.thrown() == null ? "" : ", threw " + answered.thrown().getClass().getSimpleName());
        } else if (entry instanceof JournalEntry.Jdbc jdbc) {
            statements += jdbc.call().kind() == JdbcCall.Kind.STATEMENT ? 1 : 0;
            transactions += jdbc.call().kind() == JdbcCall.Kind.COMMIT || jdbc.call().kind() == JdbcCall.Kind.ROLLBACK ? 1 : 0;
        }
    }

    private void end(String how) {
        if (call != null || statements > 0) {
            lines.add("  " + (call == null ? "(outside of any call)" : call) + "   " + count(transactions, "transaction") + ", "
                    + count(statements, "statement") + how);
        }
        call = null;
        statements = 0;
        transactions = 0;
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
