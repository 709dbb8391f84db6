import { Type } from 'typebox';
import { question } from '../../../store/question.ts';

// What became of those who sent each form?
// Grain: one row a form that somebody sent in the period; leads as known at {known:DateTime64(3)}.
// Caveat: customers and revenue are of conversions after the lead's first sending in the period. Revenue is null where one of them has no amount or its currency no rate. Whoever sent two forms counts with both.
export const formResults = question(
  'form-results',
  {
    workspace: Type.Number(),
    known: Type.String(),
    identities: Type.String(),
    currency: Type.String(),
    from: Type.String(),
    to: Type.String(),
  },
  {
    form: Type.String(),
    leads: Type.Number(),
    customers: Type.Number(),
    revenue: Type.Union([Type.Number(), Type.Null()]),
  },
  `with sent as
(
    select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, JSONExtractString(props, 'form') as form, min(at) as sent_at
    from events
    where workspace = {workspace:UInt32} and type = 'form_submitted' and known <= {known:DateTime64(3)}
        and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)} and bot = 0
    group by person, form
    having form != ''
),
won as
(
    select person, at, revenue
    from conversions_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String})
)
select
    form,
    uniqExact(sent.person) as leads,
    uniqExactIf(sent.person, won.at >= sent.sent_at and won.person != 0) as customers,
    if(countIf(won.person != 0 and won.at >= sent.sent_at and won.revenue is null) > 0, null, sumIf(ifNull(won.revenue, 0), won.person != 0 and won.at >= sent.sent_at)) as revenue
from sent left join won on won.person = sent.person
group by form
order by form`,
);
