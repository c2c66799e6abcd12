create table customer (
  id        varchar(36)  primary key,
  full_name varchar(200) not null,
  email     varchar(200) not null unique
);

create table orders (
  id          varchar(36) primary key,
  customer_id varchar(36) not null references customer(id),
  status      varchar(12) not null,
  total_minor bigint      not null,
  placed_at   timestamp(6) with time zone not null
);

create index orders_newest_first on orders (placed_at desc, id);

create table order_line (
  order_id         varchar(36) references orders(id),
  line_no          int,
  sku              varchar(20) not null,
  qty              int         not null,
  unit_price_minor bigint      not null,
  primary key (order_id, line_no)
);

create table payment (
  id           varchar(36) primary key,
  order_id     varchar(36) not null references orders(id),
  amount_minor bigint      not null
);

create index payment_of_order on payment (order_id);
