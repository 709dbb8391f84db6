-- What people decide about lists of leads, and what a workspace sets for itself.

-- Pairs of leads that somebody looked at and found to be two people: they are proposed no more.
create table proposal_refusal (
  workspace int not null references workspace,
  -- Numbers of the leads, the smaller one first.
  one bigint not null,
  other bigint not null,
  who text not null,
  at timestamptz not null,
  primary key (workspace, one, other)
);

-- What a list was narrowed to, kept under a name: for one person, or for everybody in the workspace.
create table saved_view (
  id uuid primary key,
  workspace int not null references workspace,
  list text not null,
  -- Null: everybody's.
  person text references person on delete cascade,
  name text not null,
  search jsonb not null,
  made_by text not null,
  made_at timestamptz not null
);
create unique index saved_view_by_name on saved_view (workspace, list, coalesce(person, ''), lower(name));

-- How long is kept what was refused; without a row, or without days, for good.
create table retention (
  workspace int primary key references workspace,
  reject_days int check (reject_days between 1 and 3650),
  enforced_at timestamptz
);
create index reject_by_age on reject (workspace, at);

-- The day weeks begin on, as ISO 8601 counts: 1 Monday, 6 Saturday, 7 Sunday.
alter table workspace add column week_start smallint not null default 1 check (week_start in (1, 6, 7));
