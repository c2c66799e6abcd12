-- One statement, and the name is right everywhere.
alter table customer rename column name to full_name;
