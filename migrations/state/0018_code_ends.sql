-- Until when a code speaks for whom it is tied to; null: for ever. By when the order was placed, not by when it was told.
alter table tie add column until timestamptz;
update tie set until = code.expires_at from code where tie.kind = 'code' and code.workspace = tie.workspace and code.code = tie.name;
