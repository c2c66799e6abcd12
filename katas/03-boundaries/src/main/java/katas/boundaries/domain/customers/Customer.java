package katas.boundaries.domain.customers;

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

    private String email;

    @Column(name = "credit_limit_minor")
    private long creditLimit;

    protected Customer() {
    }

    public String getId() {
        return id;
    }

    public String getFullName() {
        return fullName;
    }
}
