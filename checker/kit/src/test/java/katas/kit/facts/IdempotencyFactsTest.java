package katas.kit.facts;

import static katas.kit.fixture.Jdbc.number;
import static katas.kit.fixture.Jdbc.transaction;
import static katas.kit.fixture.Jdbc.update;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fixture.Jdbc;
import katas.kit.fixture.On;
import katas.kit.schedule.Interleavings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same payment, sent twice at the same time: what the one who comes second is told in any schedule (6.4 of the catalogue, which has merge
 * as safe on H2: it is not, see D8 in {@link DifferencesTest}).
 */
@PersistenceTest(schema = "payment.sql")
class IdempotencyFactsTest {

    private static final String INSERT = "insert into payment values ('r1', 100)";
    private static final String THERE = "select count(*) from payment where request = 'r1'";

    /** How to store it, and what can come of it: nothing if both are told that it is done, otherwise the states of what is thrown. */
    enum Strategy {
        CHECK_THEN_INSERT(List.of("23505"), List.of("23505"), connection -> {
            if (number(connection, THERE) == 0) {
                update(connection, INSERT);
            }
        }),
        ON_CONFLICT_DO_NOTHING(List.of(), List.of(), connection -> update(connection, INSERT + " on conflict do nothing")),
        SAVEPOINT_AROUND_THE_INSERT(List.of(), List.of(), connection -> {
            Savepoint before = connection.setSavepoint();
            try {
                update(connection, INSERT);
            } catch (SQLException e) {
                duplicate(e);
                connection.rollback(before);
                number(connection, THERE);
            }
        }),
        CATCH_AND_READ_IN_THE_SAME_TRANSACTION(List.of(), List.of("25P02"), connection -> {
            try {
                update(connection, INSERT);
            } catch (SQLException e) {
                duplicate(e);
                number(connection, THERE);
            }
        }),
        MERGE(List.of("23505"), List.of("23505"), connection -> update(connection,
                "merge into payment p using (values ('r1', 100)) as v(request, amount) on p.request = v.request"
                        + " when not matched then insert (request, amount) values (v.request, v.amount)"));

        private final List<String> onH2;
        private final List<String> onPostgres;
        private final Jdbc.Action payment;

        Strategy(List<String> onH2, List<String> onPostgres, Jdbc.Action payment) {
            this.onH2 = onH2;
            this.onPostgres = onPostgres;
            this.payment = payment;
        }
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void what_the_second_is_told(Strategy strategy, Interleavings interleavings, Nodes nodes, Database db) {
        Set<String> told = new TreeSet<>();
        interleavings.startingFrom(() -> { })
                .operation("north", () -> transaction(nodes.get("north").dataSource(), strategy.payment))
                .operation("south", () -> transaction(nodes.get("south").dataSource(), strategy.payment))
                .check(run -> {
                    assertThat(db.count("payment")).as("once, whatever is told").isEqualTo(1);
                    run.thrown().forEach(thrown -> told.add(((SQLException) thrown).getSQLState()));
                });
        assertThat(told).containsExactlyElementsOf(On.either(strategy.onH2, strategy.onPostgres));
    }

    private static void duplicate(SQLException failure) throws SQLException {
        if (!"23505".equals(failure.getSQLState())) {
            throw failure;
        }
    }
}
