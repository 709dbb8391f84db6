-- Messages that leave, who must not be written to, and who agreed to what.

create table message (
  id bigint generated always as identity primary key,
  -- Null: mail of the installation to people who sign in.
  workspace int references workspace,
  channel text not null check (channel in ('email')),
  class text not null check (class in ('transactional', 'confirmation', 'marketing')),
  -- What it is: reset, invitation, confirmation, welcome, alert, test ...
  kind text not null,
  -- Why it may be written, where that must be known.
  purpose text,
  -- Says which occurrence of what this is: the same again is the same message.
  key text not null,
  address text not null,
  domain text generated always as (substring(address from '[^@]*$')) stored,
  language text not null,
  subject text not null,
  text text not null,
  html text,
  -- What names it in its headers, for bounces to come back to it.
  ref text not null unique,
  state text not null check (state in ('queued', 'sending', 'sent', 'kept', 'failed', 'unknown', 'suppressed')),
  due timestamptz not null,
  -- Counts claims. Who holds an older number may not hand it over nor say what became of it.
  attempt int not null default 0,
  lease_until timestamptz,
  -- When its content began to leave; null while it surely has not.
  handed_at timestamptz,
  code text,
  why text,
  at timestamptz not null,
  settled_at timestamptz,
  -- What came back after it was sent.
  returned text check (returned in ('hard', 'soft', 'complaint')),
  returned_at timestamptz,
  unique nulls not distinct (workspace, key)
);
create index message_due on message (due) where state = 'queued';
create index message_under_way on message (lease_until) where state = 'sending';
create index message_by_domain on message (domain, handed_at);
create index message_by_address on message (address);
create index message_by_workspace on message (workspace, id);

insert into message (channel, class, kind, key, address, language, subject, text, ref, state, due, at, settled_at)
select 'email', 'transactional', 'account', 'former outbox ' || id, recipient, 'en', subject, text,
  replace(gen_random_uuid()::text, '-', ''), 'kept', at, at, at
from outbox;
drop table outbox;

create table suppression (
  workspace int not null references workspace,
  channel text not null,
  address text not null,
  reason text not null check (reason in ('bounce', 'complaint', 'unsubscribe', 'person')),
  at timestamptz not null,
  note text not null default '',
  primary key (workspace, channel, address)
);

create table mail_server (
  workspace int primary key references workspace,
  host text not null,
  port int not null,
  security text not null check (security in ('tls', 'starttls', 'none')),
  username text not null default '',
  password bytea,
  from_name text not null default '',
  from_address text not null,
  reply_to text not null default '',
  -- Where bounces go, with a mark per message before the at sign; empty: to the sender.
  bounce_address text not null default '',
  postal_address text not null default '',
  -- Selector of the DKIM key that the mail server signs with, for the check of DNS.
  dkim_selector text not null default '',
  per_minute int not null default 60,
  saved_at timestamptz not null
);

create table mail_template (
  workspace int not null references workspace,
  kind text not null,
  language text not null,
  subject text not null,
  body text not null,
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (workspace, kind, language)
);

create table consent_purpose (
  workspace int not null references workspace,
  purpose text not null,
  basis text not null check (basis in ('consent', 'contract', 'legal_obligation', 'legitimate_interest')),
  channels text[] not null,
  double_opt_in boolean not null,
  archived_at timestamptz,
  made_at timestamptz not null,
  primary key (workspace, purpose)
);

-- What people were asked, word by word. A change is a new version.
create table consent_text (
  id bigint generated always as identity primary key,
  workspace int not null,
  purpose text not null,
  language text not null,
  version int not null,
  label text not null,
  details text not null,
  made_at timestamptz not null,
  made_by text not null,
  unique (workspace, purpose, language, version),
  foreign key (workspace, purpose) references consent_purpose
);

-- A link that proves an address; it works once.
create table consent_request (
  id uuid primary key,
  workspace int not null references workspace,
  node bigint not null,
  channel text not null,
  address text not null,
  -- The address without what its provider ignores: a second spelling is the same person.
  canonical text not null,
  language text not null,
  -- Purposes with the text that was shown for each.
  asked jsonb not null,
  url text not null default '',
  at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index consent_request_by_address on consent_request (workspace, canonical, at);

-- Every act of consent. Rows are only added.
create table consent_receipt (
  id bigint generated always as identity primary key,
  workspace int not null references workspace,
  node bigint not null,
  channel text not null,
  address text not null,
  purpose text not null,
  act text not null check (act in ('asked', 'given', 'withdrawn')),
  basis text not null,
  proof text not null check (proof in ('form', 'double', 'imported', 'link', 'person', 'complaint', 'order')),
  text bigint references consent_text,
  language text,
  url text not null default '',
  ip_hash bytea,
  agent text not null default '',
  who text not null default '',
  note text not null default '',
  request uuid,
  at timestamptz not null,
  known timestamptz not null
);
create index consent_receipt_state on consent_receipt (workspace, node, channel, purpose, at desc, id desc);
create index consent_receipt_by_workspace on consent_receipt (workspace, id);

create function refuse_restating() returns trigger language plpgsql as $$
begin
  raise exception 'this is only added to';
end
$$;
create trigger consent_receipt_only_grows before update on consent_receipt for each row execute function refuse_restating();
create trigger consent_text_only_grows before update on consent_text for each row execute function refuse_restating();
