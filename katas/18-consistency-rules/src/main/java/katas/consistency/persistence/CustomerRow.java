package katas.consistency.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "customer")
public class CustomerRow {

    @Id
    private String id;
    @Column(name = "credit_limit_minor")
    private long creditLimitMinor;

    protected CustomerRow() {
    }

    long creditLimitMinor() {
        return creditLimitMinor;
    }
}
