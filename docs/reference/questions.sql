-- Every question that Funil asks its ledger, as it asks it. Generated from the code by tools/check-questions.ts --fix.
-- To try one, paste it into clickhouse-client with the values above it. Read only; `known` is the moment of knowledge, and `identities`
-- names the map from identifiers to leads that held then.

set session_timezone = 'UTC';

-- form-places (src/funnel/capture/forms/form-results.question.ts)
-- From where was a form sent in the period, and what became of those who sent it?
-- Grain: one row a place: the path of the page that showed it, of a landing page with its variant (/p/spring/~B), or its own (/f/ID).
-- Caveat: people is who sent it there; customers and revenue are of conversions from then on. Revenue is null where one has no rate.
set param_currency = 'EUR';
set param_form = '';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
with
    seen as (
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, path as thing, min(at) as first_at, 1 as viewed, 1 as submitted
        from events
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0 and type = 'form_submitted' and JSONExtractString(props, 'form') = {form:String} and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        group by person, thing
    ),
    became as
    (
        select distinct dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at
        from events
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0 and type in ('identify', 'lead_captured', 'form_submitted', 'subscribed', 'quote_requested', 'meeting_booked') and dictGetOrDefault({identities:String}, 'lead', node, lead) in (select person from seen)
    ),
    known_after as
    (
        select thing, seen.person as person, toUInt8(1) as is_known
        from seen inner join became on became.person = seen.person
        where became.at >= seen.first_at
        group by thing, person
    ),
    bought_after as
    (
        select thing, seen.person as person, toUInt8(1) as is_customer, countIf(won.revenue is null) as unrated, sum(ifNull(won.revenue, 0)) as revenue
        from seen
        inner join conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
            on won.person = seen.person
        where won.at >= seen.first_at
        group by thing, person
    )
select
    seen.thing as thing, countIf(seen.viewed = 1) as people, countIf(known_after.is_known = 1 or seen.submitted = 1) as leads,
    countIf(bought_after.is_customer = 1) as customers, if(sum(bought_after.unrated) > 0, null, toFloat64(sum(bought_after.revenue))) as revenue
from seen
left join known_after on known_after.thing = seen.thing and known_after.person = seen.person
left join bought_after on bought_after.thing = seen.thing and bought_after.person = seen.person
group by thing
order by thing;

-- form-results (src/funnel/capture/forms/form-results.question.ts)
-- What became of those who sent each form in the period?
-- Grain: one row a form that somebody sent.
-- Caveat: customers and revenue are of conversions after the lead's first sending in the period. Revenue is null where one of them has no amount or its currency no rate. Whoever sent two forms counts with both.
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
with
    seen as (
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, JSONExtractString(props, 'form') as thing, min(at) as first_at, 1 as viewed, 1 as submitted
        from events
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0 and type = 'form_submitted' and JSONExtractString(props, 'form') != '' and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        group by person, thing
    ),
    became as
    (
        select distinct dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at
        from events
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0 and type in ('identify', 'lead_captured', 'form_submitted', 'subscribed', 'quote_requested', 'meeting_booked') and dictGetOrDefault({identities:String}, 'lead', node, lead) in (select person from seen)
    ),
    known_after as
    (
        select thing, seen.person as person, toUInt8(1) as is_known
        from seen inner join became on became.person = seen.person
        where became.at >= seen.first_at
        group by thing, person
    ),
    bought_after as
    (
        select thing, seen.person as person, toUInt8(1) as is_customer, countIf(won.revenue is null) as unrated, sum(ifNull(won.revenue, 0)) as revenue
        from seen
        inner join conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
            on won.person = seen.person
        where won.at >= seen.first_at
        group by thing, person
    )
select
    seen.thing as thing, countIf(seen.viewed = 1) as people, countIf(known_after.is_known = 1 or seen.submitted = 1) as leads,
    countIf(bought_after.is_customer = 1) as customers, if(sum(bought_after.unrated) > 0, null, toFloat64(sum(bought_after.revenue))) as revenue
from seen
left join known_after on known_after.thing = seen.thing and known_after.person = seen.person
left join bought_after on bought_after.thing = seen.thing and bought_after.person = seen.person
group by thing
order by thing;

-- form-versions (src/funnel/capture/forms/form-results.question.ts)
-- Which versions of a form were sent in the period, and what became of those who sent them?
-- Grain: one row a version.
-- Caveat: as of form-places. Whoever sent two versions counts with both.
set param_currency = 'EUR';
set param_form = '';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
with
    seen as (
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, toString(JSONExtractUInt(props, 'version')) as thing, min(at) as first_at, 1 as viewed, 1 as submitted
        from events
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0 and type = 'form_submitted' and JSONExtractString(props, 'form') = {form:String} and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        group by person, thing
    ),
    became as
    (
        select distinct dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at
        from events
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0 and type in ('identify', 'lead_captured', 'form_submitted', 'subscribed', 'quote_requested', 'meeting_booked') and dictGetOrDefault({identities:String}, 'lead', node, lead) in (select person from seen)
    ),
    known_after as
    (
        select thing, seen.person as person, toUInt8(1) as is_known
        from seen inner join became on became.person = seen.person
        where became.at >= seen.first_at
        group by thing, person
    ),
    bought_after as
    (
        select thing, seen.person as person, toUInt8(1) as is_customer, countIf(won.revenue is null) as unrated, sum(ifNull(won.revenue, 0)) as revenue
        from seen
        inner join conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
            on won.person = seen.person
        where won.at >= seen.first_at
        group by thing, person
    )
select
    seen.thing as thing, countIf(seen.viewed = 1) as people, countIf(known_after.is_known = 1 or seen.submitted = 1) as leads,
    countIf(bought_after.is_customer = 1) as customers, if(sum(bought_after.unrated) > 0, null, toFloat64(sum(bought_after.revenue))) as revenue
from seen
left join known_after on known_after.thing = seen.thing and known_after.person = seen.person
left join bought_after on bought_after.thing = seen.thing and bought_after.person = seen.person
group by thing
order by thing;

-- known-lead (src/funnel/capture/forms/known-lead.question.ts)
-- What has been said of this lead, oldest first?
-- Grain: one row a statement (profile), 500 at most; {nodes:Array(UInt64)} are the numbers of all its identifiers.
-- Caveat: later statements take the place of earlier ones, trait by trait, which the caller does.
set param_nodes = '[]';
set param_workspace = '1';
select email, phone, name, company, toString(country) as country, traits
from profiles
where workspace = {workspace:UInt32} and node in {nodes:Array(UInt64)} and (lead in {nodes:Array(UInt64)} or lead in (select lead from aliases where workspace = {workspace:UInt32} and node in {nodes:Array(UInt64)}))
order by at, known
limit 500;

-- captured-leads (src/funnel/capture/lead-ads/captured.question.ts)
-- Which leads are these leads of ad platforms, and senders of mails, on the ledger?
-- Grain: one row a source and its own id of a lead, of {captured:Array(String)} and known from {since:DateTime64(3)} on.
-- Caveat: none for a lead that is not applied yet, was erased, or is a mail taken before their ids were kept.
set param_captured = '[]';
set param_identities = 'identity_now';
set param_since = '2100-01-01 00:00:00.000';
set param_workspace = '1';
select source, JSONExtractString(props, 'lead') as captured, toString(any(dictGetOrDefault({identities:String}, 'lead', node, lead))) as person
from events
where workspace = {workspace:UInt32} and type = 'lead_captured' and known >= {since:DateTime64(3)}
    and JSONExtractString(props, 'lead') in {captured:Array(String)}
group by source, captured
order by source, captured;

-- codeResults (src/funnel/capture/links/code-results.question.ts)
-- Which codes did orders carry, and what were those worth?
-- Grain: one row a code in lower case; `uses` are its orders in the period, `ever` all of them. Cancelled orders do not count.
-- Caveat: any code that orders carry is here, whether Funil knows it or not. revenue is of the period, and null where an order has no rate.
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
with
    carried as
    (
        select order, lowerUTF8(trimBoth(last_code)) as code
        from
        (
            select order, toString(code) as last_code
            from orders
            where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
            order by workspace, order, known desc, batch desc, nth desc
            limit 1 by order
        )
        where code != ''
    )
select
    carried.code as code,
    countIf(placed.at >= {from:DateTime64(3)} and placed.at < {to:DateTime64(3)}) as uses,
    count() as ever,
    uniqExactIf(placed.person, placed.at >= {from:DateTime64(3)} and placed.at < {to:DateTime64(3)}) as customers,
    if(countIf(placed.revenue is null and placed.at >= {from:DateTime64(3)} and placed.at < {to:DateTime64(3)}) > 0, null,
        sumIf(ifNull(placed.revenue, toDecimal128(0, 6)), placed.at >= {from:DateTime64(3)} and placed.at < {to:DateTime64(3)})) as revenue
from carried
inner join
(
    select order, person, at, revenue
    from orders_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
    where status != 'cancelled'
) as placed on placed.order = carried.order
group by carried.code
order by uses desc, code;

-- linkDays (src/funnel/capture/links/link-results.question.ts)
-- When was a link followed?
-- Grain: one row a day of the workspace's time zone; days without a click are absent.
-- Caveat: clicks of people alone.
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_link = '';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
set param_zone = 'UTC';
select toString(toDate32(at, {zone:String})) as day, count() as clicks, uniqExact(dictGetOrDefault({identities:String}, 'lead', node, lead)) as visitors
from events
where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and type = 'link_clicked' and startsWith(path, '/l/') and bot = 0
    and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)} and JSONExtractString(evidence, 'link') = {link:String}
group by day
order by day;

-- linkResults (src/funnel/capture/links/link-results.question.ts)
-- How often were links followed in the period, how many leads came by them, and what did those buy?
-- Grain: one row a link that was followed, came by, or bought after, in the period. customers, orders and revenue are of conversions in the period, each under the last link its lead came by in the 30 days before.
-- Caveat: clicks are of people, as the server saw them; robots counts what programs, previews and prefetches asked. leads are people of whom the page a link led to was seen. revenue is null where a conversion has no rate.
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
with
    came as
    (
        select person, at, event, substring(toString(rule), 6) as link
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        where startsWith(rule, 'link/')
    ),
    bought as
    (
        select came.link as link, won.person as person, won.revenue as revenue
        from
        (
            select person, at, revenue
            from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
            where at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        ) as won
        asof inner join came on came.person = won.person and came.at <= won.at
        where won.at < came.at + interval 30 day
    ),
    counted as
    (
        select
            JSONExtractString(evidence, 'link') as link, countIf(bot = 0) as clicks, uniqExactIf(device, bot = 0) as visitors, countIf(bot = 1) as robots,
            toUInt64(0) as leads, toUInt64(0) as customers, toUInt64(0) as orders, toNullable(toDecimal128(0, 6)) as revenue, maxIf(toNullable(at), bot = 0) as last_at
        from events
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and type = 'link_clicked' and startsWith(path, '/l/')
            and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        group by link
        union all
        select link, 0, 0, 0, uniqExact(person), 0, 0, toDecimal128(0, 6), null
        from came
        where at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        group by link
        union all
        select link, 0, 0, 0, 0, uniqExact(person), count(), if(countIf(bought.revenue is null) > 0, null, sum(bought.revenue)), null
        from bought
        group by link
    )
select
    link, sum(counted.clicks) as clicks, sum(counted.visitors) as visitors, sum(counted.robots) as robots, sum(counted.leads) as leads,
    sum(counted.customers) as customers, sum(counted.orders) as orders,
    if(countIf(counted.revenue is null) > 0, null, sum(counted.revenue)) as revenue, toString(max(counted.last_at)) as lastClick
from counted
where link != ''
group by link
order by clicks desc, link;

-- linkVisitors (src/funnel/capture/links/link-results.question.ts)
-- Who followed a link?
-- Grain: one row a value of country, device, browser, referrer, way (which destination) and by (link or QR code); the twenty most frequent of each.
-- Caveat: clicks of people alone; '' where it is not known: the country needs a proxy that names it.
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_link = '';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
select pair.1 as kind, pair.2 as value, count() as clicks
from
(
    select arrayJoin([
        ('country', JSONExtractString(props, 'country')), ('device', JSONExtractString(props, 'device')), ('browser', JSONExtractString(props, 'browser')),
        ('way', JSONExtractString(props, 'way')), ('by', JSONExtractString(props, 'by')), ('referrer', domainWithoutWWW(JSONExtractString(evidence, 'referrer')))
    ]) as pair
    from events
    where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and type = 'link_clicked' and startsWith(path, '/l/') and bot = 0
        and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)} and JSONExtractString(evidence, 'link') = {link:String}
        and {identities:String} != ''
)
group by kind, value
order by kind, clicks desc, value
limit 20 by kind;

-- splitResults (src/funnel/capture/links/link-results.question.ts)
-- Who came by each destination of a split, and what became of them from then on?
-- Grain: one row a spell of the split and a destination ("1767225600000 main": the ms when those shares began); a person counts with the first landing in the period alone.
-- Caveat: people are those whose landing was seen; those sent elsewhere by device, country or language are not part of the split. leads became known after, customers bought after. Clicks of before a spell was kept with them do not count.
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_link = '';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
with
    seen as (
        select person, argMin(concat(toString(split), ' ', way), at) as thing, min(at) as first_at, 1 as viewed, 0 as submitted
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, clicked.way as way, clicked.split as split, at
            from events
            inner join
            (
                select JSONExtractString(props, 'click') as click, any(JSONExtractString(props, 'way')) as way, any(JSONExtractInt(props, 'split')) as split
                from events
                where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0 and type = 'link_clicked' and startsWith(path, '/l/') and JSONExtractString(evidence, 'link') = {link:String}
                    and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
                group by click
            ) as clicked on clicked.click = JSONExtractString(evidence, 'clickIds', 'fnl_cid')
            where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0 and type != 'link_clicked' and position(evidence, concat('"', {link:String}, '.')) > 0 and at >= {from:DateTime64(3)}
        )
        where split > 0 and (way = 'main' or startsWith(way, 'split-'))
        group by person
    ),
    became as
    (
        select distinct dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at
        from events
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0 and type in ('identify', 'lead_captured', 'form_submitted', 'subscribed', 'quote_requested', 'meeting_booked') and dictGetOrDefault({identities:String}, 'lead', node, lead) in (select person from seen)
    ),
    known_after as
    (
        select thing, seen.person as person, toUInt8(1) as is_known
        from seen inner join became on became.person = seen.person
        where became.at >= seen.first_at
        group by thing, person
    ),
    bought_after as
    (
        select thing, seen.person as person, toUInt8(1) as is_customer, countIf(won.revenue is null) as unrated, sum(ifNull(won.revenue, 0)) as revenue
        from seen
        inner join conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
            on won.person = seen.person
        where won.at >= seen.first_at
        group by thing, person
    )
select
    seen.thing as thing, countIf(seen.viewed = 1) as people, countIf(known_after.is_known = 1 or seen.submitted = 1) as leads,
    countIf(bought_after.is_customer = 1) as customers, if(sum(bought_after.unrated) > 0, null, toFloat64(sum(bought_after.revenue))) as revenue
from seen
left join known_after on known_after.thing = seen.thing and known_after.person = seen.person
left join bought_after on bought_after.thing = seen.thing and bought_after.person = seen.person
group by thing
order by thing;

-- page-results (src/funnel/capture/pages/page-results.question.ts)
-- How many people saw each of these pages in the period, and how many of them became leads and customers from then on?
-- Grain: one row a path of {paths:Array(String)} that somebody saw or sent a form on; a page in a test counts with all its variants.
-- Caveat: people are counted by the tracker (views on the server), those without consent anew every day; who sends a form without being recognised counts as a lead, not as one of the people. Revenue is null where a conversion has no rate.
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_paths = '[]';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
with
    seen as (
        select person, thing, min(at) as first_at, max(type = 'page') as viewed, max(type = 'form_submitted') as submitted
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, replaceRegexpOne(path, '/~\\w+$', '') as thing, at, type
            from events
            where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0 and type in ('page', 'form_submitted') and startsWith(path, '/p/')
                and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        )
        where has({paths:Array(String)}, thing)
        group by person, thing
    ),
    became as
    (
        select distinct dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at
        from events
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0 and type in ('identify', 'lead_captured', 'form_submitted', 'subscribed', 'quote_requested', 'meeting_booked') and dictGetOrDefault({identities:String}, 'lead', node, lead) in (select person from seen)
    ),
    known_after as
    (
        select thing, seen.person as person, toUInt8(1) as is_known
        from seen inner join became on became.person = seen.person
        where became.at >= seen.first_at
        group by thing, person
    ),
    bought_after as
    (
        select thing, seen.person as person, toUInt8(1) as is_customer, countIf(won.revenue is null) as unrated, sum(ifNull(won.revenue, 0)) as revenue
        from seen
        inner join conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
            on won.person = seen.person
        where won.at >= seen.first_at
        group by thing, person
    )
select
    seen.thing as thing, countIf(seen.viewed = 1) as people, countIf(known_after.is_known = 1 or seen.submitted = 1) as leads,
    countIf(bought_after.is_customer = 1) as customers, if(sum(bought_after.unrated) > 0, null, toFloat64(sum(bought_after.revenue))) as revenue
from seen
left join known_after on known_after.thing = seen.thing and known_after.person = seen.person
left join bought_after on bought_after.thing = seen.thing and bought_after.person = seen.person
group by thing
order by thing;

