-- Who may sign in, to which organisation they belong, what they may do there, and what was changed.

create table organization (
  id int generated always as identity primary key,
  name text not null,
  created_at timestamptz not null default now()
);
insert into organization (name) values ('My organisation');

-- The first organisation takes every workspace there is, and those made without naming one.
alter table workspace add column organization int not null default 1 references organization;

-- The tables of the sign-in library, under our names. Its own idea of them is compared in a test.
create table person (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  two_factor_enabled boolean
);

create table person_session (
  id text primary key,
  person text not null references person on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index person_session_person_idx on person_session (person);

create table person_credential (
  id text primary key,
  person text not null references person on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index person_credential_person_idx on person_credential (person);

create table person_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index person_verification_identifier_idx on person_verification (identifier);

create table person_two_factor (
  id text primary key,
  person text not null references person on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean,
  failed_verification_count int,
  locked_until timestamptz
);
create index person_two_factor_secret_idx on person_two_factor (secret);
create index person_two_factor_person_idx on person_two_factor (person);

create table member (
  organization int not null references organization,
  person text not null references person on delete cascade,
  role text not null check (role in ('owner', 'admin', 'marketer', 'sales', 'support', 'analyst')),
  since timestamptz not null default now(),
  primary key (organization, person)
);
create index member_person_idx on member (person);

-- Another role in one workspace than in its organisation; 'none' hides that workspace.
create table workspace_role (
  workspace int not null references workspace,
  person text not null references person on delete cascade,
  role text not null check (role in ('admin', 'marketer', 'sales', 'support', 'analyst', 'none')),
  primary key (workspace, person)
);

-- A way in that works once. Without an address it is the link that makes an organisation's owner.
create table invitation (
  id uuid primary key,
  organization int not null references organization,
  email text,
  role text not null check (role in ('owner', 'admin', 'marketer', 'sales', 'support', 'analyst')),
  -- SHA-256 of the token in the link.
  token_hash bytea not null unique,
  invited_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index invitation_by_organization on invitation (organization, created_at);

-- Mail that no channel has taken: people read it here.
create table outbox (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  recipient text not null,
  subject text not null,
  text text not null
);
create index outbox_by_recipient on outbox (recipient);

-- Who changed what. Values are kept only of fields their route names; the rest is named without its value.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  organization int,
  workspace int,
  actor_kind text not null check (actor_kind in ('person', 'key', 'command line', 'visitor')),
  actor text not null,
  actor_name text not null,
  action text not null,
  target text not null,
  changes jsonb not null,
  address text
);
create index audit_by_organization on audit (organization, id);

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is only added to';
end
$$;
create trigger audit_only_grows before update or delete on audit for each row execute function refuse_change();
