-- Landing pages: drafts, versions that never change, when which of them is shown, pictures, and tests of one version against another.

-- What the pages of a workspace send their events with; a write key stands in every page and is no secret.
create table page_site (
  workspace int primary key references workspace,
  source int not null references source,
  write_key text not null
);

create table page (
  id uuid primary key,
  workspace int not null references workspace,
  -- The same page in several languages is one family.
  family uuid not null,
  language text not null,
  -- Its place below /p/, one for the whole installation, because a visitor names nothing else.
  slug text not null unique,
  name text not null,
  draft jsonb not null,
  -- Raised by every save, so that nobody overwrites what another has just saved.
  draft_version int not null default 1,
  made_at timestamptz not null,
  saved_at timestamptz not null,
  saved_by text not null,
  unique (family, language)
);
create index page_by_workspace on page (workspace);

create table page_version (
  page uuid not null references page,
  version int not null check (version > 0),
  workspace int not null,
  document jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  primary key (page, version)
);

-- From `since` on this version is shown; null: none. The last row whose moment has come holds; rows to come are the schedule.
create table page_showing (
  id bigint generated always as identity primary key,
  page uuid not null references page,
  workspace int not null,
  version int,
  since timestamptz not null,
  made_by text not null,
  foreign key (page, version) references page_version
);
create index page_showing_by_page on page_showing (page, since);

create table page_picture (
  workspace int not null references workspace,
  -- SHA-256 of the file, in hex.
  hash text not null,
  kind text not null,
  width int not null,
  height int not null,
  bytes bytea not null,
  made_at timestamptz not null,
  primary key (workspace, hash)
);
create index page_picture_by_hash on page_picture (hash);

create table page_test (
  id uuid primary key,
  workspace int not null references workspace,
  page uuid not null references page,
  -- [{name, version, weight}]; the first one is what the others are compared with.
  variants jsonb not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  made_by text not null
);
create unique index page_test_one_at_a_time on page_test (page) where ended_at is null;
create index page_test_by_workspace on page_test (workspace);

-- How often a version was asked for by people, by UTC day.
create table page_view (
  page uuid not null references page,
  workspace int not null,
  version int not null,
  day date not null,
  views bigint not null,
  primary key (page, version, day)
);
