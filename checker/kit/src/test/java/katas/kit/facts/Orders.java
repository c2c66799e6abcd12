package katas.kit.facts;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** Orders with a customer, lines and payments, in the same tables and with different fetching. */
final class Orders {

    static final int ORDERS = 12;
    static final int LINES = 5;
    static final int PAYMENTS = 4;

    private Orders() {
    }

    /** Twelve orders of twelve customers, with five lines and four payments each. */
    static Lab lab(Map<String, Object> settings, Class<?> order) {
        Lab lab = new Lab(settings, order, Customer.class, Line.class, Payment.class);
        lab.execute("create table customer(id int primary key, name varchar(20))",
                "create table orders(id int primary key, customer_id int not null)",
                "create table line(id int primary key, order_id int not null, qty int not null)",
                "create table payment(id int primary key, order_id int not null)",
                "insert into customer select n, 'name ' || n from " + numbers("c(n)", ORDERS),
                "insert into orders select n, n from " + numbers("o(n)", ORDERS),
                "insert into line select o.n * 100 + l.n, o.n, l.n from " + numbers("o(n)", ORDERS) + ", " + numbers("l(n)", LINES),
                "insert into payment select o.n * 100 + p.n, o.n from " + numbers("o(n)", ORDERS) + ", " + numbers("p(n)", PAYMENTS));
        return lab;
    }

    private static String numbers(String alias, int last) {
        return "system_range(1, " + last + ") " + alias;
    }

    @Entity(name = "Customer")
    static class Customer {
        @Id
        private int id;
        private String name;

        String getName() {
            return name;
        }
    }

    @Entity(name = "Line")
    static class Line {
        @Id
        private int id;
        int qty;
    }

    @Entity(name = "Payment")
    static class Payment {
        @Id
        private int id;
    }

    @Entity(name = "LazyOrder")
    @Table(name = "orders")
    static class LazyOrder {
        @Id
        int id;
        @ManyToOne(fetch = FetchType.LAZY)
        Customer customer;
        @OneToMany
        @JoinColumn(name = "order_id")
        List<Line> lines = new ArrayList<>();
        @OneToMany
        @JoinColumn(name = "order_id")
        List<Payment> payments = new ArrayList<>();
    }

    @Entity(name = "EagerOrder")
    @Table(name = "orders")
    static class EagerOrder {
        @Id
        int id;
        @ManyToOne(fetch = FetchType.EAGER)
        Customer customer;
        @OneToMany(fetch = FetchType.EAGER)
        @JoinColumn(name = "order_id")
        List<Line> lines = new ArrayList<>();
    }

    @Entity(name = "SetOrder")
    @Table(name = "orders")
    static class SetOrder {
        @Id
        int id;
        @OneToMany
        @JoinColumn(name = "order_id")
        Set<Line> lines = new HashSet<>();
        @OneToMany
        @JoinColumn(name = "order_id")
        Set<Payment> payments = new HashSet<>();
    }

    @Entity(name = "SubselectOrder")
    @Table(name = "orders")
    static class SubselectOrder {
        @Id
        int id;
        @OneToMany
        @JoinColumn(name = "order_id")
        @Fetch(FetchMode.SUBSELECT)
        List<Line> lines = new ArrayList<>();
    }
}
