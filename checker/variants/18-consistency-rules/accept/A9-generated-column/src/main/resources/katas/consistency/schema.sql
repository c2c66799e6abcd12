-- You may add tables, columns, keys and constraints. Other programs read and write these tables, too, and know no columns but these:
-- keep them, and give every column that you add a default, or let it be null.

create table customer (
    id                 varchar(36) primary key,
    full_name          varchar(200) not null,
    credit_limit_minor bigint not null,
    version            int default 0 not null
);

create table stock (
    sku     varchar(20) primary key,
    on_hand int not null check (on_hand >= 0),
    version int default 0 not null
);

-- status: OPEN or CLOSED
-- open_for: the customer's id while the cart is open, else null. A unique column may hold any number of nulls.
create table cart (
    id          varchar(36) primary key,
    customer_id varchar(36) not null,
    status      varchar(12) not null,
    opened_at   timestamp(6) with time zone not null,
    open_for    varchar(36) generated always as (case when status = 'OPEN' then customer_id end) unique
);

-- status: PLACED until the order is paid, then PAID
create table orders (
    id          varchar(36) primary key,
    customer_id varchar(36) not null,
    status      varchar(12) not null,
    total_minor bigint not null,
    placed_at   timestamp(6) with time zone not null,
    version     int default 0 not null
);

create table order_line (
    order_id         varchar(36),
    line_no          int,
    sku              varchar(20) not null,
    qty              int not null,
    unit_price_minor bigint not null,
    primary key (order_id, line_no)
);
