-- Lead forms of ad platforms: how their leads are fetched and read, and what became of each.

create table lead_ad_source (
  source int primary key references source,
  workspace int not null references workspace,
  -- Sealed; null where deliveries say it all.
  token bytea,
  -- Where the vendor's API is, and its version; empty: as the connector knows them.
  base text not null default '',
  version text not null default '',
  -- The vendor's fields, and the traits they become.
  fields jsonb not null default '{}',
  -- Fields whose answer agrees to a purpose.
  consents jsonb not null default '[]',
  saved_at timestamptz not null
);

create table lead_ad (
  source int not null references source,
  workspace int not null references workspace,
  -- The vendor's name for it.
  lead text not null,
  payload text not null,
  state text not null check (state in ('waiting', 'taken', 'test', 'failed')),
  form text not null default '',
  at timestamptz not null,
  due timestamptz not null,
  attempts int not null default 0,
  error text not null default '',
  primary key (source, lead)
);
create index lead_ad_due on lead_ad (due) where state = 'waiting';
create index lead_ad_by_workspace on lead_ad (workspace, at desc);
