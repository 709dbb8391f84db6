import type { Fields, Mapping } from './mapping.ts';
import { fits } from './plan.ts';
import type { Sniffed } from './sniff.ts';
import { type ImportKind, TARGETS } from './targets.ts';

type Tabled = Exclude<ImportKind, 'facts'>;

/** Words columns go by, written in lower case without blanks or marks; the first that matches a free column wins. English and Portuguese. */
const NAMES: Record<string, RegExp> = {
  at: /^(at|timestamp|time|datetime|eventtime|occurredat|createdat|created|createdtime|submittedat|firstcontactdate|orderdate|processedat|purchasedate|date|data|dia|day|paidat|wondate|closedate)$/,
  type: /^(type|event|eventtype|eventname|action|tipo|evento)$/,
  'ids.user': /^(userid|customerid|customeruniqueid|leadid|contactid|clientid|mqlid|masterid|customer|idcliente|clienteid)$/,
  'ids.email': /^(email|emailaddress|customeremail|contactemail|mail)$/,
  'ids.phone': /^(phone|phonenumber|mobile|telefone|celular|whatsapp)$/,
  'ids.anonymous': /^(anonymousid|deviceid|visitorid|cookieid)$/,
  visit: /^(sessionid|usersession|visitid|session)$/,
  'evidence.channel': /^(channel|origin|origem|canal|leadsource|sourcechannel)$/,
  'evidence.source': /^(source|utmsource|fonte)$/,
  'evidence.medium': /^(medium|utmmedium)$/,
  'evidence.campaign': /^(campaign|utmcampaign|campaignname|campanha)$/,
  'evidence.referrer': /^(referrer|referer|referringsite)$/,
  'evidence.landing': /^(landingpage|landingpageid|landing)$/,
  'evidence.code': /^(discountcode|coupon|couponcode|cupom)$/,
  'evidence.clickIds.gclid': /^gclid$/,
  'evidence.clickIds.fbclid': /^fbclid$/,
  'traits.name': /^(name|fullname|contactname|customername|leadname|nome|nomecompleto)$/,
  'traits.company': /^(company|companyname|empresa)$/,
  'traits.country': /^(country|countrycode|pais)$/,
  code: /^(discountcode|coupon|couponcode|cupom)$/,
  path: /^(path|url|pageurl|page|caminho)$/,
  product: /^(productid|product|sku|lineitemsku|produto|itemid)$/,
  value: /^(value|price|revenue|amount|valor|totalconversionvalue|conversionvalue)$/,
  currency: /^(currency|currencycode|moeda)$/,
  order: /^(orderid|order|ordernumber|ordername|pedido|idpedido|name)$/,
  line: /^(lineid|line|orderitemid|lineitemid|itemnumber)$/,
  payment: /^(paymentid|payment|paymentsequential|transactionid)$/,
  refund: /^(refundid|refund)$/,
  status: /^(status|orderstatus|dealstage|stage|financialstatus)$/,
  total: /^(total|ordertotal|grandtotal|totalprice|sales)$/,
  items: /^(subtotal|itemstotal)$/,
  discount: /^(discount|discountamount|desconto)$/,
  tax: /^(tax|taxes|taxamount|imposto)$/,
  shipping: /^(shipping|shippingamount|freight|freightvalue|frete)$/,
  quantity: /^(quantity|qty|units|quantidade|lineitemquantity)$/,
  price: /^(price|unitprice|lineitemprice|preco)$/,
  amount: /^(amount|value|spent|spend|cost|amountspent|amountspentusd|paymentvalue|refundedamount|dealvalue|valor|custo)$/,
  means: /^(paymenttype|paymentmethod|method|means|gateway)$/,
  reason: /^(reason|motivo)$/,
  deal: /^(dealid|deal|opportunityid|opportunity)$/,
  owner: /^(owner|salesagent|dealowner|srid)$/,
  account: /^(account|company|companyname|empresa)$/,
  closedAt: /^(closedat|closedate|wondate)$/,
  cost: /^(costid|adid)$/,
  method: /^(method|metodo)$/,
  channel: /^(channel|platform|canal)$/,
  campaign: /^(campaign|campaignname|campaignid|xyzcampaignid|campanha)$/,
  from: /^(from|day|date|start|startdate|reportingstarts|dia|data)$/,
  to: /^(to|end|enddate|reportingends)$/,
  impressions: /^(impressions|impr|impressoes)$/,
  clicks: /^(clicks|linkclicks|cliques)$/,
  content: /^(contentid|postid|articleid|videoid|id)$/,
  title: /^(title|titulo|headline)$/,
  url: /^(url|link|permalink)$/,
  creator: /^(creator|author|influencer|autor)$/,
  day: /^(day|date|dia|data)$/,
  rate: /^(rate|exchangerate|taxa)$/,
  conversions: /^(conversions|totalconversions)$/,
  nulls: /^(nulls|totalnull|nonconversions)$/,
};