-- test-results (src/funnel/capture/pages/page-results.question.ts)
-- How many people saw each variant of a test, and how many of them became leads and customers from then on?
-- Grain: one row a variant of {test:String}, the test of the page at {path:String}; a person counts in the variant seen first.
-- Caveat: as of page-results; of events from {from:DateTime64(3)} until before {to:DateTime64(3)}, while leads, customers and revenue count until now.
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_path = '';
set param_test = '';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
with
    seen as (
        select person, argMin(variant, at) as thing, min(at) as first_at, max(was_view) as viewed, max(1 - was_view) as submitted
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, JSONExtractString(props, 'variant') as variant, at, 1 as was_view
            from events
            where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0 and type = 'experiment_viewed' and JSONExtractString(props, 'experiment') = {test:String}
                and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
            union all
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, substring(path, length({path:String}) + 3) as variant, at, 0 as was_view
            from events
            where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0 and type = 'form_submitted' and startsWith(path, concat({path:String}, '/~'))
                and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        )
        group by person
    ),
    became as
    (
        select distinct dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at
        from events
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0 and type in ('identify', 'lead_captured', 'form_submitted', 'subscribed', 'quote_requested', 'meeting_booked') and dictGetOrDefault({identities:String}, 'lead', node, lead) in (select person from seen)
    ),
    known_after as
    (
        select thing, seen.person as person, toUInt8(1) as is_known
        from seen inner join became on became.person = seen.person
        where became.at >= seen.first_at
        group by thing, person
    ),
    bought_after as
    (
        select thing, seen.person as person, toUInt8(1) as is_customer, countIf(won.revenue is null) as unrated, sum(ifNull(won.revenue, 0)) as revenue
        from seen
        inner join conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
            on won.person = seen.person
        where won.at >= seen.first_at
        group by thing, person
    )
select
    seen.thing as thing, countIf(seen.viewed = 1) as people, countIf(known_after.is_known = 1 or seen.submitted = 1) as leads,
    countIf(bought_after.is_customer = 1) as customers, if(sum(bought_after.unrated) > 0, null, toFloat64(sum(bought_after.revenue))) as revenue
from seen
left join known_after on known_after.thing = seen.thing and known_after.person = seen.person
left join bought_after on bought_after.thing = seen.thing and bought_after.person = seen.person
group by thing
order by thing;

-- popupActs (src/funnel/capture/popups/popup-results.question.ts)
-- How many of those who saw a pop-up in the period did what it asks, or closed it?
-- Grain: one row a pop-up that somebody did something with.
-- Caveat: people are those of the tracker; `acted` sent its form or followed its link.
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
select
    JSONExtractString(props, 'popup') as popup,
    uniqExactIf(dictGetOrDefault({identities:String}, 'lead', node, lead), type in ('popup_clicked', 'popup_submitted')) as acted,
    uniqExactIf(dictGetOrDefault({identities:String}, 'lead', node, lead), type = 'popup_closed') as closed
from events
where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0 and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)} and type in ('popup_clicked', 'popup_closed', 'popup_submitted')
group by popup
having popup != ''
order by popup;

-- popupResults (src/funnel/capture/popups/popup-results.question.ts)
-- How many people saw each pop-up in the period, and how many of them became leads and customers within 30 days?
-- Grain: one row a pop-up that was seen.
-- Caveat: people are those of the tracker. leads became known within 30 days of the first view in the period, or sent the form of the pop-up; customers have a conversion in those days. That buyers saw it does not say that it made them buy. Revenue is null where a conversion has no rate.
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
with
    seen as (
        select
            dictGetOrDefault({identities:String}, 'lead', node, lead) as person, JSONExtractString(props, 'popup') as thing, minIf(at, type = 'popup_viewed') as first_at, 1 as viewed,
            max(type = 'popup_submitted') as submitted
        from events
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0 and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)} and type in ('popup_viewed', 'popup_submitted')
        group by person, thing
        having thing != '' and countIf(type = 'popup_viewed') > 0
    ),
    became as
    (
        select distinct dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at
        from events
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0 and type in ('identify', 'lead_captured', 'form_submitted', 'subscribed', 'quote_requested', 'meeting_booked') and dictGetOrDefault({identities:String}, 'lead', node, lead) in (select person from seen)
    ),
    known_after as
    (
        select thing, seen.person as person, toUInt8(1) as is_known
        from seen inner join became on became.person = seen.person
        where became.at >= seen.first_at and became.at < seen.first_at + interval 30 day
        group by thing, person
    ),
    bought_after as
    (
        select thing, seen.person as person, toUInt8(1) as is_customer, countIf(won.revenue is null) as unrated, sum(ifNull(won.revenue, 0)) as revenue
        from seen
        inner join conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
            on won.person = seen.person
        where won.at >= seen.first_at and won.at < seen.first_at + interval 30 day
        group by thing, person
    )
select
    seen.thing as thing, countIf(seen.viewed = 1) as people, countIf(known_after.is_known = 1 or seen.submitted = 1) as leads,
    countIf(bought_after.is_customer = 1) as customers, if(sum(bought_after.unrated) > 0, null, toFloat64(sum(bought_after.revenue))) as revenue
from seen
left join known_after on known_after.thing = seen.thing and known_after.person = seen.person
left join bought_after on bought_after.thing = seen.thing and bought_after.person = seen.person
group by thing
order by thing;

-- popupTests (src/funnel/capture/popups/popup-results.question.ts)
-- Of those who saw a pop-up in a test, how many did what it asks?
-- Grain: one row a test and pop-up. A test is named by its pop-ups ("aaaaaaaaaa+bbbbbbbbbb"), so that another set of them is another test; a person counts with the first one seen.
-- Caveat: people are those of the tracker, those without consent anew every day; `acted` sent the form or followed the link.
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
select test, popup, count() as people, countIf(acted = 1) as acted
from
(
    select
        dictGetOrDefault({identities:String}, 'lead', node, lead) as person, JSONExtractString(props, 'test') as test,
        argMinIf(JSONExtractString(props, 'popup'), at, type = 'popup_viewed') as popup, max(type in ('popup_clicked', 'popup_submitted')) as acted
    from events
    where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and bot = 0 and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)} and type in ('popup_viewed', 'popup_clicked', 'popup_submitted')
    group by person, test
    having test != '' and countIf(type = 'popup_viewed') > 0
)
group by test, popup
order by test, popup;

-- ages (src/funnel/insight/ages.question.ts)
-- How old was each lead when it converted, or is it now without having done so?
-- Grain: one row a month of first touch, age in whole hours and outcome. Ages run to the moment of knowledge, or to the end of the period if that is earlier; of all methods, or of leads first touched by {method:String}.
-- Caveat: conversions entered before the first touch count at age 0.
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_method = '';
set param_to = '2100-01-01 00:00:00.000';
set param_until = '2100-01-01 00:00:00.000';
set param_workspace = '1';
set param_zone = 'UTC';
with
    met as
    (
        select person, min(bitShiftLeft(toUInt128(toUnixTimestamp64Milli(at)), 72) + bitShiftLeft(toUInt128(event), 8) + transform(method, ['content', 'communities', 'influencers', 'social', 'seo', 'paid', 'winback', 'baseline'], range(1, 9), 0)) as first, fromUnixTimestamp64Milli(toInt64(bitShiftRight(first, 72))) as first_at
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        group by person
        having first_at >= {from:DateTime64(3)} and first_at < {to:DateTime64(3)} and ({method:String} = '' or ['content', 'communities', 'influencers', 'social', 'seo', 'paid', 'winback', 'baseline'][toUInt8(bitAnd(first, 255))] = {method:String})
    ),
    won as
    (
        select person, min(wins.won_at) as won_at
        from (select person, placed as won_at
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, order, orders.at as placed, status
            from orders
            where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1
            order by workspace, order, known desc, batch desc, nth desc
            limit 1 by order
        )
        where status != 'cancelled' and 1
        union all
        select person, won as won_at
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, deal, ifNull(closed_at, deals.at) as won, status
            from deals
            where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1
            order by workspace, deal, known desc, batch desc, nth desc
            limit 1 by deal
        )
        where status = 'won' and 1) as wins
        group by person
        having won_at <= {until:DateTime64(3)}
    )
select
    formatDateTime(toDate32(first_at, {zone:String}), '%Y-%m') as cohort,
    won.person != 0 as converted,
    greatest(0, intDiv(dateDiff('second', first_at, if(won.person != 0, won.won_at, {until:DateTime64(3)})), 3600)) as hours,
    count() as leads
from met
left join won on won.person = met.person
group by cohort, converted, hours
order by cohort, hours, converted;

-- baseline-keys (src/funnel/insight/baseline-keys.question.ts)
-- Which channels or campaigns are never claimed by a method?
-- Grain: one row a channel or campaign ({by:String}) all of whose touches are baseline.
-- Caveat: reads touches as written; merges do not matter here.
set param_by = 'method';
set param_known = '2100-01-01 00:00:00.000';
set param_workspace = '1';
select if({by:String} = 'channel', toString(channel), toString(campaign)) as key
from touches
where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)})
group by key
having sum(sign) > 0 and sumIf(sign, method != 'baseline') = 0;

-- conversion (src/funnel/insight/conversion.question.ts)
-- How many of the leads first met in the period became customers, and how fast, by what their first touch was?
-- Grain: one row a method, channel, campaign, landing page, content or creator of the first touch, a kind of device or a country ({by:String}), of all methods or of {method:String}.
-- A lead counts once, at its first touch; it converted if it ever did, as far as known.
-- Caveat: leads known only from an order stand under baseline / unknown; days are from first touch to first conversion and may be negative where a deal was entered before its lead.
-- The device is the first that the lead's events name, the country the last that the lead told; neither is read unless asked for.
set param_by = 'method';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_method = '';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
with
    met as
    (
        select
            person,
            min(at) as first_at,
            ['content', 'communities', 'influencers', 'social', 'seo', 'paid', 'winback', 'baseline'][toUInt8(bitAnd(min(bitShiftLeft(toUInt128(toUnixTimestamp64Milli(at)), 72) + bitShiftLeft(toUInt128(event), 8) + transform(method, ['content', 'communities', 'influencers', 'social', 'seo', 'paid', 'winback', 'baseline'], range(1, 9), 0)), 255))] as first_method,
            argMin(multiIf({by:String} = 'method', toString(method), {by:String} = 'channel', toString(channel), {by:String} = 'campaign', toString(campaign), {by:String} = 'content', toString(content), {by:String} = 'creator', toString(creator), landing), bitShiftLeft(toUInt128(toUnixTimestamp64Milli(at)), 64) + event) as first_key
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        group by person
    ),
    described as
    (
        select person, argMin(said, place) as trait
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, toUnixTimestamp64Milli(at) as place, JSONExtractString(props, 'context', 'device') as said
            from events
            where {by:String} = 'device' and workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and bot = 0 and position(props, '"device"') > 0
            union all
            select dictGetOrDefault({identities:String}, 'lead', node, lead), -toUnixTimestamp64Milli(profiles.at), toString(country)
            from profiles
            where {by:String} = 'country' and workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)})
        )
        where said != ''
        group by person
    ),
    won as
    (
        select person, min(wins.won_at) as won_at
        from (select person, placed as won_at
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, order, orders.at as placed, status
            from orders
            where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1
            order by workspace, order, known desc, batch desc, nth desc
            limit 1 by order
        )
        where status != 'cancelled' and 1
        union all
        select person, won as won_at
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, deal, ifNull(closed_at, deals.at) as won, status
            from deals
            where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1
            order by workspace, deal, known desc, batch desc, nth desc
            limit 1 by deal
        )
        where status = 'won' and 1) as wins
        group by person
    ),
    leads as
    (
        select
            if(met.person = 0, won.won_at, met.first_at) as first_at,
            if(met.person = 0, 'baseline', met.first_method) as first_method,
            if(met.person = 0, won.person, met.person) as person,
            if(met.person = 0, multiIf({by:String} = 'method', 'baseline', {by:String} = 'channel', 'unknown', ''), met.first_key) as met_key,
            won.person != 0 as is_won,
            dateDiff('millisecond', first_at, won.won_at) / 86400000 as days
        from met
        full outer join won on won.person = met.person
    )
select
    if({by:String} in ('device', 'country'), described.trait, leads.met_key) as key,
    count() as leads,
    countIf(is_won) as converted,
    if(converted = 0, null, quantileExactInclusiveIf(0.5)(days, is_won)) as medianDays
from leads
left join described on described.person = leads.person
where first_at >= {from:DateTime64(3)} and first_at < {to:DateTime64(3)} and ({method:String} = '' or first_method = {method:String})
group by key
order by leads desc, key;

-- cost-statements (src/funnel/insight/costs.question.ts)
-- What was stated of these costs, and when?
-- Grain: one row a statement, the latest of each cost first.
-- Caveat: who stated one by hand stands in the state, under the statement's id.
set param_known = '2100-01-01 00:00:00.000';
set param_names = '[]';
set param_workspace = '1';
select
    cost, toString(id) as id, toString(costs.known) as statedAt, source, toString(method) as method, toString(channel) as channel, toString(campaign) as campaign,
    toString(spend) as spend, toString(first_day) as from, toString(last_day) as to, toString(amount) as amount, toString(currency) as currency, impressions, clicks
from costs
where workspace = {workspace:UInt32} and costs.known <= {known:DateTime64(3)} and cost in {names:Array(String)}
order by cost, costs.known desc, batch desc, nth desc;

-- costs (src/funnel/insight/costs.question.ts)
-- Which costs cover days of the period, the latest stated first?
-- Grain: one row a cost as last stated, {limit:UInt32} at a time; the page after a row starts below its (moment, name).
-- Caveat: amounts are as stated, in their own currency; method '' takes all, search looks for {search:String} in name, channel and campaign.
set param_beforeAt = '2100-01-01 00:00:00.000';
set param_beforeName = '';
set param_fromDay = '1990-01-01';
set param_known = '2100-01-01 00:00:00.000';
set param_limit = '10';
set param_method = '';
set param_search = '';
set param_toDay = '2100-01-01';
set param_workspace = '1';
select cost, toString(last_known) as statedAt
from
(
    select
        cost, max(known) as last_known,
        argMax(tuple(toString(method), channel, campaign, first_day, last_day), (known, batch, nth)) as last
    from costs
    where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    group by cost
)
where last.4 < {toDay:Date32} and last.5 >= {fromDay:Date32} and (last_known, cost) < ({beforeAt:DateTime64(3)}, {beforeName:String})
    and ({method:String} = '' or last.1 = {method:String})
    and ({search:String} = '' or positionCaseInsensitiveUTF8(concat(cost, ' ', last.2, ' ', last.3), {search:String}) > 0)
order by last_known desc, cost desc
limit {limit:UInt32};

-- cycle-days (src/funnel/insight/cycle-days.question.ts)
-- How long did leads first met in the period take from first touch to first conversion?
-- Grain: one row a distinct duration, in milliseconds, with how many leads took it.
-- Caveat: only leads that converted; young cohorts look fast (see the report of cohorts).
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
select dateDiff('millisecond', met.first_at, won.won_at) as duration, count() as leads
from
(
    select person, min(at) as first_at
    from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
    group by person
    having first_at >= {from:DateTime64(3)} and first_at < {to:DateTime64(3)}
) as met
inner join
(
    select person, min(wins.won_at) as won_at
    from (select person, placed as won_at
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, order, orders.at as placed, status
            from orders
            where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1
            order by workspace, order, known desc, batch desc, nth desc
            limit 1 by order
        )
        where status != 'cancelled' and 1
        union all
        select person, won as won_at
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, deal, ifNull(closed_at, deals.at) as won, status
            from deals
            where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1
            order by workspace, deal, known desc, batch desc, nth desc
            limit 1 by deal
        )
        where status = 'won' and 1) as wins
    group by person
) as won on won.person = met.person
group by duration
order by duration;

-- event-types (src/funnel/insight/event-types.question.ts)
-- Which events came in the period, and how often?
-- Grain: one row a type of event, the most frequent first; at most 500.
-- Caveat: robots are left out; leads are those that identifiers were merged into by now, counted to within a few percent.
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
select
    toString(events.type) as type,
    count() as events,
    uniq(dictGetOrDefault({identities:String}, 'lead', node, lead)) as leads,
    formatDateTime(max(at), '%Y-%m-%dT%H:%i:%SZ') as lastAt
from events
where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and bot = 0 and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
group by type
order by events desc, type
limit 500;

