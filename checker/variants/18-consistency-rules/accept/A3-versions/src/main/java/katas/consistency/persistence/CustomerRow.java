package katas.consistency.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

@Entity
@Table(name = "customer")
public class CustomerRow {

    @Id
    private String id;
    @Column(name = "credit_limit_minor")
    private long creditLimitMinor;

    @Version
    private int version;

    protected CustomerRow() {
    }

    long creditLimitMinor() {
        return creditLimitMinor;
    }
}
