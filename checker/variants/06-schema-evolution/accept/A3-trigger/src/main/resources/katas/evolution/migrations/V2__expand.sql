alter table customer add column if not exists full_name varchar(200);
alter table customer alter column name drop not null;
create or replace function customer_names() returns trigger as $$
begin
    if tg_op = 'INSERT' then
        new.name = coalesce(new.name, new.full_name);
        new.full_name = new.name;
    elsif new.name is distinct from old.name then
        new.full_name = new.name;
    elsif new.full_name is distinct from old.full_name then
        new.name = new.full_name;
    end if;
    return new;
end;
$$ language plpgsql;
drop trigger if exists customer_names on customer;
create trigger customer_names before insert or update on customer for each row execute function customer_names();
