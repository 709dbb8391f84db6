-- What a workspace says of claims: its own rules, click ids and codes. Versions are added, never changed.
create table claim_version (
  workspace int not null references workspace,
  version int not null check (version > 0),
  -- A moment of the journal's clock: what is accepted from then on is claimed by this version.
  known timestamptz not null,
  settings jsonb not null,
  made_by text not null,
  note text not null default '',
  primary key (workspace, version)
);

-- Versions put to history: touches that happened from `first` until before `until`, accepted before `known`, are claimed by that version from `known` on.
create table claim_restatement (
  id uuid primary key,
  workspace int not null,
  version int not null,
  -- The journal entry that carries it out, and its moment.
  batch bigint not null unique,
  known timestamptz not null,
  first timestamptz not null,
  until timestamptz not null,
  made_by text not null,
  -- How many touches were stated anew and taken back; null until it is done.
  stated bigint,
  taken_back bigint,
  error text,
  foreign key (workspace, version) references claim_version
);
create index claim_restatement_by_workspace on claim_restatement (workspace, known);
