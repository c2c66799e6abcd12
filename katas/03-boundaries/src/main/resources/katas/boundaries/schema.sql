-- Customers and products belong to other teams, each with tables of their own; nothing points at them with a foreign key.
create table customer (
  id                 varchar(36)  primary key,
  full_name          varchar(200) not null,
  email              varchar(200) not null unique,
  credit_limit_minor bigint       not null,
  version            int          default 0 not null
);

create table product (
  sku         varchar(20)  primary key,
  title       varchar(200) not null,
  price_minor bigint       not null,
  currency    char(3)      not null,
  version     int          default 0 not null
);

create table orders (
  id          varchar(36) primary key,
  customer_id varchar(36) not null,
  status      varchar(12) not null,
  currency    char(3)     not null,
  limit_minor bigint      not null,
  total_minor bigint      default 0 not null,
  placed_at   timestamp(6) with time zone not null,
  version     int         default 0 not null
);

create table order_line (
  order_id         varchar(36) references orders(id),
  line_no          int,
  sku              varchar(20) not null,
  qty              int         not null,
  unit_price_minor bigint      not null,
  version          int         default 0 not null,
  primary key (order_id, line_no)
);
