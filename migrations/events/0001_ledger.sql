-- The ledger. Every table is append only; every row says when it happened (at) and when we knew (known).
-- No two journal entries have one `known`, and later ones have later moments: it also tells a replay of one's own work from a duplicate.
-- `batch` is the number of that entry, `nth` a row's place in it: of two statements of one order in one entry, the later one holds.
-- `node` is the identifier the fact named, `lead` the person it stood for when it was written; later merges and splits live in `aliases`.
-- `device` is the weakest identifier, what visits are cut by. A touch taken back because late events showed that no visit began there has sign -1.
-- Money is decimal, in major units of the currency beside it.
-- Merged parts are synced to disk by the system within half a minute, so those they replace need not stay for the usual eight.
-- Parts a day old are merged into few (up to 10 GB each): one lead's rows in many parts take a tenth more room, and longer to read.

create table events
(
    workspace UInt32 codec(ZSTD(1)),
    lead UInt64 codec(ZSTD(1)),
    at DateTime64(3, 'UTC') codec(Delta, ZSTD(1)),
    type LowCardinality(String) codec(ZSTD(1)),
    node UInt64 codec(ZSTD(1)),
    device UInt64 codec(ZSTD(1)),
    id UInt64 codec(NONE),
    known DateTime64(3, 'UTC') codec(Delta, ZSTD(1)),
    source UInt32 codec(ZSTD(1)),
    bot UInt8 codec(ZSTD(1)),
    visit UInt64 codec(ZSTD(1)),
    path String codec(ZSTD(3)),
    product String codec(ZSTD(1)),
    value Nullable(Decimal(18, 6)) codec(ZSTD(1)),
    currency LowCardinality(String) codec(ZSTD(1)),
    evidence String codec(ZSTD(3)),
    props String codec(ZSTD(1))
)
engine = MergeTree
order by (workspace, lead, at)
settings non_replicated_deduplication_window = 1000, old_parts_lifetime = 120, min_age_to_force_merge_seconds = 86400, enable_max_bytes_limit_for_min_age_to_force_merge = 1, max_bytes_to_merge_at_max_space_in_pool = 10737418240;

create table touches
(
    workspace UInt32 codec(ZSTD(1)),
    lead UInt64 codec(ZSTD(1)),
    at DateTime64(3, 'UTC') codec(Delta, ZSTD(1)),
    node UInt64 codec(ZSTD(1)),
    device UInt64 codec(ZSTD(1)),
    event UInt64 codec(NONE),
    known DateTime64(3, 'UTC') codec(Delta, ZSTD(1)),
    sign Int8 codec(ZSTD(1)),
    visit UInt64 codec(ZSTD(1)),
    method LowCardinality(String) codec(ZSTD(1)),
    channel LowCardinality(String) codec(ZSTD(1)),
    campaign LowCardinality(String) codec(ZSTD(1)),
    content String codec(ZSTD(1)),
    creator LowCardinality(String) codec(ZSTD(1)),
    landing String codec(ZSTD(3)),
    witness LowCardinality(String) codec(ZSTD(1)),
    rule LowCardinality(String) codec(ZSTD(1))
)
engine = MergeTree
order by (workspace, lead, at)
settings non_replicated_deduplication_window = 1000, old_parts_lifetime = 120, min_age_to_force_merge_seconds = 86400, enable_max_bytes_limit_for_min_age_to_force_merge = 1, max_bytes_to_merge_at_max_space_in_pool = 10737418240;

create table profiles
(
    workspace UInt32,
    lead UInt64,
    at DateTime64(3, 'UTC'),
    node UInt64,
    id UInt64 codec(NONE),
    known DateTime64(3, 'UTC'),
    batch UInt64,
    user String codec(ZSTD(1)),
    email String codec(ZSTD(1)),
    phone String codec(ZSTD(1)),
    name String codec(ZSTD(1)),
    company String codec(ZSTD(1)),
    country LowCardinality(String),
    traits String codec(ZSTD(1))
)
engine = MergeTree
order by (workspace, lead, at)
settings non_replicated_deduplication_window = 1000, old_parts_lifetime = 120, min_age_to_force_merge_seconds = 86400, enable_max_bytes_limit_for_min_age_to_force_merge = 1, max_bytes_to_merge_at_max_space_in_pool = 10737418240;

