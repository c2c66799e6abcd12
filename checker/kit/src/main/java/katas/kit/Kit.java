package katas.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import katas.kit.fault.FaultHost;
import katas.kit.fault.Faults;
import katas.kit.jdbc.NodeJdbc;
import katas.kit.jdbc.Server;
import katas.kit.record.Journal;
import katas.kit.record.Progress;
import katas.kit.record.Recorder;
import katas.kit.record.TrafficMeter;
import katas.kit.schedule.Gates;
import katas.kit.schedule.Interleavings;
import katas.kit.server.Servers;

/** Everything that one test class needs, put together: one server, its nodes and the instruments that they pass through. */
final class Kit implements AutoCloseable {

    private final Class<?> testClass;
    private final PersistenceTest settings;
    private final Application application;
    private final ApplicationFiles files;
    private final Server server;
    private final Database database;
    private final Journal journal = new Journal();
    private final TrafficMeter meter = new TrafficMeter(journal);
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final Nodes nodes = new Nodes(this);
    private final Faults faults;
    private final Interleavings interleavings;
    private final Gates gates;
    private World world;
    private Progress progress = new Progress(() -> {
    });

    Kit(Class<?> testClass, PersistenceTest settings) throws SQLException {
        this.testClass = testClass;
        this.settings = settings;
        this.application = settings.app() == Void.class ? null : Application.of(settings.app());
        this.files = new ApplicationFiles((application == null ? testClass : application.wiring()).getClassLoader());
        this.server = Servers.open(testClass.getSimpleName().toLowerCase(java.util.Locale.ROOT), violations::add);
        this.database = new Database(server, this::revokeLeases);
        this.faults = new Faults(new Host());
        this.interleavings = new Interleavings(new Host()::fresh);
        this.gates = new Gates();
        this.world = World.fresh(faults.serviceHook());
        createSchema();
    }

    Application application() {
        if (application == null) {
            throw new IllegalStateException("@PersistenceTest(app = ...) names no application to start");
        }
        return application;
    }

    boolean hasApplication() {
        return application != null;
    }

    Journal journal() {
        return journal;
    }

    /** Who hears that the test that runs now comes along. */
    void tell(Progress listener) {
        progress = listener;
    }

    TrafficMeter meter() {
        return meter;
    }

    World world() {
        return world;
    }

    Database database() {
        return database;
    }

    Nodes nodes() {
        return nodes;
    }

    Faults faults() {
        return faults;
    }

    Interleavings interleavings() {
        return interleavings;
    }

    Gates gates() {
        return gates;
    }

    Recorder recorder() {
        return new Recorder(journal, () -> nodes.all().stream().mapToInt(node -> node.jdbc().leases().size()).sum());
    }

    ClassLoader newLoader() {
        return application == null ? testClass.getClassLoader() : new NodeLoader(application.wiring(), files);
    }

    NodeJdbc newJdbc(String name, ClassLoader loader) {
        Predicate<StackTraceElement> isApplication = loader instanceof NodeLoader own ? own::owns : this::isOfTest;
        return new NodeJdbc(name, server, settings.pool(), List.of(interleavings.interceptor(), gates.interceptor(), faults.interceptor()),
                journal::jdbc, violations::add, isApplication);
    }

    /** The state in which every test begins. */
    void reset() {
        gates.clear();
        faults.clear();
        world.gateway().releaseAll();
        nodes.stopAll();
        database.reset();
        violations.clear();
        journal.clear();
        meter.clear();
        world = World.fresh(faults.serviceHook());
    }

    /** What the application did that no test can allow, a sentence each: empty for an honest one. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>(violations);
        nodes.all().forEach(node -> complaints.addAll(leaksOf(node)));
        return complaints;
    }

    private static List<String> leaksOf(Node node) {
        return node.jdbc().leases().stream()
                .map(lease -> "a connection taken at " + lease.takenAt() + " was not given back: close it, also when something fails")
                .toList();
    }

    @Override
    public void close() throws SQLException {
        gates.clear();
        try (server; interleavings) {
            nodes.stopAll();
            database.close();
        }
    }

    /** What a fault sweep does to this test between two runs. */
    private final class Host implements FaultHost {

        @Override
        public void crash(String node) {
            nodes.get(node).crash();
        }

        @Override
        public void fresh() {
            progress.step();
            restartCrashed();
            database.reset();
            meter.runBegins();
            journal.clear();
        }

        @Override
        public void restartCrashed() {
            nodes.all().stream().filter(Node::isCrashed).forEach(Node::recover);
        }

        @Override
        public String timeline() {
            return journal.all().transcript();
        }
    }

    private boolean isOfTest(StackTraceElement frame) {
        return frame.getClassName().equals(testClass.getName()) || frame.getClassName().startsWith(testClass.getName() + "$");
    }

    private void revokeLeases() {
        try {
            for (Node node : nodes.all()) {
                leaksOf(node).forEach(violations::add);
                node.jdbc().revokeLeases();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the application's connections could not be taken away", e);
        }
    }

    private void createSchema() throws SQLException {
        if (settings.schema().isEmpty()) {
            return;
        }
        Class<?> near = application == null ? testClass : application.wiring();
        try (InputStream script = near.getResourceAsStream(settings.schema())) {
            if (script == null) {
                throw new IllegalStateException("no " + settings.schema() + " beside " + near.getName());
            }
            String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            java.sql.Connection owner = server.connectAsApplication();
            try (java.sql.Statement statement = owner.createStatement()) {
                statement.execute(sql);
            } finally {
                server.release(owner);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
