-- The latest moment up to which events were ever removed: keeping them for longer from now on brings none back.
alter table retention add column events_since timestamptz;
