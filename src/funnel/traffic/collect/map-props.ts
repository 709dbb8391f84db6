import type { ClientHints } from '../../../lib/client-hints.ts';
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
 * Where the call does not name device and system, the browser's hints do, else its user agent the device.
 */
export function surroundingsOf(context: Bag, agent: string | undefined, sent: ClientHints = {}): RawFact | undefined {
  const hints = { ...sent, ...hintsIn(bagIn(context, 'userAgentData')) };
  const locale = short(context, 'locale');
  const timezone = short(context, 'timezone');
  const library = short(bagIn(context, 'library'), 'name');
  const app = short(bagIn(context, 'app'), 'name');
  const os = short(bagIn(context, 'os'), 'name') ?? hints.platform;
  const device = short(bagIn(context, 'device'), 'type') ?? deviceKind(agent ?? '', hints);
  const webdriver = context.webdriver === true ? true : undefined;
  if ((locale ?? timezone ?? library ?? app ?? os ?? device ?? webdriver) === undefined) return undefined;
  return { locale, timezone, library, app, os, device, webdriver };
}

/** Hints as scripts read them: navigator.userAgentData, which stock SDKs send along. */
function hintsIn(data: Bag): ClientHints {
  const platform = short(data, 'platform');
  return {
    ...(typeof data.mobile === 'boolean' ? { mobile: data.mobile } : {}),
    ...(platform === undefined || platform === 'Unknown' ? {} : { platform }),
  };
}

function short(from: Bag, field: string): string | undefined {
  const text = textIn(from, field);
  return text === undefined || text.length <= LONGEST ? text : text.slice(0, LONGEST);
}