create table orders
(
    workspace UInt32,
    order String codec(ZSTD(1)),
    at DateTime64(3, 'UTC'),
    lead UInt64,
    node UInt64,
    id UInt64 codec(NONE),
    known DateTime64(3, 'UTC'),
    batch UInt64,
    nth UInt32 codec(ZSTD(1)),
    source UInt32,
    status LowCardinality(String),
    currency LowCardinality(String),
    total Nullable(Decimal(18, 6)),
    items Nullable(Decimal(18, 6)),
    discount Nullable(Decimal(18, 6)),
    tax Nullable(Decimal(18, 6)),
    shipping Nullable(Decimal(18, 6)),
    cost Nullable(Decimal(18, 6)),
    code LowCardinality(String)
)
engine = MergeTree
order by (workspace, order, known)
settings non_replicated_deduplication_window = 1000, old_parts_lifetime = 120, min_age_to_force_merge_seconds = 86400, enable_max_bytes_limit_for_min_age_to_force_merge = 1, max_bytes_to_merge_at_max_space_in_pool = 10737418240;

create table lines
(
    workspace UInt32,
    order String codec(ZSTD(1)),
    line String,
    at DateTime64(3, 'UTC'),
    id UInt64 codec(NONE),
    known DateTime64(3, 'UTC'),
    batch UInt64,
    nth UInt32 codec(ZSTD(1)),
    source UInt32,
    product String codec(ZSTD(1)),
    quantity Float64,
    price Decimal(18, 6),
    currency LowCardinality(String),
    discount Nullable(Decimal(18, 6)),
    tax Nullable(Decimal(18, 6)),
    shipping Nullable(Decimal(18, 6)),
    cost Nullable(Decimal(18, 6))
)
engine = MergeTree
order by (workspace, order, line, known)
settings non_replicated_deduplication_window = 1000, old_parts_lifetime = 120, min_age_to_force_merge_seconds = 86400, enable_max_bytes_limit_for_min_age_to_force_merge = 1, max_bytes_to_merge_at_max_space_in_pool = 10737418240;

create table payments
(
    workspace UInt32,
    order String codec(ZSTD(1)),
    payment String,
    at DateTime64(3, 'UTC'),
    id UInt64 codec(NONE),
    known DateTime64(3, 'UTC'),
    batch UInt64,
    nth UInt32 codec(ZSTD(1)),
    source UInt32,
    amount Decimal(18, 6),
    currency LowCardinality(String),
    means LowCardinality(String),
    fee Nullable(Decimal(18, 6))
)
engine = MergeTree
order by (workspace, order, payment, known)
settings non_replicated_deduplication_window = 1000, old_parts_lifetime = 120, min_age_to_force_merge_seconds = 86400, enable_max_bytes_limit_for_min_age_to_force_merge = 1, max_bytes_to_merge_at_max_space_in_pool = 10737418240;

create table refunds
(
    workspace UInt32,
    order String codec(ZSTD(1)),
    refund String,
    at DateTime64(3, 'UTC'),
    id UInt64 codec(NONE),
    known DateTime64(3, 'UTC'),
    batch UInt64,
    nth UInt32 codec(ZSTD(1)),
    source UInt32,
    amount Decimal(18, 6),
    currency LowCardinality(String),
    reason String
)
engine = MergeTree
order by (workspace, order, refund, known)
settings non_replicated_deduplication_window = 1000, old_parts_lifetime = 120, min_age_to_force_merge_seconds = 86400, enable_max_bytes_limit_for_min_age_to_force_merge = 1, max_bytes_to_merge_at_max_space_in_pool = 10737418240;

