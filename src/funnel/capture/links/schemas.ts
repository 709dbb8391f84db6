import { Type } from 'typebox';
import { CREDITED, type Credited } from '../../../core/method.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { DEVICES, type Device } from './link.ts';

const TEXT = '^[^\\u0000-\\u001f\\u007f]*$';
const Count = Type.Integer({ minimum: 0 });
const Moment = Type.Union([Type.String(), Type.Null()]);
const Money = Type.Union([Type.Number(), Type.Null()], { description: "In the workspace's currency; null where a conversion has no rate" });

const short = (description: string) => Type.String({ maxLength: 100, pattern: TEXT, description });
const address = (description: string) => Type.String({ maxLength: 4_096, description });
const orNull = <T extends ReturnType<typeof short>>(given: T) => Type.Optional(Type.Union([given, Type.Null()]));
export const method = oneOf<Credited>(CREDITED, 'Whose the leads are that come by it');

export const tags = Type.Object(
  {
    source: short('utm_source'),
    medium: short('utm_medium'),
    campaign: short('utm_campaign'),
    term: Type.Optional(short('utm_term')),
    content: Type.Optional(short('utm_content')),
  },
  { additionalProperties: false },
);

const target = Type.Object(
  {
    devices: Type.Optional(Type.Array(oneOf<Device>(DEVICES, 'Kind of device'), { maxItems: DEVICES.length })),
    countries: Type.Optional(Type.Array(Type.String({ pattern: '^[A-Za-z]{2}$', description: 'ISO 3166' }), { maxItems: 50 })),
    languages: Type.Optional(Type.Array(Type.String({ pattern: '^[A-Za-z]{2}', maxLength: 10 }), { maxItems: 20 })),
    url: address('Where visitors go of whom all of this holds'),
  },
  { additionalProperties: false },
);

const split = Type.Object(
  { url: address('Where this share of the visitors goes'), share: Type.Integer({ minimum: 1, maximum: 99, description: 'Percent' }) },
  { additionalProperties: false },
);

const changeable = {
  name: Type.Optional(short('For those who work with it; the short name when left out')),
  destination: address('http or https, on the public internet, without campaign parameters'),
  targets: Type.Optional(Type.Array(target, { maxItems: 20, description: 'Other destinations; the first that fits holds' })),
  splits: Type.Optional(Type.Array(split, { maxItems: 5, description: 'Shares of everybody else' })),
  tags,
  method,
  channel: Type.Optional(short('As touches name it; a word for the method when left out')),
  creator: orNull(short('Influencer or partner it belongs to')),
  fallback: orNull(address('Where those go who come after the end; left out, a page tells them')),
  expiresAt: orNull(Type.String({ maxLength: 40, description: 'Day or moment it ends' })),
};

export const linkBody = Type.Object(
  {
    ...changeable,
    domain: orNull(Type.String({ maxLength: 253, description: "One of the workspace's domains; left out, Funil's own address" })),
    slug: orNull(Type.String({ maxLength: 100, description: 'The short name; left out, one is made' })),
  },
  { additionalProperties: false },
);

export const linkChange = Type.Object(changeable, { additionalProperties: false });

export const fault = Type.Object({
  field: Type.String(),
  fault: Type.String({ description: 'A word that programs can rely on' }),
  suggestion: Type.Union([Type.String(), Type.Null()]),
  detail: Type.String(),
});

export const checkBody = Type.Object(
  { ...linkBody.properties, id: Type.Optional(Type.String({ maxLength: 20, description: 'Of the link that is being changed' })) },
  { additionalProperties: false },
);

const result = {
  clicks: Count,
  visitors: Count,
  robots: Count,
  leads: Count,
  customers: Count,
  orders: Count,
  revenue: Money,
  lastClick: Moment,
};

const link = {
  id: Type.String(),
  url: Type.String({ description: 'The short link' }),
  domain: Type.Union([Type.String(), Type.Null()]),
  slug: Type.String(),
  name: Type.String(),
  destination: Type.String(),
  targets: Type.Array(target),
  splits: Type.Array(split),
  tags,
  method,
  channel: Type.String(),
  creator: Type.Union([Type.String(), Type.Null()]),
  fallback: Type.Union([Type.String(), Type.Null()]),
  expiresAt: Moment,
  archivedAt: Moment,
  createdAt: Type.String(),
  by: Type.String(),
};

export const shownLink = Type.Object(link);
export const listedLink = Type.Object({ ...link, ...result });

const estimate = Type.Union([Type.Object({ value: Type.Number(), low: Type.Number(), high: Type.Number() }), Type.Null()]);

