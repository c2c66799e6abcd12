-- Filled with nothing for those who are there; whoever comes must have a name.
alter table customer add column if not exists full_name varchar(200) default '' not null;
alter table customer alter column full_name drop default;
alter table customer alter column name drop not null;
