-- Tracking plans and alarms of sources, and the webhooks of stores.

-- What a source is expected to send. The highest version is in force.
create table tracking_plan (
  workspace int not null references workspace,
  source int not null references source,
  version int not null,
  -- off: nothing is checked. warn: what differs is taken with a label. enforce: it is refused.
  mode text not null check (mode in ('off', 'warn', 'enforce')),
  events jsonb not null,
  created_at timestamptz not null,
  primary key (source, version)
);

-- Which events of a source are watched for silence, where that differs from what Funil watches by itself.
create table quiet_rule (
  workspace int not null references workspace,
  source int not null references source,
  event text not null,
  watched boolean not null,
  primary key (source, event)
);

-- Something that should be looked at. One that has recovered stays as a record.
create table alarm (
  id bigint generated always as identity primary key,
  workspace int not null references workspace,
  source int not null references source,
  kind text not null check (kind in ('quiet', 'rejects')),
  event text not null default '',
  raised_at timestamptz not null,
  recovered_at timestamptz,
  acknowledged_at timestamptz,
  -- What was measured when it was raised.
  measured jsonb not null
);
create unique index alarm_open on alarm (source, kind, event) where recovered_at is null;
create index alarm_by_workspace on alarm (workspace, id);

-- How many facts of a source had been taken and refused at a moment, once an hour for a week.
create table tally_mark (
  source int not null references source,
  at timestamptz not null,
  accepted bigint not null,
  rejected bigint not null,
  primary key (source, at)
);

-- A source that receives webhooks. Secrets are sealed with the key of this installation.
create table hook (
  source int primary key references source,
  workspace int not null references workspace,
  vendor text not null,
  -- The part of its web address that nobody can guess.
  address text not null unique,
  secret bytea not null,
  secret_since timestamptz not null,
  -- The secret before, good until then.
  former bytea,
  former_until timestamptz,
  closed_at timestamptz
);

-- Deliveries taken, so that a repeat is known as one.
create table hook_delivery (
  source int not null references hook,
  delivery text not null,
  at timestamptz not null,
  primary key (source, delivery)
);
create index hook_delivery_by_time on hook_delivery (at);
create index reject_open_by_source on reject (source, id) where replayed_at is null and import is null;
