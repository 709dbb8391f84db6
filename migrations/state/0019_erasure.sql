-- What was erased of people who are gone: no name, no number, nothing that leads back to them.
create table erasure (
  id uuid primary key,
  workspace int not null references workspace,
  at timestamptz not null,
  reason text not null check (reason in ('asked', 'unneeded', 'unlawful', 'obligation')),
  -- The number of the request in the shop's own records.
  reference text not null default '',
  who text not null,
  -- How much of each kind went, and how much stayed without the person.
  removed jsonb not null,
  kept jsonb not null
);
create index erasure_by_workspace on erasure (workspace, at desc, id);
create trigger erasure_only_grows before update on erasure for each row execute function refuse_restating();
