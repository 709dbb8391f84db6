-- What must be transactional. Whatever it says about the past can be rebuilt from the events (funil rebuild).

create table workspace (
  id int generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null,
  motion text not null default 'both' check (motion in ('b2c', 'b2b', 'both')),
  currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  timezone text not null default 'UTC',
  -- Keys the numbers given to identifiers, so that nobody outside can compute or collide them.
  salt bytea not null,
  created_at timestamptz not null default now()
);

create table source (
  id int generated always as identity primary key,
  workspace int not null references workspace,
  name text not null,
  kind text not null,
  created_at timestamptz not null default now(),
  unique (workspace, name)
);

create table api_key (
  id text primary key,
  workspace int not null references workspace,
  name text not null,
  secret_hash bytea not null,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- Accepted facts on their way to the ledger. A committed row is the acknowledgement; it goes when its facts have landed.
create table journal (
  seq bigint generated always as identity primary key,
  workspace int not null,
  source int not null,
  import uuid,
  known timestamptz not null,
  facts int not null,
  payload bytea not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 200, toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 1000);

alter table journal alter column payload set storage external;

-- Moments handed to journal rows grow strictly, so that "known" orders them; one row, locked by whoever appends.
create table journal_clock (one boolean primary key default true check (one), known timestamptz not null);
insert into journal_clock (known) values ('epoch');

-- Facts that were refused, with their text, to be mended and replayed.
create table reject (
  id bigint generated always as identity primary key,
  workspace int not null,
  source int not null,
  import uuid,
  at timestamptz not null,
  line bigint,
  reason text not null,
  field text,
  detail text not null,
  body text not null,
  replayed_at timestamptz
);
create index reject_by_workspace on reject (workspace, id);
create index reject_by_import on reject (import, id) where import is not null;
create index reject_by_line on reject (import, line) where import is not null;

-- accepted = stored + duplicate + refused, exactly; refused also counts what was turned away at the door.
create table tally (
  workspace int not null,
  source int not null,
  outcome text not null,
  reason text not null default '',
  facts bigint not null,
  primary key (workspace, source, outcome, reason)
);

-- What each identifier stands for. Only identifiers that met another one are here; an anonymous device alone is its own lead.
create table identity (
  node bigint primary key,
  workspace int not null,
  kind text not null,
  value text not null,
  parent bigint,
  since timestamptz not null,
  lead bigint not null,
  pinned boolean not null default false,
  batch bigint not null
);
create index identity_by_lead on identity (lead);
create index identity_by_batch on identity (batch);

create table import (
  id uuid primary key,
  workspace int not null references workspace,
  source int not null references source,
  file text not null,
  spool text not null,
  mapping jsonb not null,
  state text not null check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  size bigint not null,
  bytes bigint not null default 0,
  rows bigint not null default 0,
  accepted bigint not null default 0,
  duplicates bigint not null default 0,
  rejected bigint not null default 0,
  replayed bigint not null default 0,
  -- What the head of the file said of its layout: rejected rows can be read again when the file is gone.
  sniffed jsonb not null,
  resume jsonb,
  -- Milliseconds spent at work, over all runs.
  worked bigint not null default 0,
  error text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
create index import_by_workspace on import (workspace, id);
create unique index import_by_spool on import (spool) where state in ('waiting', 'running');

create table mapping (
  workspace int not null references workspace,
  name text not null,
  body jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (workspace, name)
);

-- Merges and splits that people asked for, each done once.
create table alias_act (id uuid primary key, batch bigint not null);
