import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { moneyParameters } from './parameters.ts';

// Which leads are there, the latest seen first?
// Grain: one row a lead, {limit:UInt32} at a time; the page after a row starts below its (lastAt, person).
// Caveat: search looks for {search:String} in e-mail, name, company, phone and user id, ignoring case; '' takes all. level '' takes all, else anonymous, known or customer.
export const leads = question(
  'leads',
  {
    ...moneyParameters,
    search: Type.String(),
    level: Type.String(),
    method: Type.String(),
    beforeAt: Type.String(),
    beforePerson: Type.String(),
    limit: Type.Number(),
  },
  {
    person: Type.String(),
    firstAt: Type.String(),
    lastAt: Type.String(),
    visits: Type.Number(),
    method: Type.String(),
    channel: Type.String(),
    email: Type.String(),
    name: Type.String(),
    company: Type.String(),
    country: Type.String(),
    level: Type.String(),
    conversions: Type.Number(),
    revenue: Type.Number(),
  },
  `with
    told as
    (
        select
            dictGetOrDefault({identities:String}, 'lead', node, lead) as person,
            argMaxIf(email, profiles.at, email != '') as email,
            argMaxIf(name, profiles.at, name != '') as name,
            argMaxIf(company, profiles.at, company != '') as company,
            argMaxIf(toString(country), profiles.at, country != '') as country,
            argMaxIf(phone, profiles.at, phone != '') as phone,
            argMaxIf(user, profiles.at, user != '') as user,
            min(profiles.at) as told_at
        from profiles
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
        group by person
    ),
    won as
    (
        select person, count() as conversions, sum(ifNull(revenue, 0)) as revenue, min(at) as won_at, max(at) as last_won
        from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
        group by person
    ),
    seen as
    (
        select person, min(at) as first_at, max(at) as last_at, count() as visits, argMin(toString(method), (at, event)) as method, argMin(toString(channel), (at, event)) as channel
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
        group by person
    ),
    everybody as
    (
        select person from seen
        union distinct
        select person from won
        union distinct
        select person from told
    ),
    listed as
    (
        select
            everybody.person as person,
            arrayMin(arrayFilter(at -> toUnixTimestamp64Milli(at) != 0, [seen.first_at, won.won_at, told.told_at])) as first_at,
            arrayMax([seen.last_at, won.last_won, told.told_at]) as last_at,
            seen.visits as visits,
            if(seen.person = 0, 'baseline', seen.method) as method,
            if(seen.person = 0, 'unknown', seen.channel) as channel,
            told.email as email, told.name as name, told.company as company, told.country as country, told.phone as phone, told.user as user,
            multiIf(won.person != 0, 'customer', email != '' or phone != '' or user != '', 'known', 'anonymous') as level,
            won.conversions as conversions,
            won.revenue as revenue
        from everybody
        left join seen on seen.person = everybody.person
        left join won on won.person = everybody.person
        left join told on told.person = everybody.person
    )
select person, toString(first_at) as firstAt, toString(last_at) as lastAt, visits, method, channel, email, name, company, country, level, conversions, revenue
from listed
where (last_at, person) < ({beforeAt:DateTime64(3)}, {beforePerson:UInt64})
    and ({level:String} = '' or level = {level:String})
    and ({method:String} = '' or method = {method:String})
    and ({search:String} = '' or positionCaseInsensitiveUTF8(concat(email, ' ', name, ' ', company, ' ', phone, ' ', user), {search:String}) > 0)
order by listed.last_at desc, person desc
limit {limit:UInt32}`,
);
