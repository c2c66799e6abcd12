package katas.kit;

import static katas.kit.PersistenceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import katas.kit.fixture.Jdbc;
import katas.kit.record.Recorder;
import org.junit.jupiter.api.Test;

@PersistenceTest(schema = Jdbc.SCHEMA)
class DatabaseTest {

    @Test
    void the_tests_own_hands_leave_no_trace(Database db, Recorder recorder) {
        assertThat(recorder.record(() -> {
            assertThat(db.insert("doctor", "ann", true)).isEqualTo(1);
            assertThat(db.execute("update doctor set on_call = ?", false)).isEqualTo(1);
            assertThat(db.rows("select * from doctor")).singleElement().hasToString("{id=ann, on_call=false}");
            assertThat(db.column("select id from doctor")).containsExactly("ann");
            assertThat(db.number("select 40 + 2")).isEqualTo(42);
            assertThat(db.count("doctor where id = ?", "bob")).isZero();
        })).isEmpty();
    }

    @Test
    void a_mistake_of_the_test_is_told_with_its_sql(Database db) {
        assertThatThrownBy(() -> db.execute("delete from nowhere")).isInstanceOf(IllegalStateException.class).hasMessageContaining("delete from nowhere");
        assertThatThrownBy(() -> db.rows("select x")).isInstanceOf(IllegalStateException.class).hasMessageContaining("select x");
        assertThatThrownBy(() -> db.number("select id from doctor")).hasMessageContaining("expected one number");
    }

    @Test
    void a_reset_empties_tables_and_starts_numbers_again(Database db) {
        db.insert("entry (text)", "a");
        db.number("select nextval('number_of_entry')");
        db.insert("doctor", "ann", true);
        db.reset();
        db.insert("entry (text)", "b");
        assertThat(db.column("select id from entry")).containsExactly(1L);
        assertThat(db.number("select nextval('number_of_entry')")).isEqualTo(1);
        assertThat(db.count("doctor")).isZero();
    }

    @Test
    void a_table_that_came_later_is_emptied_too(Database db) {
        db.reset();
        db.execute("create table later (id int primary key, doctor varchar(36) references doctor on delete cascade)");
        db.insert("doctor", "ann", true);
        db.insert("later", 1, "ann");
        db.reset();
        assertThat(db.count("later")).isZero();
        assertThat(db.snapshot().tables()).contains("later");
        db.execute("drop table later");
    }

    @Test
    void a_snapshot_tells_row_by_row_what_changed(Database db) {
        db.insert("doctor", "ann", true);
        db.insert("doctor", "bob", true);
        Snapshot before = db.snapshot("doctor", "booking");
        assertThat(db).isUnchangedSince(before);
        assertThat(before).isEqualTo(db.snapshot("doctor", "booking")).hasToString("booking is empty\ndoctor\n  [ann, true]\n  [bob, true]");

        db.execute("delete from doctor where id = 'bob'");
        db.insert("booking", "b", "noon");
        db.insert("entry (text)", "not looked at");

        assertThat(before.changesUntil(db.snapshot())).containsExactly("booking  + [b, noon]", "doctor  - [bob, true]");
        assertThatThrownBy(() -> assertThat(db).as("a refused command").isUnchangedSince(before)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("[a refused command]").hasMessageContaining("doctor  - [bob, true]").hasMessageContaining("booking  + [b, noon]");
    }

    @Test
    void rows_are_counted(Database db) {
        db.insert("doctor", "ann", true);
        assertThat(db).hasRows(1, "doctor").hasRows(0, "doctor where id = ?", "bob");
        assertThatThrownBy(() -> assertThat(db).hasRows(2, "doctor")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected: 2 rows in doctor").hasMessageContaining("seen:     1 row");
    }
}
