package katas.evolution.persistence.v2;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import katas.evolution.api.CustomerId;

@Entity
@Table(name = "customer")
public class CustomerRow {

    @Id
    private String id;
    /** Of those who were not moved yet. */
    private String name;
    @Column(name = "full_name")
    private String fullName;

    protected CustomerRow() {
    }

    public CustomerRow(CustomerId id, String name) {
        this.id = id.value();
        rename(name);
    }

    public final void rename(String newName) {
        fullName = newName;
    }

    public String name() {
        return fullName != null ? fullName : name;
    }
}
