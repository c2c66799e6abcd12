package katas.evolution.persistence.v2;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import katas.evolution.api.CustomerId;
import org.hibernate.annotations.DynamicUpdate;

@Entity
@DynamicUpdate
@Table(name = "customer")
public class CustomerRow {

    @Id
    private String id;
    /** The truth, for as long as release 1 may write. */
    private String name;
    /** Follows it, so that little is left for the backfill. Nobody reads it yet. */
    @Column(name = "full_name")
    private String fullName;

    protected CustomerRow() {
    }

    public CustomerRow(CustomerId id, String name) {
        this.id = id.value();
        rename(name);
    }

    public final void rename(String newName) {
        name = newName;
        fullName = newName;
    }

    public String name() {
        return name;
    }
}
