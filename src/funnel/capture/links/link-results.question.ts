import { Type } from 'typebox';
import { question } from '../../../store/question.ts';
import { afterSeen, afterSeenRow, OF_PEOPLE, PERSON } from '../outcomes/after-seen.ts';

const asked = { workspace: Type.Number(), known: Type.String(), identities: Type.String(), from: Type.String(), to: Type.String() };

// How often were links followed in the period, how many leads came by them, and what did those buy?
// Grain: one row a link that was followed, came by, or bought after, in the period. customers, orders and revenue are of conversions in the period, each under the last link its lead came by in the 30 days before.
// Caveat: clicks are of people, as the server saw them; robots counts what programs, previews and prefetches asked. leads are people of whom the page a link led to was seen. revenue is null where a conversion has no rate.
export const linkResults = question(
  'linkResults',
  { ...asked, currency: Type.String() },
  {
    link: Type.String(),
    clicks: Type.Number(),
    visitors: Type.Number(),
    robots: Type.Number(),
    leads: Type.Number(),
    customers: Type.Number(),
    orders: Type.Number(),
    revenue: Type.Union([Type.Number(), Type.Null()]),
    lastClick: Type.Union([Type.String(), Type.Null()]),
  },
  `with
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
order by clicks desc, link`,
);

// Who came by each destination of a split, and what became of them from then on?
// Grain: one row a spell of the split and a destination ("1767225600000 main": the ms when those shares began); a person counts with the first landing in the period alone.
// Caveat: people are those whose landing was seen; those sent elsewhere by device, country or language are not part of the split. leads became known after, customers bought after. Clicks of before a spell was kept with them do not count.
export const splitResults = question(
  'splitResults',
  { ...asked, currency: Type.String(), link: Type.String() },
  afterSeenRow,
  afterSeen(`
        select person, argMin(concat(toString(split), ' ', way), at) as thing, min(at) as first_at, 1 as viewed, 0 as submitted
        from
        (
            select ${PERSON} as person, clicked.way as way, clicked.split as split, at
            from events
            inner join
            (
                select JSONExtractString(props, 'click') as click, any(JSONExtractString(props, 'way')) as way, any(JSONExtractInt(props, 'split')) as split
                from events
                where ${OF_PEOPLE} and type = 'link_clicked' and startsWith(path, '/l/') and JSONExtractString(evidence, 'link') = {link:String}
                    and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
                group by click
            ) as clicked on clicked.click = JSONExtractString(evidence, 'clickIds', 'fnl_cid')
            where ${OF_PEOPLE} and type != 'link_clicked' and position(evidence, concat('"', {link:String}, '.')) > 0 and at >= {from:DateTime64(3)}
        )
        where split > 0 and (way = 'main' or startsWith(way, 'split-'))
        group by person
    `),
);

// When was a link followed?
// Grain: one row a day of the workspace's time zone; days without a click are absent.
// Caveat: clicks of people alone.
export const linkDays = question(
  'linkDays',
  { ...asked, link: Type.String(), zone: Type.String() },
  { day: Type.String(), clicks: Type.Number(), visitors: Type.Number() },
  `select toString(toDate32(at, {zone:String})) as day, count() as clicks, uniqExact(dictGetOrDefault({identities:String}, 'lead', node, lead)) as visitors
from events
where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and type = 'link_clicked' and startsWith(path, '/l/') and bot = 0
    and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)} and JSONExtractString(evidence, 'link') = {link:String}
group by day
order by day`,
);

// Who followed a link?
// Grain: one row a value of country, device, browser, referrer, way (which destination) and by (link or QR code); the twenty most frequent of each.
// Caveat: clicks of people alone; '' where it is not known: the country needs a proxy that names it.
export const linkVisitors = question(
  'linkVisitors',
  { ...asked, link: Type.String() },
  { kind: Type.String(), value: Type.String(), clicks: Type.Number() },
  `select pair.1 as kind, pair.2 as value, count() as clicks
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
limit 20 by kind`,
);
