-- You may add tables, columns, keys and constraints. Accounting reads payment and ledger_entry: keep their columns.

create table payment (
    id           varchar(36) primary key,
    order_id     varchar(36) not null,
    amount_minor bigint not null,
    currency     char(3) not null,
    status       varchar(12) not null,
    charged_at   timestamp(6) with time zone not null
);

-- Two for each payment, which add up to nothing.
create table ledger_entry (
    id           varchar(60) primary key,
    account      varchar(40) not null,
    amount_minor bigint not null,
    order_id     varchar(36),
    kind         varchar(20) not null
);

-- A row without a response is there to be locked; its key is free.
create table idempotency (
    idem_key     varchar(60) primary key,
    request_hash varchar(64),
    response     varchar(1000)
);
