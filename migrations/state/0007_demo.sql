-- Demo shops: workspaces whose facts were made up, with the truth that was planted in them.

alter table workspace add column demo boolean not null default false;

create table demo (
  workspace int primary key references workspace,
  story text not null,
  size text not null,
  seed bigint not null,
  -- The first moment that is not told any more.
  until timestamptz not null,
  -- removing: it is being taken off the ledger; that is gone on with at the next start.
  state text not null check (state in ('making', 'ready', 'failed', 'removing')),
  facts bigint not null default 0,
  -- What is so, whatever reports say; null until it is ready.
  truth jsonb,
  error text,
  created_at timestamptz not null,
  ready_at timestamptz
);
