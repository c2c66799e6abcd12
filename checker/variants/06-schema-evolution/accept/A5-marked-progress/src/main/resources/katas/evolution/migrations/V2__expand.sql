-- Release 1 knows nothing of the new column, and release 3 will know nothing of the old one: neither may be required.
alter table customer add column if not exists full_name varchar(200);
alter table customer alter column name drop not null;
create table if not exists backfill_progress (job varchar(20) primary key, done_to varchar(36) not null);
insert into backfill_progress (job, done_to) select 'names', '' where not exists (select 1 from backfill_progress);