create table deals
(
    workspace UInt32,
    deal String codec(ZSTD(1)),
    at DateTime64(3, 'UTC'),
    lead UInt64,
    node UInt64,
    id UInt64 codec(NONE),
    known DateTime64(3, 'UTC'),
    batch UInt64,
    nth UInt32 codec(ZSTD(1)),
    source UInt32,
    status LowCardinality(String),
    closed_at Nullable(DateTime64(3, 'UTC')),
    amount Nullable(Decimal(18, 6)),
    currency LowCardinality(String),
    cost Nullable(Decimal(18, 6)),
    account String,
    owner String,
    props String codec(ZSTD(1))
)
engine = MergeTree
order by (workspace, deal, known)
settings non_replicated_deduplication_window = 1000, old_parts_lifetime = 120, min_age_to_force_merge_seconds = 86400, enable_max_bytes_limit_for_min_age_to_force_merge = 1, max_bytes_to_merge_at_max_space_in_pool = 10737418240;

create table costs
(
    workspace UInt32,
    cost String codec(ZSTD(1)),
    at DateTime64(3, 'UTC'),
    id UInt64 codec(NONE),
    known DateTime64(3, 'UTC'),
    batch UInt64,
    nth UInt32 codec(ZSTD(1)),
    source UInt32,
    method LowCardinality(String),
    channel LowCardinality(String),
    campaign LowCardinality(String),
    first_day Date32,
    last_day Date32,
    spend LowCardinality(String),
    amount Decimal(18, 6),
    currency LowCardinality(String),
    impressions Nullable(UInt64),
    clicks Nullable(UInt64)
)
engine = MergeTree
order by (workspace, cost, known)
settings non_replicated_deduplication_window = 1000, old_parts_lifetime = 120, min_age_to_force_merge_seconds = 86400, enable_max_bytes_limit_for_min_age_to_force_merge = 1, max_bytes_to_merge_at_max_space_in_pool = 10737418240;

create table contents
(
    workspace UInt32,
    content String codec(ZSTD(1)),
    at DateTime64(3, 'UTC'),
    id UInt64 codec(NONE),
    known DateTime64(3, 'UTC'),
    batch UInt64,
    nth UInt32 codec(ZSTD(1)),
    source UInt32,
    type LowCardinality(String),
    title String codec(ZSTD(1)),
    method LowCardinality(String),
    channel LowCardinality(String),
    url String codec(ZSTD(1)),
    creator LowCardinality(String),
    props String codec(ZSTD(1))
)
engine = MergeTree
order by (workspace, content, known)
settings non_replicated_deduplication_window = 1000, old_parts_lifetime = 120, min_age_to_force_merge_seconds = 86400, enable_max_bytes_limit_for_min_age_to_force_merge = 1, max_bytes_to_merge_at_max_space_in_pool = 10737418240;

-- One unit of a currency in the workspace's base currency, from that day on.
create table rates
(
    workspace UInt32,
    currency LowCardinality(String),
    day Date32,
    at DateTime64(3, 'UTC'),
    id UInt64 codec(NONE),
    known DateTime64(3, 'UTC'),
    batch UInt64,
    nth UInt32 codec(ZSTD(1)),
    source UInt32,
    rate Decimal(18, 6)
)
engine = MergeTree
order by (workspace, currency, day, known)
settings non_replicated_deduplication_window = 1000, old_parts_lifetime = 120, min_age_to_force_merge_seconds = 86400, enable_max_bytes_limit_for_min_age_to_force_merge = 1, max_bytes_to_merge_at_max_space_in_pool = 10737418240;

-- Which lead an identifier stands for, from `known` on. Merging and splitting append here and rewrite nothing.
create table aliases
(
    workspace UInt32,
    node UInt64,
    lead UInt64,
    at DateTime64(3, 'UTC'),
    known DateTime64(3, 'UTC'),
    batch UInt64,
    kind LowCardinality(String),
    value String codec(ZSTD(1)),
    parent UInt64,
    reason LowCardinality(String)
)
engine = MergeTree
order by (workspace, node, known, batch)
settings non_replicated_deduplication_window = 1000, old_parts_lifetime = 120, min_age_to_force_merge_seconds = 86400, enable_max_bytes_limit_for_min_age_to_force_merge = 1, max_bytes_to_merge_at_max_space_in_pool = 10737418240;

-- Identifiers with something to remap, as known now. Questions read it by name, so that one as known on a past day can take its place.
create dictionary identity_now
(
    node UInt64,
    lead UInt64
)
primary key node
source(clickhouse(query 'select node, argMax(lead, (known, batch)) as lead from aliases group by node'))
layout(hashed())
lifetime(0);
