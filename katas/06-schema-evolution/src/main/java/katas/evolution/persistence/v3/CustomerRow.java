package katas.evolution.persistence.v3;

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
    @Column(name = "full_name")
    private String fullName;

    protected CustomerRow() {
    }

    public CustomerRow(CustomerId id, String fullName) {
        this.id = id.value();
        this.fullName = fullName;
    }

    public void rename(String newName) {
        fullName = newName;
    }

    public String name() {
        return fullName;
    }
}