-- funnel (src/funnel/insight/funnel.question.ts)
-- How far down the funnel did the leads first met in the period come?
-- Grain: one row a method (of the first touch) and stage reached: leads whose furthest stage that is, with the median days from the first touch to it.
-- Caveat: stages are traffic (any touch), capture (contactable), nurture (contactable and back for another visit, or reached by a message), engage (looked at a product or content),
-- qualify (cart, checkout, quote, an open deal) and convert (an order or a deal won). A later stage implies the earlier ones, so that the funnel never widens.
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
select method, stage, count() as leads, quantileExactInclusive(0.5)(dateDiff('millisecond', first_at, reached_at) / 86400000) as medianDays
from (select
    person,
    ['content', 'communities', 'influencers', 'social', 'seo', 'paid', 'winback', 'baseline'][toUInt8(bitAnd(first, 255))] as method,
    fromUnixTimestamp64Milli(first_ms) as first_at,
    multiIf(
        won != 0, 6,
        opened != 0 or qualified != 0, 5,
        engaged != 0, 4,
        captured != 0 and (touches > 1 or nurtured != 0), 3,
        captured != 0, 2,
        1) as stage,
    fromUnixTimestamp64Milli(multiIf(
        stage = 6, won,
        stage = 5, if(opened != 0, opened, qualified),
        stage = 4, engaged,
        stage = 3, if(nurtured != 0, nurtured, last),
        stage = 2, captured,
        first_ms)) as reached_at
from
(
    select person, sum(marks.first) as first, sum(marks.touches) as touches, sum(marks.last) as last, sum(marks.nurtured) as nurtured, sum(marks.engaged) as engaged, sum(marks.qualified) as qualified, sum(marks.captured) as captured, sum(marks.opened) as opened, sum(marks.won) as won, toInt64(bitShiftRight(first, 72)) as first_ms
    from (select person, min(bitShiftLeft(toUInt128(toUnixTimestamp64Milli(at)), 72) + bitShiftLeft(toUInt128(event), 8) + transform(method, ['content', 'communities', 'influencers', 'social', 'seo', 'paid', 'winback', 'baseline'], range(1, 9), 0)) as first, toInt64(count()) as touches, toUnixTimestamp64Milli(max(at)) as last, toInt64(0) as nurtured, toInt64(0) as engaged, toInt64(0) as qualified, toInt64(0) as captured, toInt64(0) as opened, toInt64(0) as won
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        where 1
        group by person
        union all
        select person, toUInt128(0) as first, toInt64(0) as touches, toInt64(0) as last, toUnixTimestamp64Milli(minIf(at, type in ('email_delivered', 'email_opened', 'email_link_clicked', 'message_replied'))) as nurtured, toUnixTimestamp64Milli(minIf(at, type in ('product_viewed', 'product_clicked', 'content_viewed', 'wishlist_added', 'product_reviewed'))) as engaged, toUnixTimestamp64Milli(minIf(at, type in ('product_added', 'cart_viewed', 'checkout_started', 'checkout_step_completed', 'payment_info_entered', 'qualified', 'quote_requested', 'meeting_booked'))) as qualified, toInt64(0) as captured, toInt64(0) as opened, toInt64(0) as won
        from (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at, type from events where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1 and bot = 0 and type in ('email_delivered', 'email_opened', 'email_link_clicked', 'message_replied', 'product_viewed', 'product_clicked', 'content_viewed', 'wishlist_added', 'product_reviewed', 'product_added', 'cart_viewed', 'checkout_started', 'checkout_step_completed', 'payment_info_entered', 'qualified', 'quote_requested', 'meeting_booked'))
        where 1
        group by person
        union all
        select person, toUInt128(0) as first, toInt64(0) as touches, toInt64(0) as last, toInt64(0) as nurtured, toInt64(0) as engaged, toInt64(0) as qualified, toUnixTimestamp64Milli(min(at)) as captured, toInt64(0) as opened, toInt64(0) as won
        from (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at from profiles where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1 and (email != '' or phone != '' or user != ''))
        where 1
        group by person
        union all
        select person, toUInt128(0) as first, toInt64(0) as touches, toInt64(0) as last, toInt64(0) as nurtured, toInt64(0) as engaged, toInt64(0) as qualified, toInt64(0) as captured, toUnixTimestamp64Milli(min(at)) as opened, toInt64(0) as won
        from deals_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
        where 1 and 1
        group by person
        union all
        select person, toUInt128(0) as first, toInt64(0) as touches, toInt64(0) as last, toInt64(0) as nurtured, toInt64(0) as engaged, toInt64(0) as qualified, toInt64(0) as captured, toInt64(0) as opened, toUnixTimestamp64Milli(min(won_at)) as won
        from (select person, placed as won_at
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, order, orders.at as placed, status
            from orders
            where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1
            order by workspace, order, known desc, batch desc, nth desc
            limit 1 by order
        )
        where status != 'cancelled' and 1
        union all
        select person, won as won_at
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, deal, ifNull(closed_at, deals.at) as won, status
            from deals
            where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1
            order by workspace, deal, known desc, batch desc, nth desc
            limit 1 by deal
        )
        where status = 'won' and 1)
        where 1
        group by person) as marks
    group by person
    having first != 0 and first_ms >= toUnixTimestamp64Milli({from:DateTime64(3)}) and first_ms < toUnixTimestamp64Milli({to:DateTime64(3)})
))
group by method, stage
order by method, stage;

-- journeys (src/funnel/insight/journeys.question.ts)
-- Which journeys led to conversions in the period and which led nowhere, how much was sold in it, and who was first met in it?
-- Grain: one row of columns. Journey n is the next {lengths}[n] of {steps}: places in {names}, oldest touch first, with its conversions, revenue, margin,
-- and leads that went that way without ever converting. Leads first met in the period are counted by {metAs} = 4 * first touch + 2 * contactable + 1 * customer.
-- Caveat: a conversion's journey is its lead's last 100 touches in the window before it; ages (days before the conversion) are left out unless {withAges:UInt8} asks for them,
-- and the places at which the lead became known and qualified are -1 unless {withRoles:UInt8} does. A touch is one number while it is worked with (moment, 56 bits
-- of the event's id, place of its name): sorting tuples and reading conversions for each figure apart took three times as long.
set param_by = 'method';
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_windowDays = '10';
set param_withAges = '10';
set param_withRoles = '10';
set param_workspace = '1';
with
    toUnixTimestamp64Milli({from:DateTime64(3)}) as start,
    toUnixTimestamp64Milli({to:DateTime64(3)}) as finish,
    step -> toInt64(bitShiftRight(step, 80)) as moment_of,
    step -> toUInt32(bitAnd(toUInt64(step), 16777215)) as name_of,
    (
        select arraySort(groupUniqArray(toString(multiIf({by:String} = 'method', method, {by:String} = 'channel', channel, {by:String} = 'effort', toLowCardinality(concat(method, '/', campaign)), campaign))))
        from touches
        where workspace = {workspace:UInt32}
    ) as names,
    marks as
    (
        select
            person,
            bitShiftLeft(toUInt128(toUnixTimestamp64Milli(at)), 80)
                + bitShiftLeft(toUInt128(bitShiftRight(toUInt64(toUInt128(event)), 8)), 24)
                + toUInt32(transform(multiIf({by:String} = 'method', method, {by:String} = 'channel', channel, {by:String} = 'effort', toLowCardinality(concat(method, '/', campaign)), campaign), names, arrayEnumerate(names), 0)) as step,
            toInt64(0) as won, toDecimal128(0, 6) as revenue, toDecimal128(0, 6) as margin, 0 as lacks
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        where at < {to:DateTime64(3)}
        union all
        select person, toUInt128(0), toUnixTimestamp64Milli(at), ifNull(sold.revenue, 0), ifNull(sold.margin, 0), (sold.margin is null) + 2 * (sold.revenue is null)
        from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as sold
    ),
    roles as
    (
        select person, minIf(at, role = 'known') as known_at, minIf(at, role = 'qualified') as qualified_at
        from
        (
            select 'known' as role, dictGetOrDefault({identities:String}, 'lead', node, lead) as person, toUnixTimestamp64Milli(at) as at
            from profiles
            where {withRoles:UInt8} = 1 and workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and (email != '' or phone != '' or user != '')
            union all
            select 'qualified', person, toUnixTimestamp64Milli(at)
            from deals_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
            where {withRoles:UInt8} = 1
            union all
            select 'qualified', dictGetOrDefault({identities:String}, 'lead', node, lead), toUnixTimestamp64Milli(at)
            from events
            where {withRoles:UInt8} = 1 and workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and bot = 0
                and type in ('product_added', 'checkout_started', 'qualified', 'quote_requested', 'meeting_booked')
        )
        group by person
    ),
    people as
    (
        select
            person,
            arraySort(groupArrayIf(step, won = 0)) as touched,
            groupArrayIf((won, revenue, margin, lacks), won != 0) as sales,
            sales.1 as wins, sales.2 as revenues, sales.3 as margins, sales.4 as lacking,
            arrayFilter((nth, won) -> won >= start and won < finish, arrayEnumerate(wins), wins) as counted,
            if(empty(touched) or moment_of(touched[1]) < start, 0, 4 * name_of(touched[1]) + 2 * (person in (
                select dictGetOrDefault({identities:String}, 'lead', node, lead)
                from profiles
                where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and (email != '' or phone != '' or user != '')
            )) + notEmpty(wins)) as met_as
        from marks
        group by person
    ),
    journeys as
    (
        select
            arrayJoin(if(empty(counted), [toUInt32(0)], counted)) as nth,
            nth != 0 as is_won,
            not arrayExists(won -> won < finish, wins) as is_waiting,
            if(is_won, wins[nth], finish - 1) as ends,
            if(is_won, ends - {windowDays:UInt32} * 86400000, start - 1) as begins,
            arraySlice(arrayFilter(step -> step >= bitShiftLeft(toUInt128(begins + 1), 80) and step < bitShiftLeft(toUInt128(ends + 1), 80), touched), -100) as taken,
            arrayMap(step -> name_of(step), taken) as path,
            if({withAges:UInt8} = 1 and is_won, arrayMap(step -> toUInt32(intDiv(ends - moment_of(step), 86400000)), taken), []) as path_ages,
            if(is_won, toInt32(arrayLastIndex(step -> moment_of(step) <= known_at, taken)) - 1, -1) as known_place,
            if(is_won, toInt32(arrayLastIndex(step -> moment_of(step) <= qualified_at, taken)) - 1, -1) as qualified_place,
            revenues[nth] as revenue, margins[nth] as margin, lacking[nth] as lacks,
            is_won and nth = counted[1] as is_first,
            if(is_first or not is_won, people.met_as, 0) as met_once
        from people
        any left join roles on roles.person = people.person
    )
select
    names,
    groupArrayArrayIf(path, is_path) as steps,
    groupArrayIf(toUInt32(length(path)), is_path) as lengths,
    groupArrayArrayIf(if(empty(path_ages), arrayMap(step -> toUInt32(0), path), path_ages), is_path) as ages,
    groupArrayIf(known_place, is_path) as knownAt,
    groupArrayIf(qualified_place, is_path) as qualifiedAt,
    groupArrayIf(toUInt32(won), is_path) as conversions,
    groupArrayIf(toFloat64(revenue), is_path) as values,
    groupArrayIf(toFloat64(margin), is_path) as margins,
    groupArrayIf(toUInt32(waiting), is_path) as nulls,
    sumIf(buyers, is_path) as customers,
    sumIf(priceless, is_path) as unpriced,
    sumIf(rateless, is_path) as unrated,
    groupArrayIf(toUInt32(met_once), met_once != 0) as metAs,
    groupArrayIf(toUInt32(people), met_once != 0) as met
from
(
    select
        path, path_ages, known_place, qualified_place, met_once, grouping(met_once) = 1 as is_path, count() as people,
        countIf(is_won) as won, countIf(is_waiting and notEmpty(path)) as waiting, sum(revenue) as revenue, sum(margin) as margin,
        countIf(is_first) as buyers, countIf(is_won and bitTest(lacks, 0)) as priceless, countIf(is_won and bitTest(lacks, 1)) as rateless
    from journeys
    where is_won or is_waiting or met_once != 0
    group by grouping sets ((path, path_ages, known_place, qualified_place), (met_once))
    having not is_path or won + waiting > 0
);

-- lead-consent (src/funnel/insight/lead-consent.question.ts)
-- What did this lead agree to, as its events tell?
-- Grain: one row a thing said: granted and refused are answers to being measured, subscribed and email_unsubscribed to mail.
-- Caveat: events that were sent without a word on consent say nothing. Whoever refuses to be measured has no other identifiers, so few leads have that row.
set param_known = '2100-01-01 00:00:00.000';
set param_leads = '[]';
set param_nodes = '[]';
set param_workspace = '1';
select said, toString(min(at)) as firstAt, toString(max(at)) as lastAt, count() as times
from
(
    select at, if(type in ('subscribed', 'email_unsubscribed'), toString(type), JSONExtractString(props, 'funil', 'consent')) as said
    from events
    where workspace = {workspace:UInt32} and lead in {leads:Array(UInt64)} and node in {nodes:Array(UInt64)} and known <= {known:DateTime64(3)}
        and (type in ('subscribed', 'email_unsubscribed') or position(props, '"consent"') > 0)
)
where said in ('granted', 'refused', 'subscribed', 'email_unsubscribed')
group by said
order by max(at) desc, said;

-- lead-ends (src/funnel/insight/lead-ends.question.ts)
-- Which touches were this lead's first and last, and by which rule and witness were they claimed?
-- Grain: one row an end, none for a lead without touches; the same touch may be both.
-- Caveat: a touch claimed anew says what was stated last by {known:DateTime64(3)}.
set param_known = '2100-01-01 00:00:00.000';
set param_leads = '[]';
set param_nodes = '[]';
set param_workspace = '1';
select end, toString(touch.1) as at, touch.3 as method, touch.4 as channel, touch.5 as campaign, touch.6 as creator, touch.7 as witness, touch.8 as rule
from
(
    select arrayJoin([('first', min(standing)), ('last', max(standing))]) as ends, ends.1 as end, ends.2 as touch
    from
    (
        select
            (
                any(touches.at), event, toString(argMax(method, (known, sign))), toString(argMax(channel, (known, sign))), toString(argMax(campaign, (known, sign))),
                toString(argMax(creator, (known, sign))), toString(argMax(witness, (known, sign))), toString(argMax(rule, (known, sign)))
            ) as standing
        from touches
        where workspace = {workspace:UInt32} and lead in {leads:Array(UInt64)} and node in {nodes:Array(UInt64)} and known <= {known:DateTime64(3)}
        group by event
        having sum(sign) > 0
    )
    having count() > 0
)
order by end;

-- lead-nodes (src/funnel/insight/lead.question.ts)
-- Which lead does this number stand for now, and which identifiers stand for that lead?
-- Grain: one row an identifier, the lead's own number among them. `leads` are the numbers it ever stood under, and so its facts were written under.
-- Caveat: no row for a number that never met another identifier: it stands for itself.
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_number = '10';
set param_workspace = '1';
select toString(dictGetOrDefault({identities:String}, 'lead', {number:UInt64}, {number:UInt64})) as person, node, argMax(toString(kind), (known, batch)) as kind, argMax(value, (known, batch)) as value,
    argMax(toString(reason), (known, batch)) as reason, groupUniqArray(lead) as leads
from aliases
where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    and node in (select node from aliases where workspace = {workspace:UInt32} and lead = dictGetOrDefault({identities:String}, 'lead', {number:UInt64}, {number:UInt64}))
group by node
having dictGetOrDefault({identities:String}, 'lead', node, node) = dictGetOrDefault({identities:String}, 'lead', {number:UInt64}, {number:UInt64})
order by kind, value;

-- lead-profile (src/funnel/insight/lead.question.ts)
-- What does the lead say of itself, and what does it go by?
-- Grain: one row; of each field the last that was told, '' where none was; `said` is user, e-mail address and phone number as they were said together, at most twenty of them.
-- Caveat: facts were written under {leads:Array(UInt64)}, which may be others' too.
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_leads = '[]';
set param_number = '10';
set param_workspace = '1';
select
    argMaxIf(name, profiles.at, name != '') as name, argMaxIf(email, profiles.at, email != '') as email,
    argMaxIf(company, profiles.at, company != '') as company, argMaxIf(toString(country), profiles.at, country != '') as country,
    groupUniqArrayIf(20)((user, profiles.email, phone), (user, profiles.email, phone) != ('', '', '')) as said
from profiles
prewhere workspace = {workspace:UInt32} and lead in {leads:Array(UInt64)}
where known <= {known:DateTime64(3)} and dictGetOrDefault({identities:String}, 'lead', node, lead) = dictGetOrDefault({identities:String}, 'lead', {number:UInt64}, {number:UInt64});

-- leads-among (src/funnel/insight/leads-few.question.ts)
-- Which of these people does the list show, and how?
-- Grain: as of leads; those of {people:Array(UInt64)} who stand in the list not below ({sinceAt:DateTime64(3)}, {sincePerson:UInt64}).
-- Caveat: as of leads, but revenue is 0: leads-worth tells it. Their facts were written under {numbers:Array(UInt64)}, their conversions are among {orders:Array(String)} and {deals:Array(String)}; all may be others' too.
set param_beforeAt = '2100-01-01 00:00:00.000';
set param_beforePerson = '10';
set param_channel = '';
set param_country = '';
set param_deals = '[]';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_level = '';
set param_limit = '10';
set param_method = '';
set param_numbers = '[]';
set param_orders = '[]';
set param_people = '[]';
set param_search = '';
set param_seenFrom = '2100-01-01 00:00:00.000';
set param_seenTo = '2100-01-01 00:00:00.000';
set param_sinceAt = '2100-01-01 00:00:00.000';
set param_sincePerson = '10';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
select
    person, toString(first_at) as firstAt, toString(last_at) as lastAt, visits, method, channel, email, name, company, country, level, conversions, 0 as revenue
from
(
    select person, min(marks.first_at) as first_at, max(marks.last_at) as last_at, max(marks.visits) as visits,
            if(visits = 0, 'baseline', toString(max(marks.came.1))) as method,
            if(visits = 0, 'unknown', toString(max(marks.came.2))) as channel,
            max(marks.conversions) as conversions,
            multiIf(conversions != 0, 'customer', max(marks.named) != 0, 'known', 'anonymous') as level, max(marks.says) as says, max(marks.email) as email, max(marks.name) as name, max(marks.company) as company, max(marks.country) as country, max(marks.phone) as phone, max(marks.user) as user
    from
    (
        select
            person, min(at) as first_at, max(at) as last_at, count() as visits, argMin((method, channel), (at, event)) as came,
            0 as conversions, 0 as named, 0 as says, '' as email, '' as name, '' as company, '' as country, '' as phone, '' as user
        from (
            select
                dictGetOrDefault({identities:String}, 'lead', any(node), any(lead)) as person, any(touches.at) as at, event,
                argMax(touches.method, (known, sign)) as method, argMax(touches.channel, (known, sign)) as channel
            from touches
            prewhere workspace = {workspace:UInt32} and lead in {numbers:Array(UInt64)}
            where known <= {known:DateTime64(3)}
            group by event
            having sum(sign) > 0
        )
        where person in {people:Array(UInt64)}
        group by person
        union all
        select person, min(won_at), max(won_at), 0, ('', ''), count(), 0, 0, '' as email, '' as name, '' as company, '' as country, '' as phone, '' as user
        from (select person, placed as won_at
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, order, orders.at as placed, status
            from orders
            where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and order in {orders:Array(String)}
            order by workspace, order, known desc, batch desc, nth desc
            limit 1 by order
        )
        where status != 'cancelled' and person in {people:Array(UInt64)}
        union all
        select person, won as won_at
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, deal, ifNull(closed_at, deals.at) as won, status
            from deals
            where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and deal in {deals:Array(String)}
            order by workspace, deal, known desc, batch desc, nth desc
            limit 1 by deal
        )
        where status = 'won' and person in {people:Array(UInt64)})
        group by person
        union all
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, min(profiles.at), max(profiles.at), 0, ('', ''), 0, max((email != '' or phone != '' or user != '')), 1, argMaxIf(email, profiles.at, email != ''), argMaxIf(name, profiles.at, name != ''), argMaxIf(company, profiles.at, company != ''), argMaxIf(toString(country), profiles.at, country != ''), argMaxIf(phone, profiles.at, phone != ''), argMaxIf(user, profiles.at, user != '')
        from profiles
        prewhere workspace = {workspace:UInt32} and lead in {numbers:Array(UInt64)}
        where known <= {known:DateTime64(3)} and person in {people:Array(UInt64)}
        group by person
    ) as marks
    group by person
)
where (last_at, person) < ({beforeAt:DateTime64(3)}, {beforePerson:UInt64})
            and ({level:String} = '' or level = {level:String})
            and ({method:String} = '' or method = {method:String})
            and ({channel:String} = '' or channel = {channel:String})
            and last_at >= {seenFrom:DateTime64(3)} and last_at < {seenTo:DateTime64(3)} and (last_at, person) >= ({sinceAt:DateTime64(3)}, {sincePerson:UInt64}) and first_at >= {from:DateTime64(3)} and first_at < {to:DateTime64(3)} and ({country:String} = '' and {search:String} = '' or says = 1 and ({country:String} = '' or country = {country:String})
                    and ({search:String} = '' or positionCaseInsensitiveUTF8(concat(email, ' ', name, ' ', company, ' ', phone, ' ', user), {search:String}) > 0))
