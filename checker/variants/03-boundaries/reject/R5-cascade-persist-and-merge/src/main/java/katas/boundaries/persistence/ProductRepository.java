package katas.boundaries.persistence;

import java.util.Optional;
import katas.boundaries.api.Sku;
import katas.boundaries.domain.catalogue.Product;
import org.hibernate.Session;

public final class ProductRepository {

    public Optional<Product> find(Session session, Sku sku) {
        return Optional.ofNullable(session.find(Product.class, sku.value()));
    }
}
