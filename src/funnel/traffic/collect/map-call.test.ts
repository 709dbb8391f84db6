import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFact } from '../../../core/check-fact.ts';
import { type Arrival, CALLS, type RawFact } from './call.ts';
import { mapCall } from './map-call.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

const ARRIVAL: Arrival = {
  receivedAt: NOW,
  sentAt: undefined,
  historic: false,
  currency: 'EUR',
  ownHosts: ['shop.example'],
  clickIds: ['xclid'],
  mayMerge: true,
  privacyControl: false,
  agent: undefined,
  cookieless: (agent) => `day-${agent.length}`,
};

function map(call: unknown, more: Partial<Arrival> = {}): RawFact[] {
  const mapped = mapCall(call, undefined, { ...ARRIVAL, ...more });
  if ('drop' in mapped) throw new Error(mapped.drop.detail);
  return mapped.facts;
}

/** The event as the check lets it through. */
function event(call: object, more: Partial<Arrival> = {}) {
  const checked = checkFact(map({ messageId: 'm1', anonymousId: 'a1', ...call }, more)[0]);
  if ('drop' in checked) throw new Error(checked.drop.detail);
  return checked.fact as unknown as Record<string, unknown>;
}

describe('calls become facts', () => {
  it('a page view says where it was and where its visitor came from', () => {
    const page = {
      path: '/landing',
      referrer: 'https://www.google.com/',
      search: '?utm_source=instagram&gclid=G1&fbclid=F1',
      url: 'https://shop.example/landing?utm_source=instagram&gclid=G1&fbclid=F1',
      title: 'T',
    };
    const fact = event({
      type: 'page',
      name: 'Home',
      properties: { ...page, section: 'shoes' },
      context: { page, campaign: { source: 'instagram', medium: 'social', name: 'c1' }, locale: 'pt-BR', userAgent: CHROME },
    });
    expect(fact).toEqual({
      kind: 'event',
      id: 'm1',
      at: NOW,
      type: 'page',
      ids: { anonymous: 'a1' },
      path: '/landing',
      evidence: {
        source: 'instagram',
        medium: 'social',
        campaign: 'c1',
        clickIds: { gclid: 'G1', fbclid: 'F1' },
        referrer: 'https://www.google.com/',
        landing: '/landing',
      },
      props: { title: 'T', section: 'shoes', name: 'Home', context: { locale: 'pt-BR', device: 'desktop' } },
    });
  });

  it('the shop itself is no referrer, and a query sent beside the address is read', () => {
    const context = { page: { url: 'https://shop.example/cart', referrer: 'https://www.shop.example/' } };
    expect(event({ type: 'page', context }).evidence).toBeUndefined();
    const beside = { page: { path: '/cart', search: 'utm_medium=email' } };
    expect(event({ type: 'page', context: beside }).evidence).toEqual({ medium: 'email', landing: '/cart' });
    expect(event({ type: 'page', properties: { url: 'https://x/' } }).path).toBe('/');
  });

  it('a track call has its type, product and worth', () => {
    const properties = { product_id: 'p1', price: 10.5, quantity: 2, currency: 'BRL' };
    expect(event({ type: 'track', event: 'Product Viewed', properties })).toMatchObject({
      type: 'product_viewed',
      product: 'p1',
      value: '21',
      currency: 'BRL',
      props: properties,
    });
    expect(event({ type: 'track', event: 'Checkout Started', properties: { value: 20 } })).toMatchObject({ value: '20', currency: 'EUR' });
    const odd = event({ type: 'track', event: 'X', properties: { value: 20, currency: 'R$' } });
    expect(odd).not.toHaveProperty('value');
    expect(odd.props).toEqual({ value: 20, currency: 'R$' });
    expect(event({ type: 'track', event: 'Заказ' })).toMatchObject({ type: 'custom', props: { event: 'Заказ' } });
    expect(event({ type: 'track', event: 'X', properties: { funil: { consent: 'refused' } } }).props).not.toHaveProperty('funil.consent');
  });

  it('an order event brings its order', () => {
    const kinds = map({
      type: 'track',
      event: 'Order Completed',
      userId: 'u',
      messageId: 'm',
      properties: { order_id: 'o', total: 5, products: [{ sku: 's' }] },
    });
    expect(kinds.map(({ kind }) => kind)).toEqual(['event', 'order', 'line']);
    expect(event({ type: 'track', event: 'Order Completed', properties: { total: 5, value: 3 } })).toMatchObject({ value: '5' });
  });

  it('identify and group tell of the person and the company', () => {
    const traits = { email: 'Ana@Example.com', phone: 351_912_345_678, company: { name: 'ACME', seats: 5 }, address: { country: 'PT' } };
    expect(event({ type: 'identify', userId: 7, traits })).toMatchObject({
      ids: { user: '7', anonymous: 'a1', email: 'Ana@Example.com', phone: '351912345678' },
      traits: { company: 'ACME', company_details: { seats: 5 }, country: 'PT' },
    });
    expect(event({ type: 'group', userId: 'u1', groupId: 'g1', traits: { name: 'ACME', plan: 'pro' } })).toMatchObject({
      traits: { company: 'ACME' },
      props: { account: { id: 'g1', name: 'ACME', plan: 'pro' } },
    });
  });

  it.each([
    [
      { userId: 5, anonymousId: 6 },
      { user: '5', anonymous: '6' },
    ],
    [{ userId: '', anonymousId: 'a' }, { anonymous: 'a' }],
    [{ userId: null, anonymousId: ['a'], context: { traits: { email: 'a@x.co' } } }, { email: 'a@x.co' }],
    [{ anonymousId: 'a', context: { traits: { email: 'none' } } }, { anonymous: 'a' }],
    [
      { context: { externalIds: [{ id: 'G', type: 'ga_client_id', collection: 'users', encoding: 'none' }] } },
      { external: 'ga_client_id:G' },
    ],
    [
      {
        context: {
          externalIds: [
            { id: 'x', type: 'domain', collection: 'accounts' },
            { id: 'e@x.co', type: 'email' },
          ],
        },
      },
      { email: 'e@x.co' },
    ],
    [
      {
        context: {
          externalId: [
            { id: '5', type: 'crm' },
            { id: '6', type: 'erp' },
          ],
        },
      },
      { external: 'crm:5' },
    ],
  ])('%j names %j', (call, ids) => {
    expect(map({ type: 'track', event: 'X', ...call })[0]?.ids).toEqual(ids);
  });

  it('an alias of an anonymous id is seen with its user; two users are merged only by a server', () => {
    const uuid = '9347d7f3-a0c5-4ceb-a522-50ed0c9794db';
    const alias = (previousId: string, more: Partial<Arrival> = {}) =>
      map({ type: 'alias', userId: 'u1', previousId, messageId: 'm' }, more);
    expect(alias(uuid)).toMatchObject([{ type: 'alias', ids: { user: 'u1', anonymous: uuid } }]);
    expect(alias('u0')).toMatchObject([
      { ids: { user: 'u1', anonymous: 'u0' } },
      { kind: 'alias', act: 'merge', ids: { user: 'u0' }, into: { user: 'u1' } },
    ]);
    expect(alias('u0', { mayMerge: false })).toHaveLength(1);
    expect(alias('u1')).toHaveLength(1);
    expect(checkFact(alias('u0')[1])).toHaveProperty('fact');
  });

  it('a page in the browser of an app names the app, and own click ids are kept', () => {
    const userAgent = 'Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/22F76 Instagram 390.0.0.28.85 (iPhone16,1; iOS 18_5)';
    const page = { url: 'https://shop.example/tea?xclid=7&other=1', path: '/tea' };
    expect(event({ type: 'page', context: { page, userAgent } }).evidence).toEqual({
      clickIds: { xclid: '7' },
      app: 'instagram',
      landing: '/tea',
    });
    expect(event({ type: 'page', context: { page: { path: '/tea' }, userAgent } }).evidence).toEqual({ app: 'instagram', landing: '/tea' });
    expect(event({ type: 'page', context: { page: { path: '/tea' }, userAgent: CHROME } })).not.toHaveProperty('evidence');
  });

  it('what a browser hints at of its device is believed, of what the call itself says first', () => {
    const kept = (context: object, more: Partial<Arrival> = {}) =>
      (event({ type: 'page', context }, more).props as { context?: object }).context;
    const hints = { mobile: false, platform: 'Android' };
    expect(kept({ userAgent: CHROME }, { hints })).toEqual({ os: 'Android', device: 'tablet' });
    expect(kept({ userAgent: CHROME, userAgentData: { mobile: true, platform: 'Android' } })).toEqual({ os: 'Android', device: 'mobile' });
    expect(kept({ userAgentData: { mobile: 'yes', platform: ['x'] }, userAgent: CHROME })).toEqual({ device: 'desktop' });
    expect(kept({ os: { name: 'HarmonyOS' }, device: { type: 'tv' } }, { hints })).toEqual({ os: 'HarmonyOS', device: 'tv' });
  });

  it('robots are labelled, by the agent the browser names', () => {
    expect(event({ type: 'page', context: { userAgent: 'Googlebot/2.1' } }).bot).toBe(true);
    expect(event({ type: 'page', context: { userAgent: CHROME } })).not.toHaveProperty('bot');
    expect(event({ type: 'page' }, { agent: 'curl/8.0' }).bot).toBe(true);
    const steered = event({ type: 'page', context: { userAgent: CHROME, webdriver: true } });
    expect(steered).toMatchObject({ bot: true, props: { context: { webdriver: true } } });
    expect(event({ type: 'page', context: { userAgent: CHROME, webdriver: 'no' } })).not.toHaveProperty('bot');
  });

  it('without a message id the content is the id', () => {
    const id = (call: object, more: Partial<Arrival> = {}) => map({ type: 'track', event: 'X', userId: 'u', ...call }, more)[0]?.id;
    expect(id({ sentAt: '2026-11-22T11:00:00Z' })).toBe(id({ sentAt: '2026-11-22T11:30:00Z' }));
    expect(id({ userId: 'u2' })).not.toBe(id({}));
    expect(id({}, { receivedAt: NOW + 86_400_000 })).not.toBe(id({}));
    expect(id({ timestamp: '2026-11-22T11:00:00Z' }, { receivedAt: NOW + 86_400_000 })).toBe(id({ timestamp: '2026-11-22T11:00:00Z' }));
    expect(id({ messageId: 5 })).toBe('5');
    expect(id({ messageId: 'm'.repeat(500) })).toMatch(/^long:/);
  });
});

