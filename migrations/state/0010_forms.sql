-- Forms: what they ask, what was answered, and how far people came.

create table form (
  -- Stands in public addresses; random.
  id text primary key check (id ~ '^[0-9A-Za-z]{12}$'),
  workspace int not null references workspace,
  name text not null,
  draft jsonb not null,
  -- Counts saved drafts, so that two people do not overwrite each other unseen.
  draft_version int not null default 1,
  published int,
  closed_at timestamptz,
  made_at timestamptz not null,
  saved_at timestamptz not null
);
create index form_by_workspace on form (workspace, made_at);

-- What visitors see and saw. Never changed once published.
create table form_version (
  form text not null references form,
  workspace int not null,
  version int not null,
  document jsonb not null,
  published_at timestamptz not null,
  published_by text not null,
  primary key (form, version)
);
create function refuse_republishing() returns trigger language plpgsql as $$
begin
  raise exception 'a published form is never changed; publish another version';
end
$$;
create trigger form_version_stays before update on form_version for each row execute function refuse_republishing();

create table form_submission (
  id uuid primary key,
  form text not null references form,
  workspace int not null,
  version int not null,
  at timestamptz not null,
  language text not null,
  -- Of what was sent, so that the same key with other answers is told apart from a repeat.
  content_hash bytea not null,
  answers jsonb not null,
  -- held: suspicious, kept off the ledger until somebody decides.
  state text not null check (state in ('taken', 'held', 'discarded')),
  reasons text[] not null default '{}',
  -- What becomes of it on the ledger: identifiers, evidence, page.
  origin jsonb not null,
  decided_by text,
  decided_at timestamptz
);
create index form_submission_by_form on form_submission (form, at desc, id desc);

-- Files that visitors sent. Their bytes stay here: nothing serves them but the route that asks who wants them.
create table form_file (
  id uuid primary key,
  form text not null references form,
  workspace int not null,
  field text not null,
  -- Null until what it belongs to was sent; such files go after a day.
  submission uuid,
  name text not null,
  kind text not null,
  size int not null,
  bytes bytea not null,
  at timestamptz not null
);
alter table form_file alter column bytes set storage external;
create index form_file_by_submission on form_file (submission);
create index form_file_unsent on form_file (at) where submission is null;

-- How often, by day: viewed, started, step (by step), sent, held; touched, left and wrong (by field).
create table form_count (
  form text not null references form,
  workspace int not null,
  version int not null,
  day date not null,
  what text not null,
  part text not null default '',
  count bigint not null,
  primary key (form, version, day, what, part)
);
