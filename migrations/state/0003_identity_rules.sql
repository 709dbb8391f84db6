-- How a workspace tells who is who. Rules are stated, never changed: those known last of all that hold from a moment on count for it.
create table identity_rules (
  workspace int not null references workspace,
  version int not null,
  -- Evidence that happened from then on is read by these rules.
  holds_from timestamptz not null,
  known timestamptz not null,
  rules jsonb not null,
  who text not null,
  why text not null,
  primary key (workspace, version)
);

alter table identity
  -- The root of all that is looked at together: who stands in a tree, and who was refused a place in it.
  add column tree bigint,
  -- Why it does not stand under its parent, or joins nobody.
  add column refused text;
update identity set tree = lead;
alter table identity alter column tree set not null;
create index identity_by_tree on identity (tree);
create index identity_refused on identity (workspace, node) where refused is not null;

-- Merges and splits are told with who asked for them, why, and what they did.
alter table alias_act
  add column workspace int,
  add column act text,
  add column at timestamptz,
  add column known timestamptz,
  add column source int,
  -- The leads that were named, as they stood then.
  add column one bigint,
  add column other bigint,
  -- The identifier that was put under another or taken from under one; null when there was nothing to do.
  add column moved bigint,
  add column parent bigint,
  add column who text not null default '',
  add column why text not null default '',
  -- The split that took this merge back, and the merge that this split took back.
  add column undone_by uuid,
  add column undoes uuid;
create index alias_act_by_workspace on alias_act (workspace, known desc, id desc);

-- Leads are found by their trees; what an entry changed is only searched for after a failure, so that every change is cheap.
drop index identity_by_lead;
drop index identity_by_batch;
