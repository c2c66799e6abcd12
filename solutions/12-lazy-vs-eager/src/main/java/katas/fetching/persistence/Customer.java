package katas.fetching.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "customer")
public class Customer {

    @Id
    private String id;

    @Column(name = "full_name")
    private String fullName;

    protected Customer() {
    }

    public String getFullName() {
        return fullName;
    }
}
