drop trigger if exists customer_names on customer;
drop function if exists customer_names();
alter table customer drop column if exists name;