order by last_at desc, person desc
limit {limit:UInt32};

-- leads-bought (src/funnel/insight/leads-few.question.ts)
-- What were the orders of these people worth?
-- Grain: as of leads-worth, where nobody has a deal: planned in half the time.
-- Caveat: as of leads-worth.
set param_currency = 'EUR';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_names = '[]';
set param_people = '[]';
set param_workspace = '1';
select person, if(countIf(won.revenue is null) != 0, null, sum(ifNull(won.revenue, 0))) as revenue
from orders_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
where person in {people:Array(UInt64)} and status != 'cancelled' and order in {names:Array(String)}
group by person;

-- leads-of-stages-among (src/funnel/insight/leads-few.question.ts)
-- Which of these people came this far down the funnel?
-- Grain: as of leads-of-stages, and of leads-among.
-- Caveat: as of both.
set param_beforeAt = '2100-01-01 00:00:00.000';
set param_beforePerson = '10';
set param_by = 'method';
set param_channel = '';
set param_country = '';
set param_currency = 'EUR';
set param_deals = '[]';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_key = '';
set param_known = '2100-01-01 00:00:00.000';
set param_least = '10';
set param_level = '';
set param_limit = '10';
set param_method = '';
set param_most = '10';
set param_numbers = '[]';
set param_orders = '[]';
set param_people = '[]';
set param_search = '';
set param_seenFrom = '2100-01-01 00:00:00.000';
set param_seenTo = '2100-01-01 00:00:00.000';
set param_sinceAt = '2100-01-01 00:00:00.000';
set param_sincePerson = '10';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
select
    person, toString(first_at) as firstAt, toString(last_at) as lastAt, visits, method, channel, email, name, company, country, level, conversions, 0 as revenue
from
(
    select person, min(marks.first_at) as first_at, max(marks.last_at) as last_at, max(marks.visits) as visits,
            if(visits = 0, 'baseline', toString(max(marks.came.1))) as method,
            if(visits = 0, 'unknown', toString(max(marks.came.2))) as channel,
            max(marks.conversions) as conversions,
            multiIf(conversions != 0, 'customer', max(marks.named) != 0, 'known', 'anonymous') as level, max(marks.says) as says, max(marks.email) as email, max(marks.name) as name, max(marks.company) as company, max(marks.country) as country, max(marks.phone) as phone, max(marks.user) as user
    from
    (
        select
            person, min(at) as first_at, max(at) as last_at, count() as visits, argMin((method, channel), (at, event)) as came,
            0 as conversions, 0 as named, 0 as says, '' as email, '' as name, '' as company, '' as country, '' as phone, '' as user
        from (
            select
                dictGetOrDefault({identities:String}, 'lead', any(node), any(lead)) as person, any(touches.at) as at, event,
                argMax(touches.method, (known, sign)) as method, argMax(touches.channel, (known, sign)) as channel
            from touches
            prewhere workspace = {workspace:UInt32} and lead in {numbers:Array(UInt64)}
            where known <= {known:DateTime64(3)}
            group by event
            having sum(sign) > 0
        )
        where person in {people:Array(UInt64)}
        group by person
        union all
        select person, min(won_at), max(won_at), 0, ('', ''), count(), 0, 0, '' as email, '' as name, '' as company, '' as country, '' as phone, '' as user
        from (select person, placed as won_at
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, order, orders.at as placed, status
            from orders
            where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and order in {orders:Array(String)}
            order by workspace, order, known desc, batch desc, nth desc
            limit 1 by order
        )
        where status != 'cancelled' and person in {people:Array(UInt64)}
        union all
        select person, won as won_at
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, deal, ifNull(closed_at, deals.at) as won, status
            from deals
            where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and deal in {deals:Array(String)}
            order by workspace, deal, known desc, batch desc, nth desc
            limit 1 by deal
        )
        where status = 'won' and person in {people:Array(UInt64)})
        group by person
        union all
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, min(profiles.at), max(profiles.at), 0, ('', ''), 0, max((email != '' or phone != '' or user != '')), 1, argMaxIf(email, profiles.at, email != ''), argMaxIf(name, profiles.at, name != ''), argMaxIf(company, profiles.at, company != ''), argMaxIf(toString(country), profiles.at, country != ''), argMaxIf(phone, profiles.at, phone != ''), argMaxIf(user, profiles.at, user != '')
        from profiles
        prewhere workspace = {workspace:UInt32} and lead in {numbers:Array(UInt64)}
        where known <= {known:DateTime64(3)} and person in {people:Array(UInt64)}
        group by person
    ) as marks
    group by person
)
where (last_at, person) < ({beforeAt:DateTime64(3)}, {beforePerson:UInt64})
            and ({level:String} = '' or level = {level:String})
            and ({method:String} = '' or method = {method:String})
            and ({channel:String} = '' or channel = {channel:String})
            and last_at >= {seenFrom:DateTime64(3)} and last_at < {seenTo:DateTime64(3)} and (last_at, person) >= ({sinceAt:DateTime64(3)}, {sincePerson:UInt64}) and person in (select person from (select
    person,
    ['content', 'communities', 'influencers', 'social', 'seo', 'paid', 'winback', 'baseline'][toUInt8(bitAnd(first, 255))] as method,
    fromUnixTimestamp64Milli(first_ms) as first_at,
    multiIf(
        won != 0, 6,
        opened != 0 or qualified != 0, 5,
        engaged != 0, 4,
        captured != 0 and (touches > 1 or nurtured != 0), 3,
        captured != 0, 2,
        1) as stage,
    fromUnixTimestamp64Milli(multiIf(
        stage = 6, won,
        stage = 5, if(opened != 0, opened, qualified),
        stage = 4, engaged,
        stage = 3, if(nurtured != 0, nurtured, last),
        stage = 2, captured,
        first_ms)) as reached_at
from
(
    select person, sum(marks.first) as first, sum(marks.touches) as touches, sum(marks.last) as last, sum(marks.nurtured) as nurtured, sum(marks.engaged) as engaged, sum(marks.qualified) as qualified, sum(marks.captured) as captured, sum(marks.opened) as opened, sum(marks.won) as won, toInt64(bitShiftRight(first, 72)) as first_ms
    from (select person, min(bitShiftLeft(toUInt128(toUnixTimestamp64Milli(at)), 72) + bitShiftLeft(toUInt128(event), 8) + transform(method, ['content', 'communities', 'influencers', 'social', 'seo', 'paid', 'winback', 'baseline'], range(1, 9), 0)) as first, toInt64(count()) as touches, toUnixTimestamp64Milli(max(at)) as last, toInt64(0) as nurtured, toInt64(0) as engaged, toInt64(0) as qualified, toInt64(0) as captured, toInt64(0) as opened, toInt64(0) as won
        from (
            select
                dictGetOrDefault({identities:String}, 'lead', any(node), any(lead)) as person, any(touches.at) as at, event,
                argMax(touches.method, (known, sign)) as method
            from touches
            prewhere workspace = {workspace:UInt32} and lead in {numbers:Array(UInt64)}
            where known <= {known:DateTime64(3)}
            group by event
            having sum(sign) > 0
        )
        where person in {people:Array(UInt64)}
        group by person
        union all
        select person, toUInt128(0) as first, toInt64(0) as touches, toInt64(0) as last, toUnixTimestamp64Milli(minIf(at, type in ('email_delivered', 'email_opened', 'email_link_clicked', 'message_replied'))) as nurtured, toUnixTimestamp64Milli(minIf(at, type in ('product_viewed', 'product_clicked', 'content_viewed', 'wishlist_added', 'product_reviewed'))) as engaged, toUnixTimestamp64Milli(minIf(at, type in ('product_added', 'cart_viewed', 'checkout_started', 'checkout_step_completed', 'payment_info_entered', 'qualified', 'quote_requested', 'meeting_booked'))) as qualified, toInt64(0) as captured, toInt64(0) as opened, toInt64(0) as won
        from (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at, type from events where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and lead in {numbers:Array(UInt64)} and bot = 0 and type in ('email_delivered', 'email_opened', 'email_link_clicked', 'message_replied', 'product_viewed', 'product_clicked', 'content_viewed', 'wishlist_added', 'product_reviewed', 'product_added', 'cart_viewed', 'checkout_started', 'checkout_step_completed', 'payment_info_entered', 'qualified', 'quote_requested', 'meeting_booked'))
        where person in {people:Array(UInt64)}
        group by person
        union all
        select person, toUInt128(0) as first, toInt64(0) as touches, toInt64(0) as last, toInt64(0) as nurtured, toInt64(0) as engaged, toInt64(0) as qualified, toUnixTimestamp64Milli(min(at)) as captured, toInt64(0) as opened, toInt64(0) as won
        from (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at from profiles where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and lead in {numbers:Array(UInt64)} and (email != '' or phone != '' or user != ''))
        where person in {people:Array(UInt64)}
        group by person
        union all
        select person, toUInt128(0) as first, toInt64(0) as touches, toInt64(0) as last, toInt64(0) as nurtured, toInt64(0) as engaged, toInt64(0) as qualified, toInt64(0) as captured, toUnixTimestamp64Milli(min(at)) as opened, toInt64(0) as won
        from deals_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
        where person in {people:Array(UInt64)} and deal in {deals:Array(String)}
        group by person
        union all
        select person, toUInt128(0) as first, toInt64(0) as touches, toInt64(0) as last, toInt64(0) as nurtured, toInt64(0) as engaged, toInt64(0) as qualified, toInt64(0) as captured, toInt64(0) as opened, toUnixTimestamp64Milli(min(won_at)) as won
        from (select person, placed as won_at
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, order, orders.at as placed, status
            from orders
            where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and order in {orders:Array(String)}
            order by workspace, order, known desc, batch desc, nth desc
            limit 1 by order
        )
        where status != 'cancelled' and person in {people:Array(UInt64)}
        union all
        select person, won as won_at
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, deal, ifNull(closed_at, deals.at) as won, status
            from deals
            where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and deal in {deals:Array(String)}
            order by workspace, deal, known desc, batch desc, nth desc
            limit 1 by deal
        )
        where status = 'won' and person in {people:Array(UInt64)})
        where 1
        group by person) as marks
    group by person
    having first != 0 and first_ms >= toUnixTimestamp64Milli({from:DateTime64(3)}) and first_ms < toUnixTimestamp64Milli({to:DateTime64(3)})
)) where stage >= {least:UInt8} and stage <= {most:UInt8})
            and ({by:String} = '' or (person in
        (
            select person from
            (
            select
                person,
                argMin(multiIf({by:String} = 'campaign', toString(campaign), {by:String} = 'content', toString(content), {by:String} = 'creator', toString(creator), landing), (at, event)) as named
            from (
            select
                dictGetOrDefault({identities:String}, 'lead', any(node), any(lead)) as person, any(touches.at) as at, event,
                argMax(touches.campaign, (known, sign)) as campaign, argMax(touches.content, (known, sign)) as content, argMax(touches.creator, (known, sign)) as creator, argMax(touches.landing, (known, sign)) as landing
            from touches
            prewhere workspace = {workspace:UInt32} and lead in {numbers:Array(UInt64)}
            where known <= {known:DateTime64(3)}
            group by event
            having sum(sign) > 0
        )
            where {by:String} not in ('', 'device', 'country') and person in {people:Array(UInt64)}
            group by person
            union all
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, argMaxIf(toString(country), profiles.at, country != '') as named
            from profiles
            where {by:String} = 'country' and workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and lead in {numbers:Array(UInt64)}
            group by person
            union all
            select
                dictGetOrDefault({identities:String}, 'lead', node, lead) as person,
                argMinIf(JSONExtractString(props, 'context', 'device'), at, JSONExtractString(props, 'context', 'device') != '') as named
            from events
            where {by:String} = 'device' and workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and lead in {numbers:Array(UInt64)} and bot = 0 and position(props, '"device"') > 0
            group by person
            )
            where if({key:String} = '', named != '', named = {key:String})
        )) = ({key:String} != '')) and ({country:String} = '' and {search:String} = '' or says = 1 and ({country:String} = '' or country = {country:String})
                    and ({search:String} = '' or positionCaseInsensitiveUTF8(concat(email, ' ', name, ' ', company, ' ', phone, ' ', user), {search:String}) > 0))
order by last_at desc, person desc
limit {limit:UInt32};

-- leads-worth (src/funnel/insight/leads-few.question.ts)
-- What were the conversions of these people worth?
-- Grain: one row a person of {people:Array(UInt64)} with one of the conversions {names:Array(String)}.
-- Caveat: revenue is null where a conversion has no amount or its currency no rate. The names reach into the views by themselves.
set param_currency = 'EUR';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_names = '[]';
set param_people = '[]';
set param_workspace = '1';
select person, if(countIf(won.revenue is null) != 0, null, sum(ifNull(won.revenue, 0))) as revenue
from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
where person in {people:Array(UInt64)} and name in {names:Array(String)}
group by person;

