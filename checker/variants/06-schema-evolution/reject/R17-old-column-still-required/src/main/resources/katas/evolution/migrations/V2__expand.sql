-- Release 1 knows nothing of the new column.
alter table customer add column if not exists full_name varchar(200);