/** Columns that say what a file is about; without one of them no other sign counts for much. */
const SIGNS: Record<Tabled, readonly string[]> = {
  paths: ['path', 'conversions'],
  rates: ['currency', 'rate'],
  costs: ['amount', 'impressions', 'clicks'],
  lines: ['order', 'quantity', 'price'],
  payments: ['order', 'amount', 'means'],
  refunds: ['order', 'refund', 'amount'],
  deals: ['deal', 'owner', 'status'],
  orders: ['order', 'total', 'status'],
  content: ['content', 'title', 'url'],
  events: ['type', 'at', 'visit'],
  leads: ['at', 'ids.email', 'evidence.channel'],
};

/**
 * The best guess at a mapping from a file's columns: a shipped mapping all of whose columns are there, or else columns matched by name. A guess may
 * lack required fields: show it, let it be completed, and check it with `checkMapping`.
 */
export function guessMapping(sniffed: Sniffed, kind?: ImportKind, shipped: readonly Mapping[] = []): Mapping {
  const known = shipped.find((mapping) => (kind === undefined || mapping.kind === kind) && fits(mapping, sniffed));
  if (known) return known;
  if (kind === 'facts' || (kind === undefined && holdsFacts(sniffed))) return { name: 'facts', kind: 'facts', fields: {} };
  const guessed = kind ?? likelyKind(sniffed);
  const fields = guessFields(sniffed, guessed);
  const keeps = TARGETS[guessed].open.includes('props.');
  return { name: `my-${guessed}`, kind: guessed, fields, ...(keeps ? { keep: 'rest' as const } : {}) };
}

function holdsFacts(sniffed: Sniffed): boolean {
  return sniffed.type === 'jsonl' && sniffed.columns.includes('kind') && sniffed.columns.includes('at');
}

function likelyKind(sniffed: Sniffed): Tabled {
  let best: Tabled = 'events';
  let bestScore = 0;
  for (const kind of Object.keys(SIGNS) as Tabled[]) {
    const found = guessFields(sniffed, kind);
    const signs = SIGNS[kind].filter((field) => field in found).length / SIGNS[kind].length;
    const score = signs === 0 ? 0 : signs * 10 + Object.keys(found).length / 100;
    if (score > bestScore) [best, bestScore] = [kind, score];
  }
  return best;
}

function guessFields(sniffed: Sniffed, kind: Tabled): Fields {
  const free = new Map(sniffed.columns.map((column) => [plainName(column), column]));
  const fields: Fields = {};
  const target = TARGETS[kind];
  const names = [
    ...Object.keys(target.fields),
    ...Object.keys(NAMES).filter((name) => name.startsWith('evidence.') && target.open.some((prefix) => name.startsWith(prefix))),
  ];
  for (const field of [...target.required, ...names.filter((name) => !target.required.includes(name))]) {
    const pattern = NAMES[field];
    const found = pattern && [...free].find(([name]) => pattern.test(name));
    if (!found) continue;
    fields[field] = found[1];
    free.delete(found[0]);
  }
  return fields;
}

/** "Order ID", "order_id" and "Pedído-Id" are compared without case, marks and accents. */
function plainName(column: string): string {
  return column
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}