const splitTest = Type.Object({
  since: Type.String({ description: 'When these destinations and shares began' }),
  until: Type.Union([Type.String(), Type.Null()], { description: 'When others took their place; null while they hold' }),
  state: oneOf(
    ['no_data', 'uneven_split', 'cannot_tell_yet', 'different', 'no_difference'] as const,
    'What can be said, however often one looks',
  ),
  uneven: Type.Union([Type.Number(), Type.Null()], { description: 'The chance of shares this far from those meant, where all works' }),
  winner: Type.Union([Type.String(), Type.Null()]),
  peopleNeeded: Type.Union([Count, Type.Null()], { description: 'At each destination, to see a change by a fifth in four of five tests' }),
  variants: Type.Array(
    Type.Object({
      name: Type.String({ description: 'main, split-1, ...' }),
      url: Type.String(),
      share: Type.Number({ description: 'In percent' }),
      people: Count,
      leads: Count,
      customers: Count,
      revenue: Money,
      rate: estimate,
      lift: estimate,
      chance: Type.Union([Type.Number(), Type.Null()]),
    }),
  ),
});

export const detailedLink = Type.Object({
  ...link,
  ...result,
  splitTests: Type.Array(splitTest, {
    description: 'What came of the shares of a split, the latest first: each time destinations or shares changed by itself',
  }),
  days: Type.Array(Type.Object({ day: Type.String(), clicks: Count, visitors: Count })),
  seen: Type.Array(
    Type.Object({
      kind: Type.String({ description: 'country, device, browser, referrer, way or by' }),
      value: Type.String(),
      clicks: Count,
    }),
  ),
});

export const period = {
  from: Type.Optional(Type.String({ maxLength: 40, description: 'First day or moment' })),
  to: Type.Optional(Type.String({ maxLength: 40, description: 'Last day (included) or moment (excluded)' })),
};

const word = Type.String({ maxLength: 100, pattern: TEXT });

export const taxonomy = Type.Object(
  {
    sources: Type.Array(word, { maxItems: 200, description: 'Allowed for utm_source; empty for any that is tidy' }),
    mediums: Type.Array(word, { maxItems: 200 }),
    campaign: Type.String({ maxLength: 100, description: 'How campaigns are named, such as {year}-{month}-{name}; empty for any' }),
    templates: Type.Array(Type.Object({ name: word, source: word, medium: word, method, channel: word }, { additionalProperties: false }), {
      maxItems: 50,
    }),
  },
  { additionalProperties: false },
);

export const words = Type.Object({
  taxonomy,
  domains: Type.Array(Type.String()),
  address: Type.String({ description: "Where links of Funil's own address begin" }),
  sources: Type.Array(Type.String(), { description: 'Used so far, the latest first' }),
  mediums: Type.Array(Type.String()),
  campaigns: Type.Array(Type.String()),
  creators: Type.Array(Type.String()),
});

const kind = oneOf(['discount', 'referral'] as const, 'What it is for');

export const codeBody = Type.Object(
  {
    codes: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 5_000, description: 'As customers type them' })),
    make: Type.Optional(Type.Integer({ minimum: 0, maximum: 5_000, description: 'How many new ones to make' })),
    prefix: Type.Optional(Type.String({ maxLength: 20, pattern: '^[A-Za-z0-9_-]*$' })),
    kind,
    method,
    channel: Type.Optional(short('As touches name it')),
    campaign: orNull(short('Campaign it belongs to')),
    creator: orNull(short('Influencer or partner it belongs to')),
    mostUses: Type.Optional(Type.Union([Type.Integer({ minimum: 1, maximum: 10_000_000 }), Type.Null()])),
    expiresAt: orNull(Type.String({ maxLength: 40 })),
    note: Type.Optional(Type.String({ maxLength: 300, pattern: TEXT })),
  },
  { additionalProperties: false },
);

export const listedCode = Type.Object({
  code: Type.String({ description: 'In lower case, as codes are compared' }),
  written: Type.String(),
  kind,
  method,
  channel: Type.String(),
  campaign: Type.Union([Type.String(), Type.Null()]),
  creator: Type.Union([Type.String(), Type.Null()]),
  mostUses: Type.Union([Count, Type.Null()]),
  expiresAt: Moment,
  archivedAt: Moment,
  createdAt: Type.String(),
  note: Type.String(),
  uses: Count,
  ever: Count,
  customers: Count,
  revenue: Money,
  warnings: Type.Array(oneOf(['over_limit', 'maybe_leaked'] as const, 'What to look at')),
});
