import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { lastTold } from './ledger-sql.ts';
import { moneyParameters, periodParameters } from './parameters.ts';

const MaybeNumber = Type.Union([Type.Number(), Type.Null()]);
const MaybeText = Type.Union([Type.String(), Type.Null()]);

const list = {
  ...moneyParameters,
  ...periodParameters,
  search: Type.String(),
  status: Type.String(),
  beforeAt: Type.String(),
  beforeName: Type.String(),
  limit: Type.Number(),
};

const TOLD = `(
    select
        dictGetOrDefault({identities:String}, 'lead', node, lead) as person,
        ${lastTold('email')} as email,
        ${lastTold('name')} as name
    from profiles
    where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)}
    group by person
) as told`;

// Which orders were placed in the period, the latest first?
// Grain: one row an order as last stated, {limit:UInt32} at a time; the page after a row starts below its (at, order).
// Caveat: amounts are in the workspace's currency, null without a rate; search looks for {search:String} in the order's name and its lead's e-mail and name, '' takes all; status '' takes all.
export const orders = question(
  'orders',
  list,
  {
    order: Type.String(),
    placedAt: Type.String(),
    person: Type.String(),
    email: Type.String(),
    name: Type.String(),
    status: Type.String(),
    currency: Type.String(),
    total: MaybeNumber,
    revenue: MaybeNumber,
    margin: MaybeNumber,
    refunds: MaybeNumber,
  },
  `select
    order, toString(placed.at) as placedAt, toString(placed.person) as person, told.email as email, told.name as name, toString(status) as status, toString(currency) as currency,
    total, revenue, revenue - cost as margin, refunds
from orders_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as placed
left join ${TOLD} on told.person = placed.person
where placed.at >= {from:DateTime64(3)} and placed.at < {to:DateTime64(3)} and (placed.at, order) < ({beforeAt:DateTime64(3)}, {beforeName:String})
    and ({status:String} = '' or status = {status:String})
    and ({search:String} = '' or positionCaseInsensitiveUTF8(concat(order, ' ', told.email, ' ', told.name), {search:String}) > 0)
order by placed.at desc, order desc
limit {limit:UInt32}`,
);

// Which deals were opened in the period, the latest first?
// Grain: one row a deal as last stated, {limit:UInt32} at a time; the page after a row starts below its (at, deal).
// Caveat: amounts are in the workspace's currency, null without a rate or amount; search looks for {search:String} in the deal's name, account and owner and its lead's e-mail and name; '' takes all.
export const deals = question(
  'deals',
  list,
  {
    deal: Type.String(),
    openedAt: Type.String(),
    closedAt: MaybeText,
    person: Type.String(),
    email: Type.String(),
    name: Type.String(),
    status: Type.String(),
    account: Type.String(),
    owner: Type.String(),
    revenue: MaybeNumber,
    margin: MaybeNumber,
  },
  `select
    deal, toString(opened.at) as openedAt, toString(closed) as closedAt, toString(opened.person) as person, told.email as email, told.name as name,
    toString(status) as status, account, owner, revenue, revenue - cost as margin
from deals_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}, currency = {currency:String}) as opened
left join ${TOLD} on told.person = opened.person
where opened.at >= {from:DateTime64(3)} and opened.at < {to:DateTime64(3)} and (opened.at, deal) < ({beforeAt:DateTime64(3)}, {beforeName:String})
    and ({status:String} = '' or status = {status:String})
    and ({search:String} = '' or positionCaseInsensitiveUTF8(concat(deal, ' ', account, ' ', owner, ' ', told.email, ' ', told.name), {search:String}) > 0)
order by opened.at desc, deal desc
limit {limit:UInt32}`,
);
