import { type Bag, bagIn, type RawFact, textIn } from './call.ts';

/** Said by `path` and `evidence`; their query strings may hold what nobody meant to keep. */
const SAID_ELSEWHERE = new Set(['path', 'url', 'search', 'referrer', '__proto__']);

/** What may be kept of a visitor who gave no consent: what was looked at and bought, nothing that was typed or that follows a person. */
const OF_THE_SHOP = new Set([
  'product_id',
  'sku',
  'category',
  'brand',
  'variant',
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

/** The call's own properties. Those of a page lose what stands in columns of its own. */
export function propertiesOf(properties: Bag, isPage: boolean): RawFact {
  const props: RawFact = {};
  for (const name of Object.keys(properties)) if (isPage ? !SAID_ELSEWHERE.has(name) : name !== '__proto__') props[name] = properties[name];
  return props;
}

export function shopPropertiesOf(properties: Bag): RawFact {
  const props: RawFact = {};
  for (const name of Object.keys(properties)) {
    const value = properties[name];
    if (OF_THE_SHOP.has(name) && (typeof value === 'number' || (typeof value === 'string' && value.length <= 100))) props[name] = value;
  }
  return props;
}

/** The little of the surroundings that reports use: language, time zone, what sent it, on which kind of device. */
export function surroundingsOf(context: Bag): RawFact | undefined {
  const found: RawFact = {};
  let any = false;
  const put = (name: string, value: string | undefined) => {
    if (value === undefined) return;
    found[name] = value.slice(0, 100);
    any = true;
  };
  put('locale', textIn(context, 'locale'));
  put('timezone', textIn(context, 'timezone'));
  put('library', textIn(bagIn(context, 'library'), 'name'));
  put('app', textIn(bagIn(context, 'app'), 'name'));
  put('os', textIn(bagIn(context, 'os'), 'name'));
  put('device', textIn(bagIn(context, 'device'), 'type'));
  return any ? found : undefined;
}
