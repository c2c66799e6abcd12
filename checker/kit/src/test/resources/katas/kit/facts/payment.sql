create table payment (request varchar(36) primary key, amount bigint not null);
