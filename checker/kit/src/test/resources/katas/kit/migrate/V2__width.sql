alter table shelf add column if not exists width int;
alter table shelf add constraint wide check (width > 10);
