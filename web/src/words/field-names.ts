/** What a field of a mapping is called; fields that are not here go by their own name. */
const fieldNames: Record<string, string> = {
  at: 'field.at',
  type: 'field.type',
  visit: 'field.visit',
  path: 'field.path',
  product: 'field.product',
  value: 'field.value',
  currency: 'field.currency',
  order: 'field.order',
  line: 'field.line',
  status: 'field.status',
  total: 'field.total',
  items: 'field.items',
  discount: 'field.discount',
  tax: 'field.tax',
  shipping: 'field.shipping',
  code: 'field.code',
  quantity: 'field.quantity',
  price: 'field.price',
  payment: 'field.payment',
  means: 'field.means',
  fee: 'field.fee',
  refund: 'field.refund',
  reason: 'field.reason',
  deal: 'field.deal',
  account: 'field.account',
  owner: 'field.owner',
  closedAt: 'field.closedAt',
  amount: 'field.amount',
  method: 'field.method',
  channel: 'field.channel',
  campaign: 'field.campaign',
  from: 'field.from',
  to: 'field.to',
  spend: 'field.spend',
  impressions: 'field.impressions',
  clicks: 'field.clicks',
  content: 'field.content',
  title: 'field.title',
  creator: 'field.creator',
  day: 'field.day',
  rate: 'field.rate',
  cost: 'field.cost',
  conversions: 'field.conversions',
  nulls: 'field.nulls',
  separator: 'field.separator',
};

/** Fields that name somebody: ids.NAME. */
const idNames: Record<string, string> = {
  anonymous: 'field.anonymous',
  external: 'field.external',
  phone: 'field.phone',
  email: 'field.email',
  user: 'field.user',
};

/** Fields that say where somebody came from: evidence.NAME. */
const evidenceNames: Record<string, string> = {
  method: 'field.cameByMethod',
  channel: 'field.cameByChannel',
  source: 'field.source',
  medium: 'field.medium',
  campaign: 'field.cameByCampaign',
  referrer: 'field.referrer',
  landing: 'field.landing',
  creator: 'field.cameByCreator',
  code: 'field.code',
  term: 'field.term',
  content: 'field.cameByContent',
  link: 'field.cameByLink',
  survey: 'field.survey',
  app: 'field.app',
};

/** Fields that say who somebody is: traits.NAME. */
const traitNames: Record<string, string> = {
  name: 'merge.name',
  company: 'leads.company',
  country: 'leads.country',
};

export const kindNames: Record<string, string> = {
  leads: 'fileKind.leads',
  events: 'fileKind.events',
  orders: 'fileKind.orders',
  lines: 'fileKind.lines',
  payments: 'fileKind.payments',
  refunds: 'fileKind.refunds',
  deals: 'fileKind.deals',
  costs: 'fileKind.costs',
  content: 'fileKind.content',
  rates: 'fileKind.rates',
  paths: 'fileKind.paths',
};

/** A field in words, with the name that files and the reference call it by. */
export function writeField(t: (id: string) => string, field: string): string {
  const name = nameOfField(t, field);
  return name === field ? field : `${name} (${field})`;
}

/** A field in words alone. */
export function nameOfField(t: (id: string) => string, field: string): string {
  const [group = '', part] = field.split('.');
  const known = part === undefined ? fieldNames[group] : { ids: idNames, evidence: evidenceNames, traits: traitNames }[group]?.[part];
  return known === undefined ? field : t(known);
}
