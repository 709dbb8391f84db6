-- Pop-ups and bars: what they say, when they may show, and to whom.

create table popup (
  id text primary key check (id ~ '^[0-9a-z]{10}$'),
  workspace int not null references workspace,
  name text not null,
  document jsonb not null,
  is_live boolean not null default false,
  archived_at timestamptz,
  made_by text not null,
  made_at timestamptz not null,
  saved_at timestamptz not null
);
create index popup_by_workspace on popup (workspace, made_at);

-- The name by which a shop's pages ask for the pop-ups of its workspace; random.
create table popup_site (
  workspace int primary key references workspace,
  site text not null unique
);