-- leads-fitting (src/funnel/insight/leads-seen.question.ts)
-- Whom do those filters of the list let pass that few do?
-- Grain: one row a filter that is set and has fewer than {most:UInt32} rows to tell by.
-- Caveat: names more leads than the filter lets pass, never fewer; {word:String} is part of what is searched for.
set param_channel = '';
set param_country = '';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_level = '';
set param_method = '';
set param_most = '10';
set param_search = '';
set param_to = '2100-01-01 00:00:00.000';
set param_word = '';
set param_workspace = '1';
select 'search' as filter, groupUniqArray(person) as people
from (select person from (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from profiles where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and (positionCaseInsensitiveUTF8(email, {word:String}) > 0 or positionCaseInsensitiveUTF8(name, {word:String}) > 0 or positionCaseInsensitiveUTF8(company, {word:String}) > 0 or positionCaseInsensitiveUTF8(phone, {word:String}) > 0 or positionCaseInsensitiveUTF8(user, {word:String}) > 0)) where {search:String} != '' limit {most:UInt32})
having {search:String} != '' and count() < {most:UInt32}
union all
select 'country' as filter, groupUniqArray(person) as people
from (select person from (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from profiles where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and country = {country:String}) where {country:String} != '' limit {most:UInt32})
having {country:String} != '' and count() < {most:UInt32}
union all
select 'method' as filter, groupUniqArray(person) as people
from (select person from (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from touches where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and method = {method:String}) where {method:String} not in ('', 'baseline') limit {most:UInt32})
having {method:String} not in ('', 'baseline') and count() < {most:UInt32}
union all
select 'channel' as filter, groupUniqArray(person) as people
from (select person from (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from touches where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and channel = {channel:String}) where {channel:String} not in ('', 'unknown') limit {most:UInt32})
having {channel:String} not in ('', 'unknown') and count() < {most:UInt32}
union all
select 'known' as filter, groupUniqArray(person) as people
from (select person from (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from profiles where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and (email != '' or phone != '' or user != '')) where {level:String} = 'known' limit {most:UInt32})
having {level:String} = 'known' and count() < {most:UInt32}
union all
select 'customer' as filter, groupUniqArray(person) as people
from (select person from (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from orders where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and status != 'cancelled' and 1
        union all
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from deals where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and status = 'won' and 1) where {level:String} = 'customer' limit {most:UInt32})
having {level:String} = 'customer' and count() < {most:UInt32}
union all
select 'met' as filter, groupUniqArray(person) as people
from (select person from (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from touches where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1 and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        union all
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from profiles where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1 and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        union all
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from orders where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and status != 'cancelled' and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        union all
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from deals where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and status = 'won' and ifNull(closed_at, at) >= {from:DateTime64(3)} and ifNull(closed_at, at) < {to:DateTime64(3)}) where ({from:DateTime64(3)} > '1990-01-01 00:00:00.000' or {to:DateTime64(3)} < '2100-01-01 00:00:00.000') limit {most:UInt32})
having ({from:DateTime64(3)} > '1990-01-01 00:00:00.000' or {to:DateTime64(3)} < '2100-01-01 00:00:00.000') and count() < {most:UInt32};

-- leads-last (src/funnel/insight/leads-seen.question.ts)
-- Who made the last marks there are: touches, profiles, orders and deals won?
-- Grain: one row a mark, the {depth:UInt32} latest not later than {beforeAt:DateTime64(3)}.
-- Caveat: what was taken back or cancelled is among them. Moments alone are read of all marks.
set param_beforeAt = '2100-01-01 00:00:00.000';
set param_depth = '10';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_workspace = '1';
select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, toString(moment) as at
from
(
    select *
    from
    (
        select node, lead, at as moment
        from touches
        where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1 and at <= {beforeAt:DateTime64(3)}
        order by moment desc
        limit {depth:UInt32}
    )
    union all
    select *
    from
    (
        select node, lead, at as moment
        from profiles
        where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1 and at <= {beforeAt:DateTime64(3)}
        order by moment desc
        limit {depth:UInt32}
    )
    union all
    select *
    from
    (
        select node, lead, at as moment
        from orders
        where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and status != 'cancelled' and at <= {beforeAt:DateTime64(3)}
        order by moment desc
        limit {depth:UInt32}
    )
    union all
    select *
    from
    (
        select node, lead, ifNull(closed_at, at) as moment
        from deals
        where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and status = 'won' and ifNull(closed_at, at) <= {beforeAt:DateTime64(3)}
        order by moment desc
        limit {depth:UInt32}
    )
)
order by moment desc
limit {depth:UInt32};

-- leads-seen (src/funnel/insight/leads-seen.question.ts)
-- Who may stand in the list of leads below a place?
-- Grain: one row a lead with a mark since {seenFrom:DateTime64(3)} below ({beforeAt:DateTime64(3)}, {beforePerson:UInt64}); the {most:UInt32} whose latest such mark is the latest.
-- Caveat: names more leads than the list, never fewer. A mark may have been taken back and a lead seen again later, and of the list's filters only what single rows tell is looked at.
set param_beforeAt = '2100-01-01 00:00:00.000';
set param_beforePerson = '10';
set param_channel = '';
set param_country = '';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_level = '';
set param_method = '';
set param_most = '10';
set param_search = '';
set param_seenFrom = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_word = '';
set param_workspace = '1';
select person, toString(max(moment)) as lastAt
from
(
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at as moment from touches where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1 and at >= {seenFrom:DateTime64(3)} and at <= {beforeAt:DateTime64(3)}
        union all
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at as moment from profiles where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1 and at >= {seenFrom:DateTime64(3)} and at <= {beforeAt:DateTime64(3)}
        union all
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at as moment from orders where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and status != 'cancelled' and at >= {seenFrom:DateTime64(3)} and at <= {beforeAt:DateTime64(3)}
        union all
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, ifNull(closed_at, at) as moment from deals where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and status = 'won' and ifNull(closed_at, at) >= {seenFrom:DateTime64(3)} and ifNull(closed_at, at) <= {beforeAt:DateTime64(3)}
)
where (moment, person) < ({beforeAt:DateTime64(3)}, {beforePerson:UInt64})
    and (not {search:String} != '' or person in (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from profiles where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and (positionCaseInsensitiveUTF8(email, {word:String}) > 0 or positionCaseInsensitiveUTF8(name, {word:String}) > 0 or positionCaseInsensitiveUTF8(company, {word:String}) > 0 or positionCaseInsensitiveUTF8(phone, {word:String}) > 0 or positionCaseInsensitiveUTF8(user, {word:String}) > 0)))
    and (not {country:String} != '' or person in (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from profiles where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and country = {country:String}))
    and (not {method:String} not in ('', 'baseline') or person in (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from touches where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and method = {method:String}))
    and (not {channel:String} not in ('', 'unknown') or person in (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from touches where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and channel = {channel:String}))
    and (not {level:String} = 'known' or person in (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from profiles where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and (email != '' or phone != '' or user != '')))
    and (not {level:String} = 'customer' or person in (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from orders where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and status != 'cancelled' and 1
        union all
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from deals where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and status = 'won' and 1))
    and (not ({from:DateTime64(3)} > '1990-01-01 00:00:00.000' or {to:DateTime64(3)} < '2100-01-01 00:00:00.000') or person in (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from touches where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1 and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        union all
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from profiles where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1 and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        union all
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from orders where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and status != 'cancelled' and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        union all
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from deals where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and status = 'won' and ifNull(closed_at, at) >= {from:DateTime64(3)} and ifNull(closed_at, at) < {to:DateTime64(3)}))
    and ({level:String} != 'anonymous' or person not in (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person from profiles where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and (email != '' or phone != '' or user != '')))
group by person
order by max(moment) desc, person desc
limit {most:UInt32};

-- leads-written (src/funnel/insight/leads-seen.question.ts)
-- Under which numbers may facts of these people have been written, and which orders and deals are among them?
-- Grain: one row a number: the people's own, and of every identifier that stands or ever stood for one of them its own and those of all it stood for; and one row an order or deal written under one.
-- Caveat: facts of others were written under some of those numbers.
set param_people = '[]';
set param_workspace = '1';
select 'number' as kind, toString(number) as name from (select arrayJoin({people:Array(UInt64)}) as number
union distinct
select arrayJoin([node, lead])
from aliases
where workspace = {workspace:UInt32} and node in (select node from aliases where workspace = {workspace:UInt32} and lead in {people:Array(UInt64)}))
union all
select distinct 'order', order from orders where workspace = {workspace:UInt32} and lead in (select arrayJoin({people:Array(UInt64)}) as number
union distinct
select arrayJoin([node, lead])
from aliases
where workspace = {workspace:UInt32} and node in (select node from aliases where workspace = {workspace:UInt32} and lead in {people:Array(UInt64)}))
union all
select distinct 'deal', deal from deals where workspace = {workspace:UInt32} and lead in (select arrayJoin({people:Array(UInt64)}) as number
union distinct
select arrayJoin([node, lead])
from aliases
where workspace = {workspace:UInt32} and node in (select node from aliases where workspace = {workspace:UInt32} and lead in {people:Array(UInt64)}));

-- leads (src/funnel/insight/leads.question.ts)
-- Which leads are there, the latest seen first?
-- Grain: one row a lead first seen in the period, {limit:UInt32} at a time; the page after a row starts below its (lastAt, person).
-- Caveat: search looks for {search:String} in e-mail, name, company, phone and user id, ignoring case; '' takes all. level '' takes all, else anonymous, known or customer; method and channel are those of the first touch. Last seen from {seenFrom:DateTime64(3)} until before {seenTo:DateTime64(3)}. Revenue is null where a conversion has no amount or its currency no rate.
set param_beforeAt = '2100-01-01 00:00:00.000';
set param_beforePerson = '10';
set param_channel = '';
set param_country = '';
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_level = '';
set param_limit = '10';
set param_method = '';
set param_search = '';
set param_seenFrom = '2100-01-01 00:00:00.000';
set param_seenTo = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
with
    told as
    (
        select
            dictGetOrDefault({identities:String}, 'lead', node, lead) as person,
            argMaxIf(email, profiles.at, email != '') as email,
            argMaxIf(name, profiles.at, name != '') as name,
            argMaxIf(company, profiles.at, company != '') as company,
            argMaxIf(toString(country), profiles.at, country != '') as country,
            argMaxIf(phone, profiles.at, phone != '') as phone,
            argMaxIf(user, profiles.at, user != '') as user
        from profiles where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
        group by person
    ),
    marks as
    (
        select
            person, min(at) as first_at, max(at) as last_at, count() as visits, argMin((method, channel), (at, event)) as came,
            0 as conversions, 0 as unrated, toDecimal128(0, 6) as revenue, 0 as named
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        group by person
        union all
        select person, min(at), max(at), 0, ('', ''), count(), countIf(won.revenue is null), sum(ifNull(won.revenue, 0)), 0
        from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
        group by person
        union all
        select
            dictGetOrDefault({identities:String}, 'lead', node, lead) as person, min(profiles.at), max(profiles.at), 0, ('', ''), 0, 0,
            toDecimal128(0, 6), max(email != '' or phone != '' or user != '')
        from profiles where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
        group by person
    ),
    listed as
    (
        select
            person, min(marks.first_at) as first_at, max(marks.last_at) as last_at, max(marks.visits) as visits,
            if(visits = 0, 'baseline', toString(max(marks.came.1))) as method,
            if(visits = 0, 'unknown', toString(max(marks.came.2))) as channel,
            max(marks.conversions) as conversions,
            multiIf(conversions != 0, 'customer', max(marks.named) != 0, 'known', 'anonymous') as level, if(max(marks.unrated) != 0, null, sum(marks.revenue)) as revenue
        from marks
        group by person
    ),
    picked as
    (
        select *
        from listed
        where (last_at, person) < ({beforeAt:DateTime64(3)}, {beforePerson:UInt64})
            and ({level:String} = '' or level = {level:String})
            and ({method:String} = '' or method = {method:String})
            and ({channel:String} = '' or channel = {channel:String})
            and last_at >= {seenFrom:DateTime64(3)} and last_at < {seenTo:DateTime64(3)} and first_at >= {from:DateTime64(3)} and first_at < {to:DateTime64(3)}
            and ({country:String} = '' and {search:String} = '' or person in
            (
                select person
                from told
                where ({country:String} = '' or country = {country:String})
                    and ({search:String} = '' or positionCaseInsensitiveUTF8(concat(email, ' ', name, ' ', company, ' ', phone, ' ', user), {search:String}) > 0)
            ))
        order by last_at desc, person desc
        limit {limit:UInt32}
    )
select
    picked.person as person, toString(first_at) as firstAt, toString(last_at) as lastAt, visits, method, channel, email, name, company, country, level,
    conversions, revenue
from picked
left join told on told.person = picked.person
order by last_at desc, person desc;

-- leads-of-stages (src/funnel/insight/leads.question.ts)
-- Which leads came this far down the funnel?
-- Grain: as of leads; those first met in the period, as the funnel counts, whose furthest stage lies from {least:UInt8} to {most:UInt8}; of a campaign, landing page, content or creator of the first touch, or of a kind of device or a country ({by:String}), only those of {key:String}.
-- Caveat: as of leads, of funnel and of conversion.
set param_beforeAt = '2100-01-01 00:00:00.000';
set param_beforePerson = '10';
set param_by = 'method';
set param_channel = '';
set param_country = '';
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_key = '';
set param_known = '2100-01-01 00:00:00.000';
set param_least = '10';
set param_level = '';
set param_limit = '10';
set param_method = '';
set param_most = '10';
set param_search = '';
set param_seenFrom = '2100-01-01 00:00:00.000';
set param_seenTo = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
with
    told as
    (
        select
            dictGetOrDefault({identities:String}, 'lead', node, lead) as person,
            argMaxIf(email, profiles.at, email != '') as email,
            argMaxIf(name, profiles.at, name != '') as name,
            argMaxIf(company, profiles.at, company != '') as company,
            argMaxIf(toString(country), profiles.at, country != '') as country,
            argMaxIf(phone, profiles.at, phone != '') as phone,
            argMaxIf(user, profiles.at, user != '') as user
        from profiles where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
        group by person
    ),
    marks as
    (
        select
            person, min(at) as first_at, max(at) as last_at, count() as visits, argMin((method, channel), (at, event)) as came,
            0 as conversions, 0 as unrated, toDecimal128(0, 6) as revenue, 0 as named
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        group by person
        union all
        select person, min(at), max(at), 0, ('', ''), count(), countIf(won.revenue is null), sum(ifNull(won.revenue, 0)), 0
        from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
        group by person
        union all
        select
            dictGetOrDefault({identities:String}, 'lead', node, lead) as person, min(profiles.at), max(profiles.at), 0, ('', ''), 0, 0,
            toDecimal128(0, 6), max(email != '' or phone != '' or user != '')
        from profiles where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
        group by person
    ),
    listed as
    (
        select
            person, min(marks.first_at) as first_at, max(marks.last_at) as last_at, max(marks.visits) as visits,
            if(visits = 0, 'baseline', toString(max(marks.came.1))) as method,
            if(visits = 0, 'unknown', toString(max(marks.came.2))) as channel,
            max(marks.conversions) as conversions,
            multiIf(conversions != 0, 'customer', max(marks.named) != 0, 'known', 'anonymous') as level, if(max(marks.unrated) != 0, null, sum(marks.revenue)) as revenue
        from marks
        group by person
    ),
    picked as
    (
        select *
        from listed
        where (last_at, person) < ({beforeAt:DateTime64(3)}, {beforePerson:UInt64})
            and ({level:String} = '' or level = {level:String})
            and ({method:String} = '' or method = {method:String})
            and ({channel:String} = '' or channel = {channel:String})
            and last_at >= {seenFrom:DateTime64(3)} and last_at < {seenTo:DateTime64(3)} and person in (select person from (select
    person,
    ['content', 'communities', 'influencers', 'social', 'seo', 'paid', 'winback', 'baseline'][toUInt8(bitAnd(first, 255))] as method,
    fromUnixTimestamp64Milli(first_ms) as first_at,
    multiIf(
        won != 0, 6,
        opened != 0 or qualified != 0, 5,
        engaged != 0, 4,
        captured != 0 and (touches > 1 or nurtured != 0), 3,
        captured != 0, 2,
        1) as stage,
    fromUnixTimestamp64Milli(multiIf(
        stage = 6, won,
        stage = 5, if(opened != 0, opened, qualified),
        stage = 4, engaged,
        stage = 3, if(nurtured != 0, nurtured, last),
        stage = 2, captured,
        first_ms)) as reached_at
from
(
    select person, sum(marks.first) as first, sum(marks.touches) as touches, sum(marks.last) as last, sum(marks.nurtured) as nurtured, sum(marks.engaged) as engaged, sum(marks.qualified) as qualified, sum(marks.captured) as captured, sum(marks.opened) as opened, sum(marks.won) as won, toInt64(bitShiftRight(first, 72)) as first_ms
    from (select person, min(bitShiftLeft(toUInt128(toUnixTimestamp64Milli(at)), 72) + bitShiftLeft(toUInt128(event), 8) + transform(method, ['content', 'communities', 'influencers', 'social', 'seo', 'paid', 'winback', 'baseline'], range(1, 9), 0)) as first, toInt64(count()) as touches, toUnixTimestamp64Milli(max(at)) as last, toInt64(0) as nurtured, toInt64(0) as engaged, toInt64(0) as qualified, toInt64(0) as captured, toInt64(0) as opened, toInt64(0) as won
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        where 1
        group by person
        union all
        select person, toUInt128(0) as first, toInt64(0) as touches, toInt64(0) as last, toUnixTimestamp64Milli(minIf(at, type in ('email_delivered', 'email_opened', 'email_link_clicked', 'message_replied'))) as nurtured, toUnixTimestamp64Milli(minIf(at, type in ('product_viewed', 'product_clicked', 'content_viewed', 'wishlist_added', 'product_reviewed'))) as engaged, toUnixTimestamp64Milli(minIf(at, type in ('product_added', 'cart_viewed', 'checkout_started', 'checkout_step_completed', 'payment_info_entered', 'qualified', 'quote_requested', 'meeting_booked'))) as qualified, toInt64(0) as captured, toInt64(0) as opened, toInt64(0) as won
        from (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at, type from events where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1 and bot = 0 and type in ('email_delivered', 'email_opened', 'email_link_clicked', 'message_replied', 'product_viewed', 'product_clicked', 'content_viewed', 'wishlist_added', 'product_reviewed', 'product_added', 'cart_viewed', 'checkout_started', 'checkout_step_completed', 'payment_info_entered', 'qualified', 'quote_requested', 'meeting_booked'))
        where 1
        group by person
        union all
        select person, toUInt128(0) as first, toInt64(0) as touches, toInt64(0) as last, toInt64(0) as nurtured, toInt64(0) as engaged, toInt64(0) as qualified, toUnixTimestamp64Milli(min(at)) as captured, toInt64(0) as opened, toInt64(0) as won
        from (select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at from profiles where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1 and (email != '' or phone != '' or user != ''))
        where 1
        group by person
        union all
        select person, toUInt128(0) as first, toInt64(0) as touches, toInt64(0) as last, toInt64(0) as nurtured, toInt64(0) as engaged, toInt64(0) as qualified, toInt64(0) as captured, toUnixTimestamp64Milli(min(at)) as opened, toInt64(0) as won
        from deals_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
        where 1 and 1
        group by person
        union all
        select person, toUInt128(0) as first, toInt64(0) as touches, toInt64(0) as last, toInt64(0) as nurtured, toInt64(0) as engaged, toInt64(0) as qualified, toInt64(0) as captured, toInt64(0) as opened, toUnixTimestamp64Milli(min(won_at)) as won
        from (select person, placed as won_at
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, order, orders.at as placed, status
            from orders
            where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1
            order by workspace, order, known desc, batch desc, nth desc
            limit 1 by order
        )
        where status != 'cancelled' and 1
        union all
        select person, won as won_at
        from
        (
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, deal, ifNull(closed_at, deals.at) as won, status
            from deals
            where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1
            order by workspace, deal, known desc, batch desc, nth desc
            limit 1 by deal
        )
        where status = 'won' and 1)
        where 1
        group by person) as marks
    group by person
    having first != 0 and first_ms >= toUnixTimestamp64Milli({from:DateTime64(3)}) and first_ms < toUnixTimestamp64Milli({to:DateTime64(3)})
)) where stage >= {least:UInt8} and stage <= {most:UInt8})
            and ({by:String} = '' or (person in
        (
            select person from
            (
            select
                person,
                argMin(multiIf({by:String} = 'campaign', toString(campaign), {by:String} = 'content', toString(content), {by:String} = 'creator', toString(creator), landing), (at, event)) as named
            from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
            where {by:String} not in ('', 'device', 'country') and 1
            group by person
            union all
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, argMaxIf(toString(country), profiles.at, country != '') as named
            from profiles
            where {by:String} = 'country' and workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1
            group by person
            union all
            select
                dictGetOrDefault({identities:String}, 'lead', node, lead) as person,
                argMinIf(JSONExtractString(props, 'context', 'device'), at, JSONExtractString(props, 'context', 'device') != '') as named
            from events
            where {by:String} = 'device' and workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1 and bot = 0 and position(props, '"device"') > 0
            group by person
            )
            where if({key:String} = '', named != '', named = {key:String})
        )) = ({key:String} != ''))
            and ({country:String} = '' and {search:String} = '' or person in
            (
                select person
                from told
                where ({country:String} = '' or country = {country:String})
                    and ({search:String} = '' or positionCaseInsensitiveUTF8(concat(email, ' ', name, ' ', company, ' ', phone, ' ', user), {search:String}) > 0)
            ))
        order by last_at desc, person desc
        limit {limit:UInt32}
    )
