create table orders (
    id          varchar(36) primary key,
    customer_id varchar(36) not null,
    status      varchar(12) not null,
    version     int not null
);

create table order_line (
    order_id         varchar(36),
    line_no          int,            -- 0, 1, 2 ... in the order of the lines
    sku              varchar(20) not null,
    qty              int not null,
    unit_price_minor bigint not null,
    primary key (order_id, line_no)
);

create index orders_of_customer on orders (customer_id);

create sequence order_number;
