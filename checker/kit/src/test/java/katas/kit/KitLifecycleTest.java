package katas.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import katas.kit.fixture.On;
import katas.kit.fixture.account.Wiring;
import katas.kit.fixture.account.api.Accounts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A grader runs a thousand suites in one JVM: what a kit opened must go with it. */
class KitLifecycleTest {

    private static final int KITS = 20;

    @Test
    void a_closed_kit_leaves_neither_classes_nor_databases_nor_drivers_nor_threads_behind() throws SQLException {
        List<Driver> driversBefore = Collections.list(DriverManager.getDrivers());
        Set<Thread> threadsBefore = Thread.getAllStackTraces().keySet();
        List<WeakReference<?>> remains = new ArrayList<>();
        for (int i = 0; i < KITS; i++) {
            remains.addAll(useAndClose());
        }

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            System.gc();
            return remains.stream().allMatch(remain -> remain.get() == null);
        });
        assertThat(Collections.list(DriverManager.getDrivers())).containsExactlyInAnyOrderElementsOf(driversBefore);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> newThreads(threadsBefore).isEmpty());
    }

    @Test
    void a_database_is_gone_when_its_kit_is_closed() throws SQLException {
        Kit kit = open();
        String url;
        try (var connection = kit.nodes().get("app").dataSource().getConnection()) {
            url = connection.getMetaData().getURL();
        }
        kit.close();
        // A PostgreSQL stays, and lets nobody in; its schema is gone, see PostgresServerTest.
        assertThatThrownBy(() -> DriverManager.getConnection(On.either(url + ";IFEXISTS=TRUE", url), "app", "")).isInstanceOf(SQLException.class)
                .hasMessageContaining(On.either("not found", "password"));
    }

    /** In a method of its own, so that no local variable keeps anything alive. */
    private static List<WeakReference<?>> useAndClose() throws SQLException {
        try (Kit kit = open()) {
            kit.reset();
            Accounts accounts = kit.nodes().start("north");
            kit.database().insert("account", "tea", 100);
            accounts.withdraw("tea", 10);
            Node north = kit.nodes().get("north");
            WeakReference<?> crashed = new WeakReference<>(north.loader());
            north.crash();
            north.restart();
            kit.interleavings().startingFrom(() -> kit.database().insert("account", "tea", 100))
                    .operation("north", () -> kit.nodes().<Accounts>start("north").withdraw("tea", 10))
                    .operation("south", () -> kit.nodes().<Accounts>start("south").withdraw("tea", 10))
                    .explore(run -> { });
            return List.of(crashed, new WeakReference<>(north.loader()), new WeakReference<>(kit), new WeakReference<>(north.jdbc()));
        }
    }

    private static Kit open() throws SQLException {
        return new Kit(Sample.class, Sample.class.getAnnotation(PersistenceTest.class));
    }

    private static Set<String> newThreads(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.getName().startsWith("interleavings"))
                .map(Thread::getName).collect(Collectors.toSet());
    }

    @PersistenceTest(app = Wiring.class)
    private static final class Sample {
    }
}
