-- The month a workspace's fiscal year begins in, 1 January to 12 December.
alter table workspace add column fiscal_year_start smallint not null default 1 check (fiscal_year_start between 1 and 12);
