package katas.boundaries.domain.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import katas.boundaries.api.Money;

@Entity
@Table(name = "product")
public class Product {

    @Id
    private String sku;

    private String title;

    @Column(name = "price_minor")
    private long price;

    private String currency;

    protected Product() {
    }

    public String getSku() {
        return sku;
    }

    public Money getPrice() {
        return new Money(price);
    }
}
