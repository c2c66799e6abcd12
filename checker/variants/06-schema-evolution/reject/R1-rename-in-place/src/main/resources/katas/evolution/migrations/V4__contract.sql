-- V2 has lost no name; here it only becomes a rule.
alter table customer alter column full_name set not null;
