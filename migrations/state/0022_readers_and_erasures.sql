-- The language that somebody who signs in reads the app in, for mail to them. Apart from person, whose columns the sign-in library knows.
create table reader_language (
  person text primary key references person on delete cascade,
  language text not null
);

-- Erasures that have begun: who it is, until nothing is left of them. A kill in the middle leaves the row, and the next start ends the erasure.
create table erasure_under_way (
  id uuid primary key,
  workspace int not null references workspace,
  -- The number that the lead was named by.
  lead bigint not null,
  person jsonb not null,
  -- The number drawn by lot that orders and deals stay under.
  nameless bigint not null,
  at timestamptz not null,
  reason text not null,
  reference text not null,
  who text not null,
  removed jsonb not null,
  kept jsonb not null
);
create index erasure_under_way_by_workspace on erasure_under_way (workspace);
