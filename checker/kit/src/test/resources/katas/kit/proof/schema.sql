create table account (
  id            varchar(36) primary key,
  owner         varchar(36) not null,
  balance_minor bigint      not null
);

create table claim (
  coupon varchar(36) primary key,
  taker  varchar(36) not null
);
