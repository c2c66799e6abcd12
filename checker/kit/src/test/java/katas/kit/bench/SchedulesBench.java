package katas.kit.bench;

import static katas.kit.fixture.Jdbc.number;
import static katas.kit.fixture.Jdbc.transaction;
import static katas.kit.fixture.Jdbc.update;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fixture.account.Wiring;
import katas.kit.fixture.account.api.Accounts;
import katas.kit.schedule.Exploration;
import katas.kit.schedule.Interleavings;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Schedules a second, for two withdrawals that lose an update: in plain JDBC and with Hibernate. A program, not a test. */
public final class SchedulesBench {

    private static final int ROUNDS = 15;
    private static final int EXPLORATIONS = 10;

    private SchedulesBench() {
    }

    public static void main(String[] arguments) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(Sample.class)).build(), summary);
        summary.getSummary().printFailuresTo(new PrintWriter(System.out, true));
    }

    @PersistenceTest(app = Wiring.class)
    static final class Sample {

        @Test
        void plain_jdbc(Interleavings interleavings, Nodes nodes, Database db) {
            measure("plain JDBC", interleavings.startingFrom(() -> db.insert("account", "tea", 100))
                    .operation("north", () -> lower(nodes.get("north").dataSource()))
                    .operation("south", () -> lower(nodes.get("south").dataSource()))
                    .withoutReduction());
        }

        @Test
        void hibernate(Interleavings interleavings, Nodes nodes, Database db) {
            Accounts north = nodes.start("north");
            Accounts south = nodes.start("south");
            measure("Hibernate", interleavings.startingFrom(() -> db.insert("account", "tea", 100))
                    .operation("north", () -> north.withdraw("tea", 10))
                    .operation("south", () -> south.withdraw("tea", 10))
                    .withoutReduction());
        }

        private static void measure(String what, Exploration exploration) {
            double[] perSchedule = new double[ROUNDS];
            int schedules = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long before = System.nanoTime();
                schedules = 0;
                for (int i = 0; i < EXPLORATIONS; i++) {
                    schedules += exploration.explore(run -> { }).schedules();
                }
                perSchedule[round] = (System.nanoTime() - before) / 1e6 / schedules;
            }
            double cold = perSchedule[0];
            double[] warm = Arrays.copyOfRange(perSchedule, ROUNDS / 2, ROUNDS);
            Arrays.sort(warm);
            double median = warm[warm.length / 2];
            System.out.printf("%-12s %4d schedules a round: %6.2f ms each in the first round, %6.2f ms warm = %5.0f a second%n",
                    what, schedules, cold, median, 1000 / median);
        }

        private static void lower(DataSource database) throws SQLException {
            transaction(database, connection -> {
                long balance = number(connection, "select balance_minor from account where id = 'tea'");
                update(connection, "update account set balance_minor = ? where id = 'tea'", balance - 10);
            });
        }
    }
}
