package katas.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import katas.evolution.api.Backfill;
import katas.evolution.api.Releases;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.migrate.MigrationFailed;
import katas.kit.migrate.Migrator;

/** What operations does: starts releases and jobs on machines of their own, applies migrations, and looks at the schema. */
final class Rollout {

    private static final String HERE = " = current_schema";

    private final Database db;
    private final Nodes nodes;
    private final Map<String, Release> running = new TreeMap<>();
    private Releases ops;
    private Backfill backfill;

    Rollout(Database db, Nodes nodes) {
        this.db = db;
        this.nodes = nodes;
    }

    /** The first day: a schema as release 1 was delivered with. */
    void opens() {
        names("select table_name from information_schema.views where table_schema" + HERE).forEach(view -> drop("view", view));
        names("select table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema" + HERE)
                .forEach(table -> drop("table", table));
        // By the application, to whom it then belongs.
        try (Connection connection = nodes.get("migrator").dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create table customer (id varchar(36) primary key, name varchar(200) not null)");
        } catch (SQLException e) {
            throw new IllegalStateException("release 1 could not be installed", e);
        }
    }

    Release v1() {
        return running.computeIfAbsent("v1", node -> new Release("release 1", new CustomersV1(nodes.get(node).dataSource())));
    }

    Release v2() {
        return running.computeIfAbsent("v2", node -> new Release("release 2", nodes.<Releases>start(node).v2()));
    }

    Release v3() {
        return running.computeIfAbsent("v3", node -> new Release("release 3", nodes.<Releases>start(node).v3()));
    }

    /** The release stops; when it is asked for again, it starts anew. */
    void stop(String release) {
        nodes.get(release).crash();
        nodes.get(release).restart();
        running.remove(release);
    }

    /** Started again only after a crash, like everything else. */
    void backfill() {
        Releases started = nodes.start("ops");
        if (started != ops) {
            ops = started;
            backfill = started.backfill();
        }
        backfill.run();
    }

    /** V2. */
    void expand() {
        applied("V2__expand.sql", () -> migrator().migrateTo(2));
    }

    /** V4 and V5. */
    void contract() {
        applied("V4__contract.sql and V5__drop.sql", () -> migrator().migrate());
    }

    /** V4 and V5 must fail and have changed nothing, if there is a name to lose. */
    void contractIsRefused(String why) {
        if (outOfStep() == 0) {
            return; // The database itself keeps the columns in step, by a trigger for example.
        }
        String schema = schema();
        List<Object> names = db.column("select name from customer order by id");
        Throwable thrown = catchThrowable(() -> migrator().migrate());
        if (!(thrown instanceof MigrationFailed)) {
            fail("%s%nexpected: V4 fails, because a name would be lost%nseen:     %s".formatted(why, thrown == null ? "it is applied" : thrown));
        }
        assertThat(schema()).as("the schema after V4 was refused, because %s", why).isEqualTo(schema);
        assertThat(db.column("select name from customer order by id")).as("the names after V4 was refused, because %s", why).isEqualTo(names);
    }

    private Migrator migrator() {
        return new Migrator(nodes.get("migrator").dataSource(), Wiring.class,
                "migrations/V2__expand.sql", "migrations/V4__contract.sql", "migrations/V5__drop.sql");
    }

    /** The columns of the customers' table, each with its type and whether it may be empty. */
    Map<String, String> columns() {
        return db.rows("select column_name, data_type, is_nullable from information_schema.columns where table_name = 'customer' and table_schema" + HERE).stream()
                .collect(Collectors.toMap(row -> (String) row.get("column_name"),
                        row -> row.get("data_type") + (row.get("is_nullable").equals("NO") ? " not null" : ""), (one, same) -> one, TreeMap::new));
    }

    /** Tables, columns and constraints. */
    private String schema() {
        return columns() + " " + names("select constraint_type from information_schema.table_constraints where table_name = 'customer' and table_schema" + HERE)
                .stream().sorted().toList()
                + " " + names("select table_name from information_schema.tables where table_schema" + HERE).stream().sorted().toList();
    }

    /** Between V2 and V4: how many names are not the same in both columns. */
    long outOfStep() {
        if (!columns().keySet().containsAll(List.of("name", "full_name"))) {
            throw new AssertionError("expected: between V2 and V4 the table customer has the columns name and full_name%nseen:     %s"
                    .formatted(String.join(", ", columns().keySet())));
        }
        return db.count("customer where full_name is distinct from name");
    }

    private static void applied(String files, Runnable migration) {
        try {
            migration.run();
        } catch (MigrationFailed e) {
            throw new AssertionError("expected: %s can be applied%nseen:     %s".formatted(files, e.getMessage()), e);
        }
    }

    private List<String> names(String query) {
        return db.column(query).stream().map(String::valueOf).toList();
    }

    private void drop(String kind, String name) {
        db.execute("drop %s if exists \"%s\" cascade".formatted(kind, name));
    }
}
