create table stock (
    sku     varchar(20) primary key,
    on_hand int not null check (on_hand >= 0),
    version int default 0 not null
);

create table transfer_log (
    op_id    varchar(36) primary key,
    from_sku varchar(20) not null,
    to_sku   varchar(20) not null,
    qty      int not null check (qty > 0)
);
