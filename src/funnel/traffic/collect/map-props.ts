import { deviceKind } from '../../../lib/device-kind.ts';
import { type Bag, bagIn, type RawFact, textIn } from './call.ts';

/** What may be kept of a visitor who gave no consent: what was looked at and bought, nothing that was typed or that follows a person. */
const OF_THE_SHOP = new Set([
  'product_id',
  'sku',
  'category',
  'brand',
  'variant',
  'experiment',
  'price',
  'quantity',
  'position',
  'list_id',
  'promotion_id',
  'step',
  'value',
  'revenue',
  'total',
  'subtotal',
  'tax',
  'shipping',
  'discount',
  'currency',
]);

/** The call's own properties. Those of a page lose what `path` and `evidence` say: its query strings may hold what nobody meant to keep. */
export function propertiesOf(properties: Bag, isPage: boolean): RawFact {
  if (!isPage) return { ...properties };
  const { path: _path, url: _url, search: _search, referrer: _referrer, ...own } = properties;
  return own;
}

export function shopPropertiesOf(properties: Bag): RawFact {
  const props: RawFact = {};
  for (const name of Object.keys(properties)) {
    const value = properties[name];
    if (OF_THE_SHOP.has(name) && (typeof value === 'number' || (typeof value === 'string' && value.length <= 100))) props[name] = value;
  }
  return props;
}

const LONGEST = 100;

/**
 * The little of the surroundings that reports use: language, time zone, what sent it, on which kind of device, and whether a program steered it.
 * Where the call does not name the device, the browser's user agent does.
 */
export function surroundingsOf(context: Bag, agent: string | undefined): RawFact | undefined {
  const locale = short(context, 'locale');
  const timezone = short(context, 'timezone');
  const library = short(bagIn(context, 'library'), 'name');
  const app = short(bagIn(context, 'app'), 'name');
  const os = short(bagIn(context, 'os'), 'name');
  const device = short(bagIn(context, 'device'), 'type') ?? (agent === undefined ? undefined : deviceKind(agent));
  const webdriver = context.webdriver === true ? true : undefined;
  if ((locale ?? timezone ?? library ?? app ?? os ?? device ?? webdriver) === undefined) return undefined;
  return { locale, timezone, library, app, os, device, webdriver };
}

function short(from: Bag, field: string): string | undefined {
  const text = textIn(from, field);
  return text === undefined || text.length <= LONGEST ? text : text.slice(0, LONGEST);
}