select
    picked.person as person, toString(first_at) as firstAt, toString(last_at) as lastAt, visits, method, channel, email, name, company, country, level,
    conversions, revenue
from picked
left join told on told.person = picked.person
order by last_at desc, person desc;

-- leads-of-steps (src/funnel/insight/leads.question.ts)
-- Which leads went this far through steps of the user's own?
-- Grain: as of leads; those who did from {least:UInt8} to {most:UInt8} of the steps in the period; narrowed by {by:String} and {key:String} as leads-of-stages, the device being that of the first step.
-- Caveat: as of leads and of picked-steps.
set param_beforeAt = '2100-01-01 00:00:00.000';
set param_beforePerson = '10';
set param_by = 'method';
set param_channel = '';
set param_country = '';
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_key = '';
set param_key1 = '';
set param_key10 = '';
set param_key2 = '';
set param_key3 = '';
set param_key4 = '';
set param_key5 = '';
set param_key6 = '';
set param_key7 = '';
set param_key8 = '';
set param_key9 = '';
set param_known = '2100-01-01 00:00:00.000';
set param_least = '10';
set param_level = '';
set param_limit = '10';
set param_method = '';
set param_most = '10';
set param_search = '';
set param_seconds = '10';
set param_seenFrom = '2100-01-01 00:00:00.000';
set param_seenTo = '2100-01-01 00:00:00.000';
set param_step1 = '';
set param_step10 = '';
set param_step2 = '';
set param_step3 = '';
set param_step4 = '';
set param_step5 = '';
set param_step6 = '';
set param_step7 = '';
set param_step8 = '';
set param_step9 = '';
set param_to = '2100-01-01 00:00:00.000';
set param_types = '[]';
set param_value1 = '';
set param_value10 = '';
set param_value2 = '';
set param_value3 = '';
set param_value4 = '';
set param_value5 = '';
set param_value6 = '';
set param_value7 = '';
set param_value8 = '';
set param_value9 = '';
set param_workspace = '1';
with
    told as
    (
        select
            dictGetOrDefault({identities:String}, 'lead', node, lead) as person,
            argMaxIf(email, profiles.at, email != '') as email,
            argMaxIf(name, profiles.at, name != '') as name,
            argMaxIf(company, profiles.at, company != '') as company,
            argMaxIf(toString(country), profiles.at, country != '') as country,
            argMaxIf(phone, profiles.at, phone != '') as phone,
            argMaxIf(user, profiles.at, user != '') as user
        from profiles where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
        group by person
    ),
    marks as
    (
        select
            person, min(at) as first_at, max(at) as last_at, count() as visits, argMin((method, channel), (at, event)) as came,
            0 as conversions, 0 as unrated, toDecimal128(0, 6) as revenue, 0 as named
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        group by person
        union all
        select person, min(at), max(at), 0, ('', ''), count(), countIf(won.revenue is null), sum(ifNull(won.revenue, 0)), 0
        from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
        group by person
        union all
        select
            dictGetOrDefault({identities:String}, 'lead', node, lead) as person, min(profiles.at), max(profiles.at), 0, ('', ''), 0, 0,
            toDecimal128(0, 6), max(email != '' or phone != '' or user != '')
        from profiles where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
        group by person
    ),
    listed as
    (
        select
            person, min(marks.first_at) as first_at, max(marks.last_at) as last_at, max(marks.visits) as visits,
            if(visits = 0, 'baseline', toString(max(marks.came.1))) as method,
            if(visits = 0, 'unknown', toString(max(marks.came.2))) as channel,
            max(marks.conversions) as conversions,
            multiIf(conversions != 0, 'customer', max(marks.named) != 0, 'known', 'anonymous') as level, if(max(marks.unrated) != 0, null, sum(marks.revenue)) as revenue
        from marks
        group by person
    ),
    picked as
    (
        select *
        from listed
        where (last_at, person) < ({beforeAt:DateTime64(3)}, {beforePerson:UInt64})
            and ({level:String} = '' or level = {level:String})
            and ({method:String} = '' or method = {method:String})
            and ({channel:String} = '' or channel = {channel:String})
            and last_at >= {seenFrom:DateTime64(3)} and last_at < {seenTo:DateTime64(3)} and person in
            (
                select person from (select
    person,
    windowFunnel({seconds:UInt64} * 1000)(
        toUInt64(toUnixTimestamp64Milli(at)),
        type = {step1:String} and ({key1:String} = '' or multiIf({key1:String} = 'product', product, {key1:String} = 'path', path, JSONType(props, {key1:String}) = 'String', JSONExtractString(props, {key1:String}), JSONExtractRaw(props, {key1:String})) = {value1:String}),
        type = {step2:String} and ({key2:String} = '' or multiIf({key2:String} = 'product', product, {key2:String} = 'path', path, JSONType(props, {key2:String}) = 'String', JSONExtractString(props, {key2:String}), JSONExtractRaw(props, {key2:String})) = {value2:String}),
        type = {step3:String} and ({key3:String} = '' or multiIf({key3:String} = 'product', product, {key3:String} = 'path', path, JSONType(props, {key3:String}) = 'String', JSONExtractString(props, {key3:String}), JSONExtractRaw(props, {key3:String})) = {value3:String}),
        type = {step4:String} and ({key4:String} = '' or multiIf({key4:String} = 'product', product, {key4:String} = 'path', path, JSONType(props, {key4:String}) = 'String', JSONExtractString(props, {key4:String}), JSONExtractRaw(props, {key4:String})) = {value4:String}),
        type = {step5:String} and ({key5:String} = '' or multiIf({key5:String} = 'product', product, {key5:String} = 'path', path, JSONType(props, {key5:String}) = 'String', JSONExtractString(props, {key5:String}), JSONExtractRaw(props, {key5:String})) = {value5:String}),
        type = {step6:String} and ({key6:String} = '' or multiIf({key6:String} = 'product', product, {key6:String} = 'path', path, JSONType(props, {key6:String}) = 'String', JSONExtractString(props, {key6:String}), JSONExtractRaw(props, {key6:String})) = {value6:String}),
        type = {step7:String} and ({key7:String} = '' or multiIf({key7:String} = 'product', product, {key7:String} = 'path', path, JSONType(props, {key7:String}) = 'String', JSONExtractString(props, {key7:String}), JSONExtractRaw(props, {key7:String})) = {value7:String}),
        type = {step8:String} and ({key8:String} = '' or multiIf({key8:String} = 'product', product, {key8:String} = 'path', path, JSONType(props, {key8:String}) = 'String', JSONExtractString(props, {key8:String}), JSONExtractRaw(props, {key8:String})) = {value8:String}),
        type = {step9:String} and ({key9:String} = '' or multiIf({key9:String} = 'product', product, {key9:String} = 'path', path, JSONType(props, {key9:String}) = 'String', JSONExtractString(props, {key9:String}), JSONExtractRaw(props, {key9:String})) = {value9:String}),
        type = {step10:String} and ({key10:String} = '' or multiIf({key10:String} = 'product', product, {key10:String} = 'path', path, JSONType(props, {key10:String}) = 'String', JSONExtractString(props, {key10:String}), JSONExtractRaw(props, {key10:String})) = {value10:String})) as done,
    argMinIf(JSONExtractString(props, 'context', 'device'), at, type = {step1:String} and ({key1:String} = '' or multiIf({key1:String} = 'product', product, {key1:String} = 'path', path, JSONType(props, {key1:String}) = 'String', JSONExtractString(props, {key1:String}), JSONExtractRaw(props, {key1:String})) = {value1:String})) as device
from
(
    select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at, type, product, path, props
    from events
    where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and bot = 0
        and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)} and type in {types:Array(String)}
    union all
    select person, at, toLowCardinality('@visit'), '', '', '' from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
    where has({types:Array(String)}, '@visit') and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
    union all
    select person, at, toLowCardinality('@contactable'), '', '', '' from (
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, min(profiles.at) as at
        from profiles
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and (email != '' or phone != '' or user != '')
        group by person
    )
    where has({types:Array(String)}, '@contactable') and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
    union all
    select person, at, toLowCardinality('@order'), '', '', '' from orders_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
    where has({types:Array(String)}, '@order') and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)} and status != 'cancelled'
    union all
    select person, at, toLowCardinality('@deal'), '', '', '' from deals_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
    where has({types:Array(String)}, '@deal') and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
    union all
    select person, at, toLowCardinality('@won'), '', '', '' from (select person, assumeNotNull(closed) as at from deals_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) where status = 'won')
    where has({types:Array(String)}, '@won') and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
)
group by person)
                where done >= {least:UInt8} and done <= {most:UInt8} and ({by:String} != 'device' or device = {key:String})
            )
            and ({by:String} in ('', 'device') or (person in
        (
            select person from
            (
            select
                person,
                argMin(multiIf({by:String} = 'campaign', toString(campaign), {by:String} = 'content', toString(content), {by:String} = 'creator', toString(creator), landing), (at, event)) as named
            from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
            where {by:String} not in ('', 'device', 'country') and 1
            group by person
            union all
            select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, argMaxIf(toString(country), profiles.at, country != '') as named
            from profiles
            where {by:String} = 'country' and workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and 1
            group by person
            )
            where if({key:String} = '', named != '', named = {key:String})
        )) = ({key:String} != ''))
            and ({country:String} = '' and {search:String} = '' or person in
            (
                select person
                from told
                where ({country:String} = '' or country = {country:String})
                    and ({search:String} = '' or positionCaseInsensitiveUTF8(concat(email, ' ', name, ' ', company, ' ', phone, ' ', user), {search:String}) > 0)
            ))
        order by last_at desc, person desc
        limit {limit:UInt32}
    )
select
    picked.person as person, toString(first_at) as firstAt, toString(last_at) as lastAt, visits, method, channel, email, name, company, country, level,
    conversions, revenue
from picked
left join told on told.person = picked.person
order by last_at desc, person desc;

-- method-costs (src/funnel/insight/method-costs.question.ts)
-- What did each method cost in the period?
-- Grain: one row a method, channel, campaign and kind of spending; amounts in the workspace's currency, spread over their days.
-- Caveat: unrated counts the days whose currency has no rate; their amount is not in the sum.
set param_currency = 'EUR';
set param_fromDay = '1990-01-01';
set param_known = '2100-01-01 00:00:00.000';
set param_toDay = '2100-01-01';
set param_workspace = '1';
select method, channel, campaign, spend, sum(amount) as cost, sum(impressions) as impressions, sum(clicks) as clicks, countIf(amount is null) as unrated
from costs_daily(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, currency = {currency:String})
where day >= {fromDay:Date32} and day < {toDay:Date32}
group by method, channel, campaign, spend
order by method, channel, campaign, spend;

-- deals (src/funnel/insight/orders.question.ts)
-- Which deals were opened in the period, the latest first?
-- Grain: one row a deal as last stated, {limit:UInt32} at a time; the page after a row starts below its (at, deal).
-- Caveat: amounts are in the workspace's currency, null without a rate or amount; search looks for {search:String} in the deal's name, account and owner and its lead's e-mail and name; '' takes all.
set param_beforeAt = '2100-01-01 00:00:00.000';
set param_beforeName = '';
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_limit = '10';
set param_search = '';
set param_status = '';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
select
    deal, toString(opened.at) as openedAt, toString(closed) as closedAt, toString(opened.person) as person, told.email as email, told.name as name,
    toString(status) as status, account, owner, revenue, revenue - cost as margin
from deals_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as opened
left join (
    select
        dictGetOrDefault({identities:String}, 'lead', node, lead) as person,
        argMaxIf(email, profiles.at, email != '') as email,
        argMaxIf(name, profiles.at, name != '') as name
    from profiles
    where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    group by person
) as told on told.person = opened.person
where opened.at >= {from:DateTime64(3)} and opened.at < {to:DateTime64(3)} and (opened.at, deal) < ({beforeAt:DateTime64(3)}, {beforeName:String})
    and ({status:String} = '' or status = {status:String})
    and ({search:String} = '' or positionCaseInsensitiveUTF8(concat(deal, ' ', account, ' ', owner, ' ', told.email, ' ', told.name), {search:String}) > 0)
order by opened.at desc, deal desc
limit {limit:UInt32};

-- orders (src/funnel/insight/orders.question.ts)
-- Which orders were placed in the period, the latest first?
-- Grain: one row an order as last stated, {limit:UInt32} at a time; the page after a row starts below its (at, order).
-- Caveat: amounts are in the workspace's currency, null without a rate; search looks for {search:String} in the order's name and its lead's e-mail and name, '' takes all; status '' takes all.
set param_beforeAt = '2100-01-01 00:00:00.000';
set param_beforeName = '';
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_limit = '10';
set param_search = '';
set param_status = '';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
select
    order, toString(placed.at) as placedAt, toString(placed.person) as person, told.email as email, told.name as name, toString(status) as status, toString(currency) as currency,
    total, revenue, revenue - cost as margin, refunds
from orders_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as placed
left join (
    select
        dictGetOrDefault({identities:String}, 'lead', node, lead) as person,
        argMaxIf(email, profiles.at, email != '') as email,
        argMaxIf(name, profiles.at, name != '') as name
    from profiles
    where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    group by person
) as told on told.person = placed.person
where placed.at >= {from:DateTime64(3)} and placed.at < {to:DateTime64(3)} and (placed.at, order) < ({beforeAt:DateTime64(3)}, {beforeName:String})
    and ({status:String} = '' or status = {status:String})
    and ({search:String} = '' or positionCaseInsensitiveUTF8(concat(order, ' ', told.email, ' ', told.name), {search:String}) > 0)
order by placed.at desc, order desc
limit {limit:UInt32};

-- picked-steps (src/funnel/insight/picked-steps.question.ts)
-- How many leads went through these steps of the user's own, in this order, within this time of the first?
-- Grain: one row a number of steps done and a key ({by:String}): method, channel, campaign or landing page of the lead's first touch, device of its first step; '' for all.
-- Steps are event types or moments (@visit, @contactable, @order, @deal, @won), ten at most; unused ones are ''. A step may ask for one property's value.
-- Caveat: the clock starts at the first step and is not started again at later ones. Reading the orders costs a quarter of a second whatever is asked: plain event types are asked by the question `steps`.
set param_by = 'method';
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_key1 = '';
set param_key10 = '';
set param_key2 = '';
set param_key3 = '';
set param_key4 = '';
set param_key5 = '';
set param_key6 = '';
set param_key7 = '';
set param_key8 = '';
set param_key9 = '';
set param_known = '2100-01-01 00:00:00.000';
set param_seconds = '10';
set param_step1 = '';
set param_step10 = '';
set param_step2 = '';
set param_step3 = '';
set param_step4 = '';
set param_step5 = '';
set param_step6 = '';
set param_step7 = '';
set param_step8 = '';
set param_step9 = '';
set param_to = '2100-01-01 00:00:00.000';
set param_types = '[]';
set param_value1 = '';
set param_value10 = '';
set param_value2 = '';
set param_value3 = '';
set param_value4 = '';
set param_value5 = '';
set param_value6 = '';
set param_value7 = '';
set param_value8 = '';
set param_value9 = '';
set param_workspace = '1';
select
    multiIf({by:String} = 'device', device, met.person != 0, met.first_key, {by:String} = 'method', 'baseline', {by:String} = 'channel', 'unknown', '') as key,
    done, count() as leads
