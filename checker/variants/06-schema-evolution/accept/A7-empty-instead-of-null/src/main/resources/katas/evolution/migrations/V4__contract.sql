-- Divides by zero while a name differs.
select 1 / (select case when count(*) = 0 then 1 else 0 end from customer where full_name is distinct from name);
alter table customer alter column full_name drop default;
