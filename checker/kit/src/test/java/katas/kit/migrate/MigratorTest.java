package katas.kit.migrate;

import static katas.kit.PersistenceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import katas.kit.Database;
import katas.kit.Nodes;
import katas.kit.PersistenceTest;
import katas.kit.fault.FaultKind;
import katas.kit.fault.Faults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PersistenceTest(schema = "")
class MigratorTest {

    private static final String[] FILES = {"V2__width.sql", "V1__shelves.sql"};

    private Nodes nodes;

    @BeforeEach
    void an_empty_schema(Nodes nodes, Database db) {
        this.nodes = nodes;
        dropAll(db);
    }

    @Test
    void applies_files_in_the_order_of_their_versions_and_each_once(Database db) {
        assertThat(migrator(FILES).migrateTo(1)).containsExactly(1);
        assertThat(migrator(FILES).migrate()).containsExactly(2);
        assertThat(migrator(FILES).migrate()).isEmpty();

        assertThat(db.rows("select version, description from schema_history order by version").toString())
                .isEqualTo("[{version=1, description=shelves}, {version=2, description=width}]");
        assertThat(db).hasRows(1, "shelf where id = 'A' and note = 'empty; to be filled' and width is null");
    }

    @Test
    void a_file_that_fails_says_where_and_is_run_again_from_its_beginning(Database db) {
        migrator(FILES).migrate();

        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(() -> migrator("V1__shelves.sql", "V2__width.sql", "V3__fails.sql").migrate())
                    .isInstanceOf(MigrationFailed.class)
                    .hasMessageContaining("V3__fails.sql, statement 2 of 2")
                    .hasMessageContaining("update shelf set depth = 1 / 0");
        }
        assertThat(db).as("the statement before the one that failed").hasRows(1, "shelf where depth is null");
        assertThat(db).as("what is on record").hasRows(2, "schema_history");
    }

    @Test
    void a_file_that_was_changed_after_it_was_applied_is_refused(Database db) {
        migrator(FILES).migrate();
        db.execute("update schema_history set checksum = 'another' where version = 2");

        assertThatThrownBy(() -> migrator(FILES).migrate()).isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("V2__width.sql has changed since it was applied");
    }

    @Test
    void a_crash_before_the_record_leaves_the_file_to_be_run_again(Database db, Faults faults) {
        List<?> runs = faults.sweep(FaultKind.CRASH)
                .startingFrom(() -> dropAll(db))
                .operation(() -> migrator("V1__shelves.sql").migrate())
                .check(run -> {
                    migrator("V1__shelves.sql").migrate();
                    assertThat(db).hasRows(1, "shelf");
                    assertThat(db).hasRows(1, "schema_history");
                });
        assertThat(runs).as("history, its query, two statements, the record").hasSize(5);
    }

    @Test
    void a_file_that_is_not_there_or_has_no_version_is_named() {
        assertThatThrownBy(() -> migrator("V9__nothing.sql")).isInstanceOf(MigrationFailed.class).hasMessageContaining("V9__nothing.sql");
        assertThatThrownBy(() -> Migration.of("expand.sql", "")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("V2__what_it_does.sql");
    }

    @Test
    void only_a_semicolon_outside_of_everything_ends_a_statement() {
        assertThat(SqlScript.statements("""
                /* a; b */ select 'it''s; one' as "x;y"; -- c; d

                ;create function f() returns trigger as $$ begin new.a = 1; return new; end; $$ language plpgsql;
                select 2"""))
                .containsExactly("select 'it''s; one' as \"x;y\"",
                        "create function f() returns trigger as $$ begin new.a = 1; return new; end; $$ language plpgsql", "select 2");
    }

    @Test
    void line_ends_are_no_change() {
        Migration unix = Migration.of("V4__four.sql", "select 1;\nselect 2;\n");
        Migration windows = Migration.of("V4__four.sql", "select 1;\r\nselect 2;\r\n");
        Migration another = Migration.of("V4__four.sql", "select 1;\nselect 3;\n");

        assertThat(windows.checksum()).isEqualTo(unix.checksum()).isNotEqualTo(another.checksum());
    }

    private Migrator migrator(String... files) {
        DataSource database = nodes.get("migrator").dataSource();
        return new Migrator(database, MigratorTest.class, files);
    }

    private static void dropAll(Database db) {
        db.execute("drop table if exists shelf");
        db.execute("drop table if exists schema_history");
    }
}
