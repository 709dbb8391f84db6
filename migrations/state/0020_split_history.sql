-- From when a link was split how: its destination and shares, the latest last. What was clicked before this was kept belongs to none of them.
alter table link add column split_history jsonb not null default '[]';
update link
set split_history = jsonb_build_array(jsonb_build_object(
  'since', floor(extract(epoch from now()) * 1000), 'destination', destination, 'splits', splits))
where splits <> '[]';
