alter table shelf add column if not exists depth int;
update shelf set depth = 1 / 0;
