-- A file of its own: once this is done, V4 can't be run again.
alter table customer drop column if exists name;
