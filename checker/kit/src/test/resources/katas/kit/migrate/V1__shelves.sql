-- Where things stand; and a semicolon that ends nothing.
create table if not exists shelf (id varchar(20) primary key, note varchar(40) default 'empty; to be filled');
insert into shelf (id) values ('A') on conflict do nothing;