from (select
    person,
    windowFunnel({seconds:UInt64} * 1000)(
        toUInt64(toUnixTimestamp64Milli(at)),
        type = {step1:String} and ({key1:String} = '' or multiIf({key1:String} = 'product', product, {key1:String} = 'path', path, JSONType(props, {key1:String}) = 'String', JSONExtractString(props, {key1:String}), JSONExtractRaw(props, {key1:String})) = {value1:String}),
        type = {step2:String} and ({key2:String} = '' or multiIf({key2:String} = 'product', product, {key2:String} = 'path', path, JSONType(props, {key2:String}) = 'String', JSONExtractString(props, {key2:String}), JSONExtractRaw(props, {key2:String})) = {value2:String}),
        type = {step3:String} and ({key3:String} = '' or multiIf({key3:String} = 'product', product, {key3:String} = 'path', path, JSONType(props, {key3:String}) = 'String', JSONExtractString(props, {key3:String}), JSONExtractRaw(props, {key3:String})) = {value3:String}),
        type = {step4:String} and ({key4:String} = '' or multiIf({key4:String} = 'product', product, {key4:String} = 'path', path, JSONType(props, {key4:String}) = 'String', JSONExtractString(props, {key4:String}), JSONExtractRaw(props, {key4:String})) = {value4:String}),
        type = {step5:String} and ({key5:String} = '' or multiIf({key5:String} = 'product', product, {key5:String} = 'path', path, JSONType(props, {key5:String}) = 'String', JSONExtractString(props, {key5:String}), JSONExtractRaw(props, {key5:String})) = {value5:String}),
        type = {step6:String} and ({key6:String} = '' or multiIf({key6:String} = 'product', product, {key6:String} = 'path', path, JSONType(props, {key6:String}) = 'String', JSONExtractString(props, {key6:String}), JSONExtractRaw(props, {key6:String})) = {value6:String}),
        type = {step7:String} and ({key7:String} = '' or multiIf({key7:String} = 'product', product, {key7:String} = 'path', path, JSONType(props, {key7:String}) = 'String', JSONExtractString(props, {key7:String}), JSONExtractRaw(props, {key7:String})) = {value7:String}),
        type = {step8:String} and ({key8:String} = '' or multiIf({key8:String} = 'product', product, {key8:String} = 'path', path, JSONType(props, {key8:String}) = 'String', JSONExtractString(props, {key8:String}), JSONExtractRaw(props, {key8:String})) = {value8:String}),
        type = {step9:String} and ({key9:String} = '' or multiIf({key9:String} = 'product', product, {key9:String} = 'path', path, JSONType(props, {key9:String}) = 'String', JSONExtractString(props, {key9:String}), JSONExtractRaw(props, {key9:String})) = {value9:String}),
        type = {step10:String} and ({key10:String} = '' or multiIf({key10:String} = 'product', product, {key10:String} = 'path', path, JSONType(props, {key10:String}) = 'String', JSONExtractString(props, {key10:String}), JSONExtractRaw(props, {key10:String})) = {value10:String})) as done,
    argMinIf(JSONExtractString(props, 'context', 'device'), at, type = {step1:String} and ({key1:String} = '' or multiIf({key1:String} = 'product', product, {key1:String} = 'path', path, JSONType(props, {key1:String}) = 'String', JSONExtractString(props, {key1:String}), JSONExtractRaw(props, {key1:String})) = {value1:String})) as device
from
(
    select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at, type, product, path, props
    from events
    where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and bot = 0
        and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)} and type in {types:Array(String)}
    union all
    select person, at, toLowCardinality('@visit'), '', '', '' from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
    where has({types:Array(String)}, '@visit') and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
    union all
    select person, at, toLowCardinality('@contactable'), '', '', '' from (
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, min(profiles.at) as at
        from profiles
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and (email != '' or phone != '' or user != '')
        group by person
    )
    where has({types:Array(String)}, '@contactable') and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
    union all
    select person, at, toLowCardinality('@order'), '', '', '' from orders_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
    where has({types:Array(String)}, '@order') and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)} and status != 'cancelled'
    union all
    select person, at, toLowCardinality('@deal'), '', '', '' from deals_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
    where has({types:Array(String)}, '@deal') and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
    union all
    select person, at, toLowCardinality('@won'), '', '', '' from (select person, assumeNotNull(closed) as at from deals_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) where status = 'won')
    where has({types:Array(String)}, '@won') and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
)
group by person) as picked
left join
(
    select
        person,
        argMin(multiIf({by:String} = 'method', toString(method), {by:String} = 'channel', toString(channel), {by:String} = 'campaign', toString(campaign), landing), (at, event)) as first_key
    from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
    where {by:String} not in ('', 'device')
    group by person
) as met on met.person = picked.person
where done > 0
group by key, done
order by key, done;

-- picked-steps-by-level (src/funnel/insight/picked-steps.question.ts)
-- How many leads went through these steps, by how far each is known now?
-- Grain: one row a number of steps done and a level: anonymous, known (somebody who can be written to) or customer, as of the moment of knowledge.
-- Caveat: as of picked-steps.
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_key1 = '';
set param_key10 = '';
set param_key2 = '';
set param_key3 = '';
set param_key4 = '';
set param_key5 = '';
set param_key6 = '';
set param_key7 = '';
set param_key8 = '';
set param_key9 = '';
set param_known = '2100-01-01 00:00:00.000';
set param_seconds = '10';
set param_step1 = '';
set param_step10 = '';
set param_step2 = '';
set param_step3 = '';
set param_step4 = '';
set param_step5 = '';
set param_step6 = '';
set param_step7 = '';
set param_step8 = '';
set param_step9 = '';
set param_to = '2100-01-01 00:00:00.000';
set param_types = '[]';
set param_value1 = '';
set param_value10 = '';
set param_value2 = '';
set param_value3 = '';
set param_value4 = '';
set param_value5 = '';
set param_value6 = '';
set param_value7 = '';
set param_value8 = '';
set param_value9 = '';
set param_workspace = '1';
select if(told.person = 0, 'anonymous', told.level) as key, done, count() as leads
from (select
    person,
    windowFunnel({seconds:UInt64} * 1000)(
        toUInt64(toUnixTimestamp64Milli(at)),
        type = {step1:String} and ({key1:String} = '' or multiIf({key1:String} = 'product', product, {key1:String} = 'path', path, JSONType(props, {key1:String}) = 'String', JSONExtractString(props, {key1:String}), JSONExtractRaw(props, {key1:String})) = {value1:String}),
        type = {step2:String} and ({key2:String} = '' or multiIf({key2:String} = 'product', product, {key2:String} = 'path', path, JSONType(props, {key2:String}) = 'String', JSONExtractString(props, {key2:String}), JSONExtractRaw(props, {key2:String})) = {value2:String}),
        type = {step3:String} and ({key3:String} = '' or multiIf({key3:String} = 'product', product, {key3:String} = 'path', path, JSONType(props, {key3:String}) = 'String', JSONExtractString(props, {key3:String}), JSONExtractRaw(props, {key3:String})) = {value3:String}),
        type = {step4:String} and ({key4:String} = '' or multiIf({key4:String} = 'product', product, {key4:String} = 'path', path, JSONType(props, {key4:String}) = 'String', JSONExtractString(props, {key4:String}), JSONExtractRaw(props, {key4:String})) = {value4:String}),
        type = {step5:String} and ({key5:String} = '' or multiIf({key5:String} = 'product', product, {key5:String} = 'path', path, JSONType(props, {key5:String}) = 'String', JSONExtractString(props, {key5:String}), JSONExtractRaw(props, {key5:String})) = {value5:String}),
        type = {step6:String} and ({key6:String} = '' or multiIf({key6:String} = 'product', product, {key6:String} = 'path', path, JSONType(props, {key6:String}) = 'String', JSONExtractString(props, {key6:String}), JSONExtractRaw(props, {key6:String})) = {value6:String}),
        type = {step7:String} and ({key7:String} = '' or multiIf({key7:String} = 'product', product, {key7:String} = 'path', path, JSONType(props, {key7:String}) = 'String', JSONExtractString(props, {key7:String}), JSONExtractRaw(props, {key7:String})) = {value7:String}),
        type = {step8:String} and ({key8:String} = '' or multiIf({key8:String} = 'product', product, {key8:String} = 'path', path, JSONType(props, {key8:String}) = 'String', JSONExtractString(props, {key8:String}), JSONExtractRaw(props, {key8:String})) = {value8:String}),
        type = {step9:String} and ({key9:String} = '' or multiIf({key9:String} = 'product', product, {key9:String} = 'path', path, JSONType(props, {key9:String}) = 'String', JSONExtractString(props, {key9:String}), JSONExtractRaw(props, {key9:String})) = {value9:String}),
        type = {step10:String} and ({key10:String} = '' or multiIf({key10:String} = 'product', product, {key10:String} = 'path', path, JSONType(props, {key10:String}) = 'String', JSONExtractString(props, {key10:String}), JSONExtractRaw(props, {key10:String})) = {value10:String})) as done,
    argMinIf(JSONExtractString(props, 'context', 'device'), at, type = {step1:String} and ({key1:String} = '' or multiIf({key1:String} = 'product', product, {key1:String} = 'path', path, JSONType(props, {key1:String}) = 'String', JSONExtractString(props, {key1:String}), JSONExtractRaw(props, {key1:String})) = {value1:String})) as device
from
(
    select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at, type, product, path, props
    from events
    where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and bot = 0
        and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)} and type in {types:Array(String)}
    union all
    select person, at, toLowCardinality('@visit'), '', '', '' from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
    where has({types:Array(String)}, '@visit') and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
    union all
    select person, at, toLowCardinality('@contactable'), '', '', '' from (
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, min(profiles.at) as at
        from profiles
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and (email != '' or phone != '' or user != '')
        group by person
    )
    where has({types:Array(String)}, '@contactable') and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
    union all
    select person, at, toLowCardinality('@order'), '', '', '' from orders_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
    where has({types:Array(String)}, '@order') and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)} and status != 'cancelled'
    union all
    select person, at, toLowCardinality('@deal'), '', '', '' from deals_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
    where has({types:Array(String)}, '@deal') and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
    union all
    select person, at, toLowCardinality('@won'), '', '', '' from (select person, assumeNotNull(closed) as at from deals_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) where status = 'won')
    where has({types:Array(String)}, '@won') and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
)
group by person) as picked
left join
(
    select person, if(max(bought) = 1, 'customer', 'known') as level
    from
    (
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, 0 as bought
        from profiles
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and (email != '' or phone != '' or user != '')
        union all
        select person, 1
        from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
    )
    group by person
) as told on told.person = picked.person
where done > 0
group by key, done
order by key, done;

-- products (src/funnel/insight/products.question.ts)
-- Which products were looked at, put into a cart and bought in the period, by leads that came through which method?
-- Grain: one row a product, a method (of the lead's first touch), or both ({by:String} product, method or both); what is not told apart is ''. The most revenue first, {limit:UInt32} at most.
-- Caveat: viewed, added and bought count leads. Revenue is of the lines of orders that were not cancelled, before shipping, tax and refunds; lines in a currency without a rate
-- are counted in unrated and their revenue is not in the sum. {search:String} is a part of the product's id, ignoring case; '' takes all.
set param_by = 'method';
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_limit = '10';
set param_search = '';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
with
    acts as
    (
        select
            dictGetOrDefault({identities:String}, 'lead', node, lead) as person, product, if(type = 'product_viewed', 1, 2) as act,
            '' as order, toDecimal128(0, 6) as units, toNullable(toDecimal128(0, 6)) as revenue, toNullable(toDecimal128(0, 6)) as cost
        from events
        where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and bot = 0 and type in ('product_viewed', 'product_added') and product != ''
            and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        union all
        select person, product, 3, order, units, revenue, cost
        from lines_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
        where at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
    ),
    met as
    (
        select person, argMin(toString(method), (at, event)) as method
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        where {by:String} != 'product'
        group by person
    )
select
    if({by:String} = 'method', '', acts.product) as product,
    multiIf({by:String} = 'product', '', met.method = '', 'baseline', met.method) as method,
    uniqExactIf(acts.person, act = 1) as viewed,
    uniqExactIf(acts.person, act = 2) as added,
    uniqExactIf(acts.person, act = 3) as bought,
    uniqExactIf(acts.order, act = 3) as orders,
    sum(acts.units) as units,
    sum(ifNull(acts.revenue, 0)) as revenue,
    if(countIf(act = 3 and (acts.cost is null or acts.revenue is null)) > 0 or bought = 0, null, sum(acts.revenue) - sum(acts.cost)) as margin,
    countIf(act = 3 and acts.revenue is null) as unrated
from acts
left join met on met.person = acts.person
where {search:String} = '' or positionCaseInsensitiveUTF8(acts.product, {search:String}) > 0
group by product, method
order by revenue desc, viewed desc, product, method
limit {limit:UInt32};

-- order-gaps (src/funnel/insight/quality.question.ts)
-- Which numbers are missing between the first and the last order of the period, where a shop counts its orders?
-- Grain: one row a source and what its orders' names begin with (SO- of SO-1042), where at least 30 orders were placed and half of the numbers between are there.
-- Caveat: a number that was never given out (a draft, a cancelled checkout) looks like an order that never came; cancelled orders that were stated are there.
set param_from = '1990-01-01 00:00:00.000';
set param_known = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
select source, begins, uniqExact(number) as orders, max(number) - min(number) + 1 - orders as missing
from
(
    select source, replaceRegexpOne(order, '[0-9]+[^0-9]*$', '') as begins, toUInt64OrZero(extract(order, '([0-9]+)[^0-9]*$')) as number
    from orders
    where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        and match(order, '(^|[^0-9])[0-9]{1,15}[^0-9]*$')
)
group by source, begins
having orders >= 30 and missing <= orders
order by source, begins;

-- unknowns (src/funnel/insight/quality.question.ts)
-- Of how many touches and orders in the period do we not know where they came from?
-- Grain: one row.
-- Caveat: baseline touches no method claimed; without evidence are those of them that said nothing at all of where they came from. An order without a touch belongs to a lead that was never seen.
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
select sum(touches) as touches, sum(baseline) as baseline, sum(withoutEvidence) as withoutEvidence, sum(orders) as orders, sum(withoutTouch) as withoutTouch
from
(
    select count() as touches, countIf(method = 'baseline') as baseline, countIf(method = 'baseline' and witness = 'none') as withoutEvidence, 0 as orders, 0 as withoutTouch
    from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
    where at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
    union all
    select 0, 0, 0, count(), countIf(person not in (
        select person from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})))
    from orders_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
    where at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
);

-- volume (src/funnel/insight/quality.question.ts)
-- What arrived from each source, by the day it happened?
-- Grain: one row a day of the workspace's time zone and a source.
-- Caveat: orders, deals and others are statements, restatements included. A clock is ahead where an event says it happened more than five seconds after we knew of it;
-- lag is the median of the seconds between the two, late counts the events that we knew of more than a day after they happened.
set param_from = '1990-01-01 00:00:00.000';
set param_known = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
set param_zone = 'UTC';
select
    toString(toDate32(at, {zone:String})) as day, source, countIf(kind = 'event') as events, countIf(kind = 'event' and bot = 1) as bots,
    countIf(kind = 'event' and moment_known < at - toIntervalSecond(5)) as ahead, countIf(kind = 'event' and moment_known > at + toIntervalDay(1)) as late,
    if(events = 0, null, quantileTDigestIf(0.5)(toFloat32(dateDiff('millisecond', at, moment_known) / 1000), kind = 'event')) as lag,
    countIf(kind = 'order') as orders, countIf(kind = 'deal') as deals, countIf(kind not in ('event', 'order', 'deal')) as others
from
(
    select 'event' as kind, source, at, bot, known as moment_known from events where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    union all
    select 'order', source, at, 0, known from orders where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    union all
    select 'deal', source, at, 0, known from deals where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    union all
    select 'line', source, at, 0, known from lines where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    union all
    select 'payment', source, at, 0, known from payments where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    union all
    select 'refund', source, at, 0, known from refunds where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    union all
    select 'cost', source, at, 0, known from costs where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    union all
    select 'content', source, at, 0, known from contents where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    union all
    select 'rate', source, at, 0, known from rates where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
)
where at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
group by day, source
order by day, source;

