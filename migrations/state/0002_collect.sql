-- Live collection: write keys that may only send events, and the daily salt of visitors who gave no consent.

alter table source
  -- SHA-256 of the key. Null: this source takes no events over the collection API.
  add column write_key_hash bytea unique,
  -- Its last four characters, so that people can tell keys apart.
  add column write_key_hint text,
  add column write_key_since timestamptz,
  -- Web origins that browsers may send from; empty means any.
  add column origins text[] not null default '{}',
  -- Events a second before the sender is asked to wait; null means the default.
  add column events_per_second int check (events_per_second > 0);

-- Random, and gone after two days: then nobody can tell any more which visitor an identifier made with it stood for.
create table day_salt (day date primary key, salt bytea not null);
