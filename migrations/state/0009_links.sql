-- Whom links and codes speak for. Rows are added, never changed: the newest one known when a fact was accepted claims it.
create table tie (
  workspace int not null references workspace,
  kind text not null check (kind in ('link', 'code')),
  -- The link's id, or the code in lower case.
  name text not null,
  -- A moment of the journal's clock.
  known timestamptz not null,
  method text not null,
  channel text not null,
  campaign text,
  creator text,
  primary key (workspace, kind, name, known)
);

-- Hosts that lead to a workspace's links. One host is one workspace's.
create table link_domain (
  host text primary key,
  workspace int not null references workspace,
  since timestamptz not null
);
create index link_domain_by_workspace on link_domain (workspace);

create table link (
  id text primary key,
  workspace int not null references workspace,
  -- Null: Funil's own address, below /l/.
  domain text references link_domain,
  slug text not null,
  name text not null,
  destination text not null,
  -- Other destinations by device, country and language, the first that fits; and shares of the rest.
  targets jsonb not null default '[]',
  splits jsonb not null default '[]',
  -- Campaign parameters: source, medium, campaign, term, content.
  tags jsonb not null,
  -- Where those go who come too late; null: a page that says so.
  fallback text,
  expires_at timestamptz,
  archived_at timestamptz,
  made_by text not null,
  created_at timestamptz not null
);
create unique index link_by_address on link (coalesce(domain, ''), slug);
create index link_by_workspace on link (workspace, created_at);

-- Discount and referral codes. What they claim stands in `tie`.
create table code (
  workspace int not null references workspace,
  -- In lower case, as it is compared; `written` is how people see it.
  code text not null,
  written text not null,
  kind text not null check (kind in ('discount', 'referral')),
  most_uses int check (most_uses > 0),
  expires_at timestamptz,
  note text not null default '',
  archived_at timestamptz,
  made_by text not null,
  created_at timestamptz not null,
  primary key (workspace, code)
);

-- What campaign parameters may say.
create table link_taxonomy (
  workspace int primary key references workspace,
  settings jsonb not null,
  changed_at timestamptz not null
);