describe('a visitor who gave no consent', () => {
  const call = {
    type: 'track',
    event: 'Product Viewed',
    userId: 'u1',
    properties: { product_id: 'p1', email: 'a@x.co', note: 'call me', price: 5 },
    context: {
      userAgent: CHROME,
      traits: { email: 'a@x.co' },
      page: { url: 'https://shop.example/p?gclid=SECRET', referrer: 'https://www.google.com/search?q=me' },
    },
  };
  const refused = { consent: { categoryPreferences: { Advertising: true, Analytics: false } } };

  it('is counted for today, without anything that tells who it was', () => {
    const fact = event({ ...call, context: { ...call.context, ...refused } });
    expect(fact).toMatchObject({
      type: 'product_viewed',
      ids: { anonymous: `day-${CHROME.length}` },
      product: 'p1',
      evidence: { clickIds: { gclid: 'withheld' }, referrer: 'https://www.google.com/' },
      props: { price: 5, funil: { consent: 'refused' } },
    });
    expect(JSON.stringify(fact)).not.toMatch(/SECRET|a@x\.co|call me|u1|"a1"|q=me/);
  });

  it('may say so by Global Privacy Control, unless the event itself says yes', () => {
    expect(event(call, { privacyControl: true }).props).toMatchObject({ funil: { consent: 'refused' } });
    const granted = { ...call, context: { ...call.context, consent: { categoryPreferences: { Analytics: true } } } };
    expect(event(granted, { privacyControl: true }).ids).toMatchObject({ user: 'u1' });
  });

  it.each([
    [{}, true],
    [{ Analytics: false, Advertising: true }, true],
    [{ C0001: true, C0002: false }, true],
    [{ Marketing: false, Functional: false }, true],
    [{ Marketing: true, Functional: false }, false],
    [{ Analytics: true, Advertising: false }, false],
  ])('preferences %j: refused is %s', (categoryPreferences, isRefused) => {
    const { props } = event({ ...call, context: { consent: { categoryPreferences } } });
    expect(props).toMatchObject({ funil: { consent: isRefused ? 'refused' : 'granted' } });
  });

  it('is told by no call that only says who somebody is', () => {
    const fact = event({ type: 'identify', userId: 'u1', traits: { email: 'a@x.co' }, context: refused });
    expect(fact).toMatchObject({ type: 'withheld', ids: { anonymous: 'day-0' }, props: { funil: { call: 'identify' } } });
    expect(fact).not.toHaveProperty('traits');
  });

  it('may still buy', () => {
    const facts = map({ type: 'track', event: 'Order Completed', userId: 'u1', properties: { order_id: 'o', total: 5 }, context: refused });
    expect(facts[1]).toMatchObject({ kind: 'order', order: 'o', ids: { anonymous: 'day-0' } });
  });
});

