-- The map is read anew whenever identities have landed. Its last rows are found by sorting, in a quarter of the time that argMax took.
create or replace dictionary identity_now
(
    node UInt64,
    lead UInt64
)
primary key node
source(clickhouse(query 'select node, lead from aliases order by node, known desc, batch desc limit 1 by node'))
layout(hashed())
lifetime(0);
