package katas.kit.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Version;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is written without being asked for, and what is not. */
class MappingFactsTest {

    private Lab lab;

    @AfterEach
    void close() throws SQLException {
        lab.close();
    }

    static class Tags {
        final List<String> names = new ArrayList<>();

        Tags(String names) {
            this.names.addAll(List.of(names.split(",")));
        }

        @Override
        public String toString() {
            return String.join(",", names);
        }
    }

    static class EqualTags extends Tags {
        EqualTags(String names) {
            super(names);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof EqualTags tags && tags.names.equals(names);
        }

        @Override
        public int hashCode() {
            return Objects.hash(names);
        }
    }

    static class TagsConverter implements AttributeConverter<Tags, String> {
        @Override
        public String convertToDatabaseColumn(Tags tags) {
            return tags.toString();
        }

        @Override
        public Tags convertToEntityAttribute(String column) {
            return new Tags(column);
        }
    }

    static class EqualTagsConverter implements AttributeConverter<EqualTags, String> {
        @Override
        public String convertToDatabaseColumn(EqualTags tags) {
            return tags.toString();
        }

        @Override
        public EqualTags convertToEntityAttribute(String column) {
            return new EqualTags(column);
        }
    }

    @Entity(name = "Tagged")
    static class Tagged {
        @Id
        private int id;
        @Convert(converter = TagsConverter.class)
        private Tags tags;
        @Version
        private int version;
    }

    @Entity(name = "EquallyTagged")
    static class EquallyTagged {
        @Id
        private int id;
        @Convert(converter = EqualTagsConverter.class)
        private EqualTags tags;
        @Version
        private int version;
    }

    /** H10 */
    @Test
    void a_converted_type_without_equals_is_written_and_versioned_by_every_transaction_that_only_reads() {
        lab = Lab.withTablesFor(Tagged.class).execute("insert into tagged(id, tags, version) values(1, 'a,b', 0)");
        lab.sessions.inTransaction(session -> session.find(Tagged.class, 1));
        lab.sessions.inTransaction(session -> session.find(Tagged.class, 1));
        assertThat(lab.updates()).isEqualTo(2);
        assertThat(lab.valueOf("select version from tagged")).isEqualTo(2);
    }

    /** H10 */
    @Test
    void a_converted_type_with_equals_is_not_written_when_it_was_only_read() {
        lab = Lab.withTablesFor(EquallyTagged.class).execute("insert into equallytagged(id, tags, version) values(1, 'a,b', 0)");
        lab.sessions.inTransaction(session -> session.find(EquallyTagged.class, 1));
        assertThat(lab.updates()).isZero();
        assertThat(lab.valueOf("select version from equallytagged")).isEqualTo(0);
    }

    /** H10 */
    @Test
    void a_converted_type_with_equals_is_written_when_it_was_changed_in_place() {
        lab = Lab.withTablesFor(EquallyTagged.class).execute("insert into equallytagged(id, tags, version) values(1, 'a,b', 0)");
        lab.sessions.inTransaction(session -> session.find(EquallyTagged.class, 1).tags.names.add("c"));
        assertThat(lab.valueOf("select tags from equallytagged")).isEqualTo("a,b,c");
    }

    @Entity(name = "Product")
    static class Product {
        @Id
        private int id;
        private String title;
        private Integer price;
    }

    @Entity(name = "Line")
    static class Line {
        @Id
        private int id;
        private int qty;
        @ManyToOne(cascade = CascadeType.ALL)
        private Product product;
    }

    /** H11 */
    @Test
    void merge_of_a_half_filled_object_writes_nulls_over_the_rest() {
        lab = Lab.withTablesFor(Product.class).execute("insert into product(id, title, price) values(1, 'tea', 250)");
        Product halfFilled = new Product();
        halfFilled.id = 1;
        halfFilled.title = "green tea";
        lab.sessions.inTransaction(session -> session.merge(halfFilled));
        assertThat(lab.valueOf("select title from product")).isEqualTo("green tea");
        assertThat(lab.valueOf("select price from product")).isNull();
    }

    /** H11 */
    @Test
    void a_cascaded_merge_restores_the_old_price_of_a_product_that_was_repriced_in_between() {
        lab = linesOfTea();
        Line detached = lab.sessions.fromTransaction(session -> session.find(Line.class, 1));
        lab.execute("update product set price = 300");
        detached.qty = 2;
        lab.sessions.inTransaction(session -> session.merge(detached));
        assertThat(lab.valueOf("select qty from line")).isEqualTo(2);
        assertThat(lab.valueOf("select price from product")).isEqualTo(250);
    }

