-- For how many months events and touches are kept; without a number, for good.
alter table retention add column event_months int check (event_months between 1 and 120);
-- The last removal: of what happened before when, how many events that were, when it ended (null: it was cut short and is ended by the next start).
alter table retention add column events_before timestamptz;
alter table retention add column events_going bigint not null default 0;
alter table retention add column events_removed_at timestamptz;
-- Of all removals that ended. Events that were stored and are on the ledger no more are these and those of erased people.
alter table retention add column events_removed bigint not null default 0;
