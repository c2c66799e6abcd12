package katas.kit.schedule;

import static katas.kit.fixture.Jdbc.column;
import static katas.kit.fixture.Jdbc.update;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import katas.kit.Database;
import katas.kit.Nodes;

/** Programs that nobody has thought of: a few statements on a few rows, in transactions of any kind. The same seed gives the same ones. */
final class RandomPrograms {

    private static final String SAVE = "savepoint";
    private static final String BACK = "back to the savepoint";
    private static final List<String> READS = List.of(
            "select balance_minor from account where id = 'tea'",
            "select balance_minor from account where id = 'milk'",
            "select sum(balance_minor) from account",
            "select count(*) from doctor where on_call",
            "select id from booking where slot = 'noon'",
            "select count(*) from entry",
            "select nextval('number_of_entry')");
    private static final List<String> LOCKING_READS = List.of(
            "select balance_minor from account where id = 'tea' for update",
            "select id from account order by id for update",
            "select id from account order by id for update skip locked",
            "select balance_minor from account where id = 'milk' for update nowait",
            "select id from booking for update",
            "select on_call from doctor where id = 'ann' for update");
    /** What is written depends on what was read, so that nothing that was read is without a trace. */
    private static final List<String> WRITES = List.of(
            "update account set balance_minor = balance_minor * 2 + ? where id = 'tea'",
            "update account set balance_minor = balance_minor * 2 + ? where id = 'milk'",
            "update account set balance_minor = balance_minor + ?",
            "update account set balance_minor = ? where id = 'tea'",
            "update account set balance_minor = balance_minor - 10 where id = 'milk' and balance_minor > ?",
            "update doctor set on_call = (? = 0) where id = 'ann'",
            "update doctor set on_call = not on_call where id = 'bob' and ? = ?",
            "insert into booking select 'b' || ?, 'noon' where not exists (select 1 from booking)",
            "insert into booking values ('b' || ?, 'noon')",
            "insert into booking values ('b' || ?, 'noon') on conflict do nothing",
            "insert into booking values ('b1', 'eve' || ?)",
            "update booking set slot = 'noon' where id <> 'b' || ?",
            "delete from booking where id <> 'b' || ?",
            "insert into entry (text) values ('n' || ?)",
            "delete from account where id = 'milk' and ? < 7");

    private final List<Program> programs = new ArrayList<>();

    /**
     * @param operations how many of them
     * @param calls      how many calls each of them makes, about
     */
    RandomPrograms(long seed, int operations, int calls) {
        Random random = new Random(seed);
        for (int i = 0; i < operations; i++) {
            programs.add(new Program(i, calls, random));
        }
    }

    Exploration in(Interleavings interleavings, Nodes nodes, Database db) {
        Exploration exploration = interleavings.startingFrom(() -> {
            db.insert("account (id, balance_minor)", "tea", 100);
            db.insert("account (id, balance_minor)", "milk", 10);
            db.insert("doctor", "ann", true);
            db.insert("doctor", "bob", true);
        });
        for (Program program : programs) {
            exploration.asking(program.name(), () -> program.on(nodes.get(program.name()).dataSource()));
        }
        return exploration;
    }

    /** Everything that can be known about how a run ended: what each has read and where it failed, and what is left. */
    String outcome(Run run, Database db) {
        List<Object> answers = new ArrayList<>();
        programs.forEach(program -> answers.add(run.answer(program.name())));
        return answers + " " + run.thrown() + " " + db.snapshot();
    }

    @Override
    public String toString() {
        return String.join("\n", programs.stream().map(Program::toString).toList());
    }

    private static final class Program {

        private final String name;
        private final List<String> statements = new ArrayList<>();
        private final boolean transaction;
        private final boolean commits;
        private final int isolation;

        Program(int number, int calls, Random random) {
            name = "node" + number;
            transaction = random.nextInt(6) > 0;
            commits = random.nextInt(6) > 0;
            isolation = random.nextInt(4) > 0 ? Connection.TRANSACTION_READ_COMMITTED : Connection.TRANSACTION_REPEATABLE_READ;
            int count = Math.max(1, transaction ? calls - 1 : calls);
            for (int i = 0; i < count; i++) {
                int kind = random.nextInt(20);
                List<String> from = kind < 7 ? READS : kind < 10 ? LOCKING_READS : kind < 18 ? WRITES : kind < 19 ? List.of(SAVE) : List.of(BACK);
                statements.add(from.get(random.nextInt(from.size())));
            }
        }

        String name() {
            return name;
        }

        List<Object> on(DataSource database) throws SQLException {
            List<Object> seen = new ArrayList<>();
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(!transaction);
                if (transaction) {
                    connection.setTransactionIsolation(isolation);
                }
                try {
                    run(connection, seen);
                    end(connection, commits);
                } catch (SQLException e) {
                    seen.add(e.getSQLState());
                    end(connection, false);
                }
            }
            return seen;
        }

        /** A failure after which there is a savepoint to go back to is not the end. */
        private void run(Connection connection, List<Object> seen) throws SQLException {
            Savepoint saved = null;
            for (String sql : statements) {
                try {
                    if (sql.equals(SAVE)) {
                        saved = transaction ? connection.setSavepoint() : null;
                    } else if (!sql.equals(BACK)) {
                        seen.add(step(connection, sql, Math.abs(seen.hashCode() % 10)));
                    } else if (saved != null) {
                        connection.rollback(saved);
                    }
                } catch (SQLException e) {
                    if (saved == null || e.getSQLState().startsWith("40")) {
                        throw e;
                    }
                    seen.add(e.getSQLState());
                    connection.rollback(saved);
                }
            }
        }

        private static Object step(Connection connection, String sql, int number) throws SQLException {
            if (sql.startsWith("select")) {
                return column(connection, sql);
            }
            Object[] arguments = sql.chars().filter(each -> each == '?').mapToObj(each -> number).toArray();
            return update(connection, sql, arguments);
        }

        private void end(Connection connection, boolean commit) throws SQLException {
            if (transaction && commit) {
                connection.commit();
            } else if (transaction) {
                connection.rollback();
            }
        }

        @Override
        public String toString() {
            return name + (transaction ? (commits ? " commits" : " rolls back") + " at isolation " + isolation : " in auto-commit") + ": " + String.join("; ", statements);
        }
    }
}
