create schema if not exists vault;
create sequence vault.surrogate_seq as bigint start with 1000 minvalue 1000;
-- kind: 1 person_number, 2 person_name, 3 phone, 4 bank_account, 5 address.
create table vault.entry (
  kind smallint not null,
  blind bytea not null,
  surrogate bigint not null,
  key_id smallint not null,
  sealed bytea not null,
  batch_id bigint,
  primary key (kind, blind)
);
create unique index entry_surrogate on vault.entry (kind, surrogate);
-- Which blind key this data belongs to: a wrong key file must be noticed before it splits every person in two.
create table vault.key_check (
  id smallint primary key check (id = 1),
  value text not null
);
