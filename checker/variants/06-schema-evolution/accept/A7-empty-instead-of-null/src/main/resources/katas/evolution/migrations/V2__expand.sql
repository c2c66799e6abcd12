alter table customer add column if not exists full_name varchar(200) default '' not null;
alter table customer alter column name set default '';
