package katas.kit.schedule;

import static katas.kit.fixture.Jdbc.alone;
import static katas.kit.fixture.Jdbc.column;
import static katas.kit.fixture.Jdbc.number;
import static katas.kit.fixture.Jdbc.transaction;
import static katas.kit.fixture.Jdbc.update;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import katas.kit.Database;
import katas.kit.Nodes;

/** Two programs that get into each other's way on one database, or take care not to. */
enum Race {

    // Whether it goes wrong in some order, and how many schedules there are: those that differ, and all.
    LOST_UPDATE(true, 6, 14, Race::twoAccounts, Race::lowers, Race::lowers),
    WRITE_SKEW(true, 6, 20, Race::twoDoctors, database -> leavesDuty(database, "ann"), database -> leavesDuty(database, "bob")),
    CHECK_THEN_INSERT(true, 6, 14, db -> { }, database -> books(database, "b1"), database -> books(database, "b2")),
    DEADLOCK(true, 8, 8, Race::twoAccounts, database -> moves(database, "tea", "milk"), database -> moves(database, "milk", "tea")),

    LOCK_FIRST(false, 6, 6, Race::twoAccounts, Race::locksAndLowers, Race::locksAndLowers),
    CONDITIONAL_UPDATE(false, 4, 4, Race::twoAccounts, Race::lowersIfEnough, Race::lowersIfEnough),
    VERSION(false, 8, 50, Race::twoAccounts, Race::lowersVersion, Race::lowersVersion),
    UNIQUE_KEY(false, 4, 4, db -> { }, database -> booksOrIsTold(database, "b1"), database -> booksOrIsTold(database, "b2")),
    LOCKS_IN_ORDER(false, 6, 6, Race::twoAccounts, database -> moves(database, "milk", "tea"), database -> moves(database, "milk", "tea")),
    AUTO_COMMIT(false, 2, 2, Race::twoAccounts, Race::lowersAlone, Race::lowersAlone),
    REPEATABLE_READ(false, 6, 14, Race::twoAccounts, Race::lowersRepeatably, Race::lowersRepeatably);

    /** What one of the two does. */
    @FunctionalInterface
    interface Operation {
        void on(DataSource database) throws SQLException;
    }

    final boolean bad;
    final int schedules;
    final int allSchedules;
    private final Consumer<Database> arrangement;
    private final Operation first;
    private final Operation second;

    Race(boolean bad, int schedules, int allSchedules, Consumer<Database> arrangement, Operation first, Operation second) {
        this.bad = bad;
        this.schedules = schedules;
        this.allSchedules = allSchedules;
        this.arrangement = arrangement;
        this.first = first;
        this.second = second;
    }

    Exploration in(Interleavings interleavings, Nodes nodes, Database db) {
        return interleavings.startingFrom(() -> arrangement.accept(db))
                .operation("north", () -> first.on(nodes.get("north").dataSource()))
                .operation("south", () -> second.on(nodes.get("south").dataSource()));
    }

    /** Everything that can be known about how a run ended. */
    static String outcome(Run run, Database db) {
        List<String> thrown = run.thrown().stream().map(e -> e instanceof SQLException sql ? sql.getSQLState() : e.getMessage()).toList();
        return run.succeeded() + " " + thrown + " " + db.snapshot();
    }

    /** Whether the two ended as if one had come after the other, each with its answer. */
    static boolean isRight(Run run, Database db) {
        long left = db.number("select coalesce(sum(balance_minor), 0) from account");
        boolean unexpected = run.thrown().stream().anyMatch(e -> !(e instanceof IllegalStateException));
        boolean lost = left != 0 && left != 200 - 60L * run.succeeded().size();
        boolean nobodyThere = db.count("doctor") > 0 && db.count("doctor where on_call") == 0;
        return !unexpected && !lost && !nobodyThere;
    }

    private static void twoAccounts(Database db) {
        db.insert("account (id, balance_minor)", "tea", 100);
        db.insert("account (id, balance_minor)", "milk", 100);
    }

    private static void twoDoctors(Database db) {
        db.insert("doctor", "ann", true);
        db.insert("doctor", "bob", true);
    }

    private static void lowers(DataSource database) throws SQLException {
        transaction(database, connection -> {
            long balance = number(connection, "select balance_minor from account where id = 'tea'");
            requireEnough(balance);
            update(connection, "update account set balance_minor = ? where id = 'tea'", balance - 60);
        });
    }

    private static void locksAndLowers(DataSource database) throws SQLException {
        transaction(database, connection -> {
            long balance = number(connection, "select balance_minor from account where id = 'tea' for update");
            requireEnough(balance);
            update(connection, "update account set balance_minor = ? where id = 'tea'", balance - 60);
        });
    }

    private static void lowersIfEnough(DataSource database) throws SQLException {
        transaction(database, connection -> requireOne(update(connection,
                "update account set balance_minor = balance_minor - 60 where id = 'tea' and balance_minor >= 60")));
    }

    private static void lowersAlone(DataSource database) throws SQLException {
        requireOne(alone(database, "update account set balance_minor = balance_minor - 60 where id = 'tea' and balance_minor >= 60"));
    }

    private static void lowersVersion(DataSource database) throws SQLException {
        transaction(database, connection -> {
            long version = number(connection, "select version from account where id = 'tea'");
            long balance = number(connection, "select balance_minor from account where id = 'tea'");
            requireEnough(balance);
            requireOne(update(connection, "update account set balance_minor = ?, version = version + 1 where id = 'tea' and version = ?",
                    balance - 60, version));
        });
    }

    private static void lowersRepeatably(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            long balance = number(connection, "select balance_minor from account where id = 'tea'");
            requireEnough(balance);
            update(connection, "update account set balance_minor = ? where id = 'tea'", balance - 60);
            connection.commit();
        } catch (SQLException e) {
            throw told("40001", "try again", e);
        }
    }

    private static void leavesDuty(DataSource database, String doctor) throws SQLException {
        transaction(database, connection -> {
            if (number(connection, "select count(*) from doctor where on_call") < 2) {
                throw new IllegalStateException("somebody must stay");
            }
            update(connection, "update doctor set on_call = false where id = ?", doctor);
        });
    }

    private static void books(DataSource database, String booking) throws SQLException {
        transaction(database, connection -> {
            if (!column(connection, "select id from booking where slot = 'noon'").isEmpty()) {
                throw new IllegalStateException("taken");
            }
            update(connection, "insert into booking values (?, 'noon')", booking);
        });
    }

    private static void booksOrIsTold(DataSource database, String booking) throws SQLException {
        try {
            transaction(database, connection -> update(connection, "insert into booking values (?, 'noon')", booking));
        } catch (SQLException e) {
            throw told("23505", "taken", e);
        }
    }

    private static void moves(DataSource database, String from, String to) throws SQLException {
        transaction(database, connection -> {
            update(connection, "update account set balance_minor = balance_minor - 60 where id = ?", from);
            update(connection, "update account set balance_minor = balance_minor where id = ?", to);
        });
    }

    /** A failure of that state, in the words of the domain; any other is thrown on. */
    private static RuntimeException told(String state, String message, SQLException failure) throws SQLException {
        if (!state.equals(failure.getSQLState())) {
            throw failure;
        }
        return new IllegalStateException(message);
    }

    private static void requireEnough(long balance) {
        if (balance < 60) {
            throw new IllegalStateException("not enough");
        }
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("not enough, or not as it was");
        }
    }
}
