-- What visitors' browsers are asked, by a banner of ours or by a platform whose word is taken, and what they answered.

-- Who asks the visitors of a workspace's shop. `site` is the random name by which its pages ask for the script.
create table consent_site (
  workspace int primary key references workspace,
  site text not null unique,
  asked_by text not null check (asked_by in ('nobody', 'banner', 'tcf', 'google', 'shopify')),
  settings jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null
);

-- What the banner says, word by word, in every language. A change is a new version.
create table consent_banner (
  id bigint generated always as identity primary key,
  workspace int not null references workspace,
  version int not null,
  purposes text[] not null,
  words jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  unique (workspace, version)
);
create trigger consent_banner_only_grows before update on consent_banner for each row execute function refuse_restating();

-- A browser is no address: its acts are named by a random number that the browser keeps while something is allowed.
alter table consent_receipt drop constraint consent_receipt_act_check;
alter table consent_receipt add constraint consent_receipt_act_check check (act in ('asked', 'given', 'withdrawn', 'refused'));
alter table consent_receipt drop constraint consent_receipt_proof_check;
alter table consent_receipt add constraint consent_receipt_proof_check
  check (proof in ('form', 'double', 'imported', 'link', 'person', 'complaint', 'order', 'banner', 'signal', 'platform'));
alter table consent_receipt add column banner bigint references consent_banner;
-- One act sent twice is one.
create unique index consent_receipt_once on consent_receipt (workspace, request, purpose) where channel = 'browser';
create index consent_receipt_of_browser on consent_receipt (workspace, address, purpose, id desc) where channel = 'browser';
