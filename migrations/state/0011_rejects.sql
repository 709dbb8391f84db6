-- How a refused call came in: what reading it again needs to know of its request. Null for what came otherwise.

alter table reject add column arrived jsonb;
create index reject_open on reject (workspace, id) where replayed_at is null and import is null;
