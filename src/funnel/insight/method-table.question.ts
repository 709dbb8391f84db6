import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { moneyParameters, periodParameters } from './parameters.ts';

// What did each method bring in the period: touches and visits then, and leads first met then, with how many became known and customers?
// Grain: one row a method, baseline included. A lead belongs to the method of its first touch.
// Caveat: visits with a session id of the source's own count once even if two people shared it.
export const methodTable = question(
  'method-table',
  { ...moneyParameters, ...periodParameters },
  {
    method: Type.String(),
    touches: Type.Number(),
    visits: Type.Number(),
    leads: Type.Number(),
    knownLeads: Type.Number(),
    customers: Type.Number(),
  },
  `with
    touched as
    (
        select person, at, event, visit, toString(method) as method
        from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String})
    ),
    met as
    (
        select person, argMin(method, (at, event)) as method
        from touched
        group by person
        having min(at) >= {from:DateTime64(3)} and min(at) < {to:DateTime64(3)}
    ),
    contactable as
    (
        select distinct dictGetOrDefault({identities:String}, 'lead', node, lead) as person
        from profiles
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and (email != '' or phone != '' or user != '')
    ),
    won as
    (
        select distinct person
        from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
    )
select method, sum(touches) as touches, sum(visits) as visits, sum(leads) as leads, sum(knownLeads) as knownLeads, sum(customers) as customers
from
(
    select method, count() as touches, uniqExact(if(visit = 0, cityHash64(event), visit)) as visits, 0 as leads, 0 as knownLeads, 0 as customers
    from touched
    where at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}
    group by method
    union all
    select method, 0 as touches, 0 as visits, count() as leads, countIf(person in (select person from contactable)) as knownLeads, countIf(person in (select person from won)) as customers
    from met
    group by method
)
group by method
order by method`,
);
