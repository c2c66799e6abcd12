package katas.kit.facts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** H13: which change of a part counts as a change of the whole. */
class VersionFactsTest {

    @Entity(name = "Owner")
    static class Owner {
        @Id
        private int id;
        @Version
        private int version;
        @OneToMany(mappedBy = "owner", cascade = CascadeType.ALL, orphanRemoval = true)
        private List<Inverse> inverse = new ArrayList<>();
        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        @JoinColumn(name = "owner_id")
        private List<Owned> owned = new ArrayList<>();
        @ElementCollection
        private List<Value> values = new ArrayList<>();
    }

    @Entity(name = "Inverse")
    static class Inverse {
        @Id
        private int id;
        private int qty;
        @ManyToOne
        private Owner owner;

        Inverse() {
        }

        Inverse(int id, Owner owner) {
            this.id = id;
            this.owner = owner;
        }
    }

    @Entity(name = "Owned")
    static class Owned {
        @Id
        private int id;
        private int qty;

        Owned() {
        }

        Owned(int id) {
            this.id = id;
        }
    }

    @Embeddable
    record Value(int qty) {
    }

    private final Lab lab = Lab.withTablesFor(Owner.class, Inverse.class, Owned.class)
            .execute("insert into owner(id, version) values(1, 0)",
                    "insert into inverse(id, qty, owner_id) values(1, 1, 1)", "insert into owned(id, qty, owner_id) values(1, 1, 1)",
                    "insert into owner_values(owner_id, qty) values(1, 1)");

    @AfterEach
    void close() throws SQLException {
        lab.close();
    }

    @Test
    void a_changed_child_does_not_raise_the_version_of_the_root() {
        assertThat(versionAfter(owner -> owner.inverse.get(0).qty = 2)).isZero();
        assertThat(lab.valueOf("select qty from inverse")).isEqualTo(2);
    }

    @Test
    void a_child_added_to_the_inverse_side_does_not_raise_the_version_of_the_root() {
        assertThat(versionAfter(owner -> owner.inverse.add(new Inverse(2, owner)))).isZero();
        assertThat(lab.count("inverse")).isEqualTo(2);
    }

    @Test
    void a_child_added_to_a_collection_that_the_root_owns_raises_its_version() {
        assertThat(versionAfter(owner -> owner.owned.add(new Owned(2)))).isEqualTo(1);
    }

    @Test
    void a_child_removed_from_a_collection_that_the_root_owns_raises_its_version() {
        assertThat(versionAfter(owner -> owner.owned.clear())).isEqualTo(1);
    }

    @Test
    void a_changed_child_in_a_collection_that_the_root_owns_does_not_raise_its_version() {
        assertThat(versionAfter(owner -> owner.owned.get(0).qty = 2)).isZero();
        assertThat(lab.valueOf("select qty from owned")).isEqualTo(2);
    }

    @Test
    void a_changed_element_collection_raises_the_version_of_the_root() {
        assertThat(versionAfter(owner -> owner.values.set(0, new Value(2)))).isEqualTo(1);
        assertThat(lab.valueOf("select qty from owner_values")).isEqualTo(2);
    }

    @Test
    void force_increment_raises_the_version_of_a_root_that_did_not_change() {
        lab.sessions.inTransaction(session -> session.find(Owner.class, 1, LockModeType.OPTIMISTIC_FORCE_INCREMENT).inverse.get(0).qty = 2);
        assertThat(lab.valueOf("select version from owner")).isEqualTo(1);
    }

    @Test
    void nothing_raises_the_version_of_a_root_that_was_only_read() {
        assertThat(versionAfter(owner -> assertThat(owner.inverse.size() + owner.owned.size() + owner.values.size()).isEqualTo(3))).isZero();
    }

    private int versionAfter(Consumer<Owner> change) {
        lab.sessions.inTransaction(session -> change.accept(session.find(Owner.class, 1)));
        return (Integer) lab.valueOf("select version from owner");
    }
}
