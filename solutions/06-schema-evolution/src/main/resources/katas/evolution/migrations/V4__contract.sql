-- Fails while a name would be lost: a constraint that existing rows break can't be added. The first statement is for the second attempt.
alter table customer drop constraint if exists names_agree;
alter table customer add constraint names_agree check (full_name is not null and full_name = name);
alter table customer alter column full_name set not null;
alter table customer drop constraint names_agree;