    /** H11 */
    @Test
    void a_cascaded_remove_takes_the_product_along() {
        lab = linesOfTea();
        lab.sessions.inTransaction(session -> session.remove(session.find(Line.class, 1)));
        assertThat(lab.count("product")).isZero();
    }

    private static Lab linesOfTea() {
        return Lab.withTablesFor(Product.class, Line.class).execute(
                "insert into product(id, title, price) values(1, 'tea', 250)", "insert into line(id, qty, product_id) values(1, 1, 1)");
    }

    @Entity(name = "NullableVersion")
    static class NullableVersion {
        @Id
        private int id;
        private String title;
        @Version
        private Integer version;
    }

    @Entity(name = "PrimitiveVersion")
    static class PrimitiveVersion {
        @Id
        private int id;
        private String title;
        @Version
        private int version;
    }

    @Entity(name = "GeneratedId")
    static class GeneratedId {
        @Id
        @GeneratedValue
        private Integer id;
        private String title;
    }

    /** H12 */
    @Test
    void merge_of_a_deleted_row_fails_when_the_version_can_be_null() {
        lab = Lab.withTablesFor(NullableVersion.class).execute("insert into nullableversion(id, title, version) values(1, 'tea', 0)");
        NullableVersion detached = lab.sessions.fromTransaction(session -> session.find(NullableVersion.class, 1));
        lab.execute("delete from nullableversion");
        assertThatThrownBy(() -> lab.sessions.inTransaction(session -> session.merge(detached))).isInstanceOf(OptimisticLockException.class);
    }

    /** H12 */
    @Test
    void merge_of_a_deleted_row_fails_when_its_id_was_generated() {
        lab = Lab.withTablesFor(GeneratedId.class);
        GeneratedId detached = new GeneratedId();
        lab.sessions.inTransaction(session -> session.persist(detached));
        lab.execute("delete from generatedid");
        assertThatThrownBy(() -> lab.sessions.inTransaction(session -> session.merge(detached))).isInstanceOf(OptimisticLockException.class);
    }

    /** H12 */
    @Test
    void merge_of_a_deleted_row_silently_inserts_it_again_when_id_is_assigned_and_version_primitive() {
        lab = Lab.withTablesFor(PrimitiveVersion.class).execute("insert into primitiveversion(id, title, version) values(1, 'tea', 0)");
        PrimitiveVersion detached = lab.sessions.fromTransaction(session -> session.find(PrimitiveVersion.class, 1));
        lab.execute("delete from primitiveversion");
        lab.sessions.inTransaction(session -> session.merge(detached));
        assertThat(lab.count("primitiveversion")).isEqualTo(1);
    }

    @Entity(name = "Coded")
    static class Coded {
        @Id
        private int id;
        @Column(unique = true)
        private String code;

        Coded() {
        }

        Coded(int id, String code) {
            this.id = id;
            this.code = code;
        }
    }

    /** H14 */
    @Test
    void inserts_are_flushed_before_deletes_so_that_a_replacement_with_the_same_unique_value_fails() {
        lab = Lab.withTablesFor(Coded.class).execute("insert into coded(id, code) values(1, 'x')");
        assertThatThrownBy(() -> lab.sessions.inTransaction(session -> {
            session.remove(session.find(Coded.class, 1));
            session.persist(new Coded(2, "x"));
        })).isInstanceOf(PersistenceException.class);
        assertThat(lab.valueOf("select id from coded")).isEqualTo(1);
    }

    /** H14 */
    @Test
    void a_flush_between_remove_and_persist_lets_the_replacement_through() {
        lab = Lab.withTablesFor(Coded.class).execute("insert into coded(id, code) values(1, 'x')");
        lab.sessions.inTransaction(session -> {
            session.remove(session.find(Coded.class, 1));
            session.flush();
            session.persist(new Coded(2, "x"));
        });
        assertThat(lab.valueOf("select id from coded")).isEqualTo(2);
    }

    /** H14 */
    @Test
    void inserts_are_flushed_before_updates_and_updates_before_deletes() {
        lab = Lab.withTablesFor(Coded.class).execute("insert into coded(id, code) values(1, 'a'), (2, 'b')");
        lab.sessions.inTransaction(session -> {
            session.remove(session.find(Coded.class, 1));
            session.find(Coded.class, 2).code = "c";
            session.persist(new Coded(3, "d"));
        });
        assertThat(lab.statements()).filteredOn(sql -> !sql.startsWith("select"))
                .extracting(sql -> sql.substring(0, sql.indexOf(' '))).containsExactly("insert", "update", "delete");
    }
}
