package katas.kit.facts;

import static katas.kit.fixture.Jdbc.number;
import static katas.kit.fixture.Jdbc.transaction;
import static katas.kit.fixture.Jdbc.update;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fixture.Jdbc;
import katas.kit.fixture.On;
import katas.kit.schedule.Interleavings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two orders of 60 each for a customer who may owe 100: what each strategy lets through in its worst schedule (6.3 of the catalogue). */
@PersistenceTest(schema = "credit.sql")
class CreditLimitFactsTest {

    private static final String SUM = "select coalesce(sum(amount), 0) from purchase where customer = 'ada'";
    private static final String ADD = "insert into purchase (customer, amount) values ('ada', 60)";

    /** How to place an order, and what two of them come to at worst, on H2 and on PostgreSQL. */
    enum Strategy {
        READ_SUM_AND_INSERT(120, 120, CreditLimitFactsTest::readSumAndInsert),
        THE_SAME_IN_REPEATABLE_READ(120, 120, connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            readSumAndInsert(connection);
        }),
        THE_SAME_IN_SERIALIZABLE(120, 60, connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            readSumAndInsert(connection);
        }),
        GUARDED_INSERT(120, 120, connection ->
                accepted(update(connection, "insert into purchase (customer, amount) select 'ada', 60 where (" + SUM + ") + 60 <= 100"))),
        LOCK_THE_ORDERS_THAT_THERE_ARE(120, 120, connection -> {
            Jdbc.column(connection, "select amount from purchase where customer = 'ada' for update");
            readSumAndInsert(connection);
        }),
        LOCK_THE_CUSTOMER_AFTER_READING(120, 120, connection -> {
            long sum = number(connection, SUM);
            number(connection, "select credit_limit from customer where id = 'ada' for update");
            insertIf(connection, sum + 60 <= 100);
        }),
        SNAPSHOT_FIRST_THEN_LOCK_THE_CUSTOMER(120, 120, connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            number(connection, "select count(*) from purchase");
            number(connection, "select credit_limit from customer where id = 'ada' for update");
            readSumAndInsert(connection);
        }),
        LOCK_THE_CUSTOMER_FIRST(60, 60, connection -> {
            number(connection, "select credit_limit from customer where id = 'ada' for update");
            readSumAndInsert(connection);
        }),
        VERSION_OF_THE_CUSTOMER(60, 60, connection -> {
            long version = number(connection, "select version from customer where id = 'ada'");
            readSumAndInsert(connection);
            accepted(update(connection, "update customer set version = version + 1 where id = 'ada' and version = ?", version));
        }),
        RUNNING_TOTAL(60, 60, connection -> {
            accepted(update(connection, "update customer set owes = owes + 60 where id = 'ada' and owes + 60 <= credit_limit"));
            update(connection, ADD);
        }),
        RUNNING_TOTAL_AND_CHECK(60, 60, connection -> {
            update(connection, "update customer set owes = owes + 60 where id = 'ada'");
            update(connection, ADD);
        });

        private final long onH2;
        private final long onPostgres;
        private final Jdbc.Action order;

        Strategy(long onH2, long onPostgres, Jdbc.Action order) {
            this.onH2 = onH2;
            this.onPostgres = onPostgres;
            this.order = order;
        }
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void what_two_orders_come_to_at_worst(Strategy strategy, Interleavings interleavings, Nodes nodes, Database db) {
        Set<Long> ends = new TreeSet<>();
        interleavings.startingFrom(() -> db.insert("customer", "ada", 100, 0, 0))
                .operation("north", () -> places(nodes.get("north").dataSource(), strategy))
                .operation("south", () -> places(nodes.get("south").dataSource(), strategy))
                .check(run -> ends.add(db.number(SUM)));
        assertThat(ends.stream().mapToLong(Long::longValue).max()).hasValue(On.either(strategy.onH2, strategy.onPostgres));
    }

    private static void places(DataSource shop, Strategy strategy) throws SQLException {
        transaction(shop, strategy.order);
    }

    private static void readSumAndInsert(Connection connection) throws SQLException {
        insertIf(connection, number(connection, SUM) + 60 <= 100);
    }

    private static void insertIf(Connection connection, boolean allowed) throws SQLException {
        if (!allowed) {
            throw new IllegalStateException("the credit limit");
        }
        update(connection, ADD);
    }

    private static void accepted(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("the credit limit, or somebody was quicker");
        }
    }
}
