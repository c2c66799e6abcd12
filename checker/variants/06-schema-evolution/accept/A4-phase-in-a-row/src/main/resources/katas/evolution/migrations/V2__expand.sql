alter table customer add column if not exists full_name varchar(200);
alter table customer alter column name drop not null;
create table if not exists rollout (phase varchar(10) not null);
insert into rollout (phase) select 'OLD' where not exists (select 1 from rollout);
