-- Release 1 knows nothing of the new column, and release 3 will know nothing of the old one: neither may be required.
alter table customer add column if not exists full_name varchar(200);
alter table customer alter column name drop not null;
