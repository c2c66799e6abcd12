create table stock (
    sku     varchar(20) primary key,
    on_hand int not null
);

create table ledger_entry (
    id           varchar(60) primary key,
    account      varchar(40) not null,
    amount_minor bigint not null,
    kind         varchar(20) not null
);