-- series (src/funnel/insight/series.question.ts)
-- How did visits, new leads, customers, revenue and cost go over time?
-- Grain: one row a day, week (from the workspace's first day of the week) or month of the workspace's time zone, and a method; days without anything are absent.
-- Caveat: revenue stands under the method of the customer's first touch; cost under the method it was spent on.
set param_currency = 'EUR';
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_unit = 'month';
set param_weekStart = '10';
set param_workspace = '1';
set param_zone = 'UTC';
with
    marks as
    (
        select person, min(bitShiftLeft(toUInt128(toUnixTimestamp64Milli(at)), 72) + bitShiftLeft(toUInt128(event), 8) + transform(method, ['content', 'communities', 'influencers', 'social', 'seo', 'paid', 'winback', 'baseline'], range(1, 9), 0)) as first, toInt64(0) as captured, [] as sold
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        group by person
        union all
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, toUInt128(0), toUnixTimestamp64Milli(min(profiles.at)), []
        from profiles
        where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and (email != '' or phone != '' or user != '')
        group by person
        union all
        select person, toUInt128(0), toInt64(0), groupArray((toUnixTimestamp64Milli(at), toDecimal128(ifNull(won.revenue, 0), 6)))
        from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
        group by person
    ),
    people as
    (
        select
            sum(marks.first) as first, sum(marks.captured) as captured, groupArrayArray(marks.sold) as sold,
            if(first = 0, 'baseline', ['content', 'communities', 'influencers', 'social', 'seo', 'paid', 'winback', 'baseline'][toUInt8(bitAnd(first, 255))]) as method,
            arrayFilter(
                mark -> mark.2 >= toUnixTimestamp64Milli({from:DateTime64(3)}) and mark.2 < toUnixTimestamp64Milli({to:DateTime64(3)}),
                arrayConcat(
                    [(1, toInt64(bitShiftRight(first, 72)), toDecimal128(0, 6)), (2, captured, toDecimal128(0, 6))],
                    arrayMap(sale -> (3, sale.1, sale.2), sold))) as counting
        from marks
        group by person
        having notEmpty(counting)
    ),
    counted as
    (
        select at, toString(method) as method, 1 as visits, 0 as leads, 0 as knownLeads, 0 as conversions, toDecimal128(0, 6) as revenue, toDecimal128(0, 6) as cost
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        union all
        select fromUnixTimestamp64Milli(mark.2), method, 0, mark.1 = 1, mark.1 = 2, mark.1 = 3, mark.3, toDecimal128(0, 6)
        from (select method, arrayJoin(counting) as mark from people)
        union all
        select toDateTime64(day, 3, {zone:String}) as at, toString(method) as method, 0, 0, 0, 0, toDecimal128(0, 6), toDecimal128(ifNull(amount, 0), 6)
        from costs_daily(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, currency = {currency:String})
    )
select
    toString(multiIf({unit:String} = 'day', toDate32(at, {zone:String}), {unit:String} = 'week', toDate32(at, {zone:String}) - (toDayOfWeek(toDate32(at, {zone:String})) + 7 - {weekStart:UInt8}) % 7, toStartOfMonth(toDate32(at, {zone:String})))) as bucket,
    method,
    sum(visits) as visits,
    sum(leads) as leads,
    sum(knownLeads) as knownLeads,
    sum(conversions) as conversions,
    sum(revenue) as revenue,
    sum(cost) as cost
from counted
where at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
group by bucket, method
order by bucket, method;

-- many-steps (src/funnel/insight/steps.question.ts)
-- The same of up to ten steps.
-- Grain: one row a number of steps done.
-- Caveat: as above.
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_seconds = '10';
set param_step1 = '';
set param_step10 = '';
set param_step2 = '';
set param_step3 = '';
set param_step4 = '';
set param_step5 = '';
set param_step6 = '';
set param_step7 = '';
set param_step8 = '';
set param_step9 = '';
set param_to = '2100-01-01 00:00:00.000';
set param_types = '[]';
set param_workspace = '1';
select done, count() as leads
from
(
    select
        windowFunnel({seconds:UInt64} * 1000)(
            toUInt64(toUnixTimestamp64Milli(at)),
            type = {step1:String}, type = {step2:String}, type = {step3:String}, type = {step4:String}, type = {step5:String}, type = {step6:String}, type = {step7:String}, type = {step8:String}, type = {step9:String}, type = {step10:String}) as done
    from events
    where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and bot = 0
        and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        and type in {types:Array(String)}
    group by dictGetOrDefault({identities:String}, 'lead', node, lead)
)
group by done
order by done;

-- steps (src/funnel/insight/steps.question.ts)
-- How many leads went through these steps, in this order, within this time of the first?
-- Grain: one row a number of steps done. Steps are event types, five at most; unused ones are ''.
-- Caveat: the clock starts at the first step and is not started again at later ones. By core/period's LATEST everything is known, so that column
-- (eight bytes an event that hardly compress) is then not read: a seventh of the time.
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_seconds = '10';
set param_step1 = '';
set param_step2 = '';
set param_step3 = '';
set param_step4 = '';
set param_step5 = '';
set param_to = '2100-01-01 00:00:00.000';
set param_types = '[]';
set param_workspace = '1';
select done, count() as leads
from
(
    select
        windowFunnel({seconds:UInt64} * 1000)(
            toUInt64(toUnixTimestamp64Milli(at)),
            type = {step1:String}, type = {step2:String}, type = {step3:String}, type = {step4:String}, type = {step5:String}) as done
    from events
    where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and bot = 0
        and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
        and type in {types:Array(String)}
    group by dictGetOrDefault({identities:String}, 'lead', node, lead)
)
group by done
order by done;

-- bought (src/funnel/insight/timeline.question.ts)
-- What did this lead buy, the latest first?
-- Grain: one row an order, refund or deal of any of its identifiers.
-- Caveat: as of timeline.
set param_before = '2100-01-01 00:00:00.000';
set param_beforeId = '';
set param_known = '2100-01-01 00:00:00.000';
set param_limit = '10';
set param_nodes = '[]';
set param_workspace = '1';
select toString(happened) as at, id, kind, type, method, channel, campaign, witness, rule, path, product, value, currency, toString(since) as known
from
(
    select at as happened, toString(id) as id, 'order' as kind, toString(status) as type, '' as method, '' as channel, '' as campaign, '' as witness, '' as rule, concat('', order) as path, '' as product, total as value, toString(currency) as currency, known as since
    from orders
    where workspace = {workspace:UInt32} and node in {nodes:Array(UInt64)} and known <= {known:DateTime64(3)} and at <= {before:DateTime64(3)}
    union all
    select at, toString(id), 'refund', reason, '', '', '', '', '', order, '', amount, toString(currency), known
    from refunds
    where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and at <= {before:DateTime64(3)}
        and order in (select order from orders where workspace = {workspace:UInt32} and node in {nodes:Array(UInt64)})
    union all
    select ifNull(closed_at, at), toString(id), 'deal', toString(status), '', '', '', '', '', deal, '', amount, toString(currency), known
    from deals
    where workspace = {workspace:UInt32} and node in {nodes:Array(UInt64)} and known <= {known:DateTime64(3)} and at <= {before:DateTime64(3)}
)
where (happened, id) < ({before:DateTime64(3)}, {beforeId:String})
order by happened desc, id desc
limit {limit:UInt32};

-- timeline (src/funnel/insight/timeline.question.ts)
-- What did this lead do, the latest first?
-- Grain: one row an event or touch of any of its identifiers ({nodes:Array(UInt64)}, and the leads they were written under, {leads:Array(UInt64)}).
-- Caveat: a page holds {limit:UInt32} rows strictly before {before:DateTime64(3)} or, at that moment, below {beforeId:String}.
set param_before = '2100-01-01 00:00:00.000';
set param_beforeId = '';
set param_known = '2100-01-01 00:00:00.000';
set param_leads = '[]';
set param_limit = '10';
set param_nodes = '[]';
set param_workspace = '1';
select toString(happened) as at, id, kind, type, method, channel, campaign, witness, rule, path, product, value, currency, toString(since) as known
from
(
    select at as happened, toString(id) as id, 'event' as kind, toString(type) as type, '' as method, '' as channel, '' as campaign, '' as witness, '' as rule, path, product, value, toString(currency) as currency, known as since
    from events
    where workspace = {workspace:UInt32} and lead in {leads:Array(UInt64)} and node in {nodes:Array(UInt64)} and known <= {known:DateTime64(3)} and at <= {before:DateTime64(3)}
    union all
    select
        at, concat(toString(event), '-touch'), 'touch', 'touch', toString(argMax(method, (known, sign))), toString(argMax(channel, (known, sign))),
        toString(argMax(campaign, (known, sign))), toString(argMax(witness, (known, sign))), toString(argMax(rule, (known, sign))), argMax(landing, (known, sign)), '', null, '', max(known)
    from touches
    where workspace = {workspace:UInt32} and lead in {leads:Array(UInt64)} and node in {nodes:Array(UInt64)} and known <= {known:DateTime64(3)} and at <= {before:DateTime64(3)}
    group by event, at
    having sum(sign) > 0
)
where (happened, id) < ({before:DateTime64(3)}, {beforeId:String})
order by happened desc, id desc
limit {limit:UInt32};

-- touched (src/funnel/insight/touched.question.ts)
-- How many touches and visits did each method bring in the period?
-- Grain: one row a method, baseline included.
-- Caveat: visits with a session id of the source's own count once even if two people shared it.
set param_from = '1990-01-01 00:00:00.000';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_to = '2100-01-01 00:00:00.000';
set param_workspace = '1';
select toString(method) as method, count() as touches, uniqExact(if(visit = 0, cityHash64(event), visit)) as visits
from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
where at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
group by method
order by method;

-- event_rhythm (src/funnel/traffic/alarms/event-rhythm.question.ts)
-- How many events of the types watched did each source send in each hour since then?
-- Grain: one row a source, a type of event ('order' for orders stated as facts) and an hour of UTC, with the last moment in it.
-- Caveat: robots are left out; an order restated within an hour counts once, and again in another hour.
set param_since = '2100-01-01 00:00:00.000';
set param_sources = '[]';
set param_types = '[]';
set param_until = '2100-01-01 00:00:00.000';
set param_workspace = '1';
select source, toString(type) as event, toUnixTimestamp(toStartOfHour(at)) as hour, count() as events, toUnixTimestamp64Milli(max(at)) as last
from events
where workspace = {workspace:UInt32} and source in {sources:Array(UInt32)} and type in {types:Array(String)} and bot = 0
    and at >= {since:DateTime64(3)} and at <= {until:DateTime64(3)}
group by source, event, hour
union all
select source, 'order' as event, toUnixTimestamp(toStartOfHour(at)) as hour, uniqExact(order) as events, toUnixTimestamp64Milli(max(at)) as last
from orders
where workspace = {workspace:UInt32} and source in {sources:Array(UInt32)} and 'order' in {types:Array(String)}
    and at >= {since:DateTime64(3)} and at <= {until:DateTime64(3)}
group by source, event, hour;

-- merge-proposals (src/funnel/traffic/identities/proposals.question.ts)
-- Which leads share a device, an e-mail or a phone and are still two, the latest seen first?
-- Grain: one row a pair of leads (one < other), {limit:UInt32} at a time; the page after a row starts below its (lastAt, one, other).
-- Caveat: what more than four leads share belongs to none of them (a kiosk, a shared mailbox) and proposes nothing. Only identifiers that events tell of count.
set param_beforeAt = '2100-01-01 00:00:00.000';
set param_beforeOne = '10';
set param_beforeOther = '10';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_limit = '10';
set param_workspace = '1';
with
    shown as
    (
        select 'device' as signal, toString(device) as mark, dictGetOrDefault({identities:String}, 'lead', node, lead) as person, max(at) as last_at
        from events
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and device != node and bot = 0
        group by mark, person
        union all
        select 'email', email, dictGetOrDefault({identities:String}, 'lead', node, lead) as person, max(at)
        from profiles
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and email != ''
        group by email, person
        union all
        select 'phone', replaceRegexpAll(phone, '[^0-9+]', '') as digits, dictGetOrDefault({identities:String}, 'lead', node, lead) as person, max(at)
        from profiles
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and length(digits) > 6
        group by digits, person
    ),
    shared as
    (
        select signal, mark, arraySort(groupUniqArray(5)(person)) as persons, max(last_at) as last_at
        from shown
        group by signal, mark
        having length(persons) between 2 and 4
    ),
    pairs as
    (
        select
            signal, mark, last_at,
            arrayJoin(arrayFlatten(arrayMap((person, place) -> arrayMap(later -> (person, later), arraySlice(persons, place + 1)), persons, arrayEnumerate(persons)))) as pair
        from shared
    )
select
    toString(pair.1) as one,
    toString(pair.2) as other,
    arraySort(groupUniqArray([signal, mark])) as signals,
    toString(max(last_at)) as lastAt
from pairs
group by pair
having (max(last_at), pair.1, pair.2) < ({beforeAt:DateTime64(3)}, {beforeOne:UInt64}, {beforeOther:UInt64})
order by max(last_at) desc, pair.1 desc, pair.2 desc
limit {limit:UInt32};

-- lead-side (src/funnel/traffic/identities/side.question.ts)
-- What is known of these leads: how often and when they were seen, where they came from, what they bought, who they say they are?
-- Grain: one row a lead of {persons:Array(UInt64)} about whom anything is known.
-- Caveat: events are those of the leads' identifiers, {nodes:Array(UInt64)}; touches and conversions are in the workspace's currency, revenue null where a conversion has no amount or its currency no rate.
set param_currency = 'EUR';
set param_identities = 'identity_now';
set param_known = '2100-01-01 00:00:00.000';
set param_nodes = '[]';
set param_persons = '[]';
set param_workspace = '1';
with
    happened as
    (
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, count() as events, min(at) as first_at, max(at) as last_at
        from events
        where workspace = {workspace:UInt32} and node in {nodes:Array(UInt64)} and known <= {known:DateTime64(3)}
            and (lead in {nodes:Array(UInt64)} or lead in (select lead from aliases where workspace = {workspace:UInt32} and node in {nodes:Array(UInt64)}))
        group by person
    ),
    touched as
    (
        select person, count() as touches, min(at) as touch_at, argMin(toString(method), (at, event)) as method, argMin(toString(channel), (at, event)) as channel, argMin(toString(campaign), (at, event)) as campaign
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        where person in {persons:Array(UInt64)}
        group by person
    ),
    won as
    (
        select person, count() as conversions, if(countIf(won.revenue is null) != 0, null, sum(won.revenue)) as revenue, min(at) as first_bought
        from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as won
        where person in {persons:Array(UInt64)}
        group by person
    ),
    told as
    (
        select
            dictGetOrDefault({identities:String}, 'lead', node, lead) as person,
            argMaxIf(profiles.name, profiles.at, profiles.name != '') as name,
            argMaxIf(profiles.email, profiles.at, profiles.email != '') as email,
            argMaxIf(toString(profiles.country), profiles.at, profiles.country != '') as country
        from profiles
        where workspace = {workspace:UInt32} and node in {nodes:Array(UInt64)} and known <= {known:DateTime64(3)}
            and (lead in {nodes:Array(UInt64)} or lead in (select lead from aliases where workspace = {workspace:UInt32} and node in {nodes:Array(UInt64)}))
        group by person
    )
select
    toString(asked.person) as person,
    happened.events as events,
    if(happened.person = 0, null, toString(happened.first_at)) as firstAt,
    if(happened.person = 0, null, toString(happened.last_at)) as lastAt,
    touched.touches as touches,
    if(touched.person = 0, null, toString(touched.touch_at)) as touchAt,
    touched.method as method, touched.channel as channel, touched.campaign as campaign,
    won.conversions as conversions, if(won.person = 0, 0, won.revenue) as revenue,
    if(won.person = 0, null, toString(won.first_bought)) as firstBought,
    told.name as name, told.email as email, told.country as country
from (select arrayJoin({persons:Array(UInt64)}) as person) as asked
left join happened on happened.person = asked.person
left join touched on touched.person = asked.person
left join won on won.person = asked.person
left join told on told.person = asked.person
where happened.person != 0 or touched.person != 0 or won.person != 0
order by asked.person;

-- plan_conformance (src/funnel/traffic/plan/plan-conformance.question.ts)
-- What did a source send since then, event by event and property by property?
-- Grain: one row an event type, a property ('' for the event itself) and a kind of value, with how many events had it, first and last.
-- Caveat: of visitors who refused consent only part of the properties is kept, so their events are left out; the 20,000 commonest rows.
set param_since = '2100-01-01 00:00:00.000';
set param_source = '10';
set param_workspace = '1';
select
    toString(type) as type, property, kind, count() as events,
    toUnixTimestamp64Milli(min(at)) as first, toUnixTimestamp64Milli(max(at)) as last
from
(
    select
        type, at,
        arrayJoin(arrayConcat([('', 'event')], arrayFilter(pair -> pair.1 not in ('', 'context', 'funil'), JSONExtractKeysAndValuesRaw(props)))) as sent,
        sent.1 as property,
        sent.2 as raw,
        multiIf(
            property = '', 'event',
            raw in ('null', '""'), 'nothing',
            raw in ('true', 'false'), 'boolean',
            startsWith(raw, '{'), 'object',
            startsWith(raw, '['), 'array',
            not startsWith(raw, '"'), if(match(raw, '^-?[0-9]+$'), 'integer', 'number'),
            match(raw, '^"[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9:.]+(Z|[+-][0-9:]+)?)?"$'), 'time text',
            match(raw, '^"[+-]?[0-9]{1,12}([.][0-9]{1,20})?"$'), 'decimal text',
            'text') as kind
    from events
    where workspace = {workspace:UInt32} and source = {source:UInt32} and at >= {since:DateTime64(3)}
        and JSONExtractString(props, 'funil', 'consent') != 'refused'
)
group by type, property, kind
order by events desc, type, property, kind
limit 20000;