describe('whatever is sent', () => {
  it.each([
    [null],
    [5],
    ['x'],
    [[]],
    [{}],
    [{ type: 'delete' }],
    [{ type: 'track' }],
    [{ type: 'track', event: {} }],
    [{ type: ['page'] }],
  ])('%j is refused with a reason', (call) => expect(mapCall(call, undefined, ARRIVAL)).toHaveProperty('drop.reason'));

  const hostile = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.constantFrom(null, '__proto__', '\0', '\ud800', -1, Number.MAX_VALUE),
  );
  const bag = fc.oneof(
    fc.dictionary(
      fc.constantFrom(
        'page',
        'campaign',
        'traits',
        'consent',
        'externalIds',
        'price',
        'products',
        'order_id',
        'total',
        'email',
        '__proto__',
      ),
      hostile,
    ),
    hostile,
  );
  const call = fc.record(
    {
      type: fc.constantFrom(...CALLS),
      event: fc.oneof(fc.constantFrom('Order Completed', 'Order Refunded', 'X'), hostile),
      messageId: hostile,
      userId: hostile,
      anonymousId: hostile,
      previousId: hostile,
      timestamp: hostile,
      context: bag,
      properties: bag,
      traits: bag,
      name: hostile,
    },
    { requiredKeys: ['type'] },
  );

  it('is mapped without a throw, and what is mapped is taken or refused with a reason', () => {
    fc.assert(
      fc.property(call, fc.boolean(), (sent, privacyControl) => {
        const mapped = mapCall(JSON.parse(JSON.stringify(sent)), undefined, { ...ARRIVAL, privacyControl });
        if ('drop' in mapped) return;
        for (const fact of mapped.facts) {
          const checked = checkFact(fact);
          if ('fact' in checked) JSON.stringify(checked.fact);
        }
      }),
      { numRuns: 3_000, seed: 20_261_122 },
    );
  });

  it('maps to the same facts each time', () => {
    fc.assert(
      fc.property(call, (sent) => {
        const text = JSON.stringify(sent);
        expect(mapCall(JSON.parse(text), undefined, ARRIVAL)).toEqual(mapCall(JSON.parse(text), undefined, ARRIVAL));
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
