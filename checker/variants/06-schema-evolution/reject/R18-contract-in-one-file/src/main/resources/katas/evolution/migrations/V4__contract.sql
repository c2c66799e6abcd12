alter table customer drop constraint if exists names_agree;
alter table customer add constraint names_agree check (full_name is not null and full_name = name);
alter table customer alter column full_name set not null;
alter table customer drop constraint names_agree;
alter table customer drop column if exists name;
