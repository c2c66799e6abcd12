-- Checked on Thursday.
alter table customer alter column full_name set not null;
