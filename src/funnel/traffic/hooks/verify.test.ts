import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import type { Delivery } from './places.ts';
import { schemeOf, VENDOR_NAMES, type Vendor } from './vendors.ts';
import { deliveryId, topicOf, verify } from './verify.ts';

const AT = 1_792_756_800;
const NOW = AT * 1_000;
const BODY = '{"id":1}';
const HEX = '5672948d9b0bb8de626568e7e449ed70154217d90c378dcb825cc2135fc649e6';
const BASE64 = 'VnKUjZsLuN5iZWjn5EntcBVCF9kMN43LglzCE1/GSeY=';

function delivery(headers: Record<string, string>, body: string | Buffer = BODY, query: Record<string, string> = {}): Delivery {
  const bytes = Buffer.from(body);
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString());
  } catch {}
  return { headers, query, body: bytes, json };
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const pem = rsa.publicKey.export({ type: 'spki', format: 'pem' }) as string;
const spki = (ec.publicKey.export({ type: 'spki', format: 'der' }) as Buffer).toString('base64');
const adobe = sign('sha256', Buffer.from(Buffer.from(BODY).toString('base64')), rsa.privateKey).toString('base64');
const twilio = sign('sha256', Buffer.from(`${AT}${BODY}`), ec.privateKey).toString('base64');

const SNS = {
  Type: 'Notification',
  MessageId: 'n1',
  TopicArn: 'arn:aws:sns:eu-west-1:1:bounces',
  Subject: 'Bounce',
  Timestamp: '2026-10-23T12:00:00Z',
};
const snsText = `Message\n{"bounce":{}}\nMessageId\nn1\nSubject\nBounce\nTimestamp\n${SNS.Timestamp}\nTopicArn\n${SNS.TopicArn}\nType\nNotification\n`;
const sns = JSON.stringify({
  ...SNS,
  Message: '{"bounce":{}}',
  Signature: sign('sha256', Buffer.from(snsText), rsa.privateKey).toString('base64'),
});

const WHSEC = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const stamped = (id: string, at: number, body: string) => new Webhook(WHSEC).sign(id, new Date(at * 1_000), body);

/** What each vendor sends for the secret "hush" (or the key named); made with another implementation of HMAC, or with the vendor's kind of key. */
const GENUINE: Record<Vendor, { secret?: string; given: Delivery; id: string; topic?: string }> = {
  standard: {
    secret: WHSEC,
    given: delivery({ 'webhook-id': 'm1', 'webhook-timestamp': `${AT}`, 'webhook-signature': stamped('m1', AT, BODY) }),
    id: 'm1',
  },
  svix: {
    secret: WHSEC,
    given: delivery({ 'svix-id': 'm1', 'svix-timestamp': `${AT}`, 'svix-signature': `v2,x ${stamped('m1', AT, BODY)}` }),
    id: 'm1',
  },
  shopify: {
    given: delivery({ 'x-shopify-hmac-sha256': BASE64, 'x-shopify-webhook-id': 'w1', 'x-shopify-topic': 'orders/paid' }),
    id: 'w1',
    topic: 'orders/paid',
  },
  woocommerce: {
    given: delivery({ 'x-wc-webhook-signature': BASE64, 'x-wc-webhook-delivery-id': 'd1', 'x-wc-webhook-topic': 'order.created' }),
    id: 'd1',
    topic: 'order.created',
  },
  nuvemshop: { given: delivery({ 'x-linkedstore-hmac-sha256': HEX }), id: `content:` },
  vtex: {
    given: delivery({ 'x-hook-secret': 'hush' }, '{"OrderId":"v1","State":"invoiced","LastChange":"2026-10-23T11:59:00Z"}'),
    id: 'v1/invoiced/2026-10-23T11:59:00Z',
    topic: 'invoiced',
  },
  adobe_commerce: { secret: pem, given: delivery({ 'x-adobe-commerce-webhook-signature': adobe }), id: 'content:' },
  adobe_events: {
    secret: pem,
    given: delivery({
      'x-adobe-digital-signature-1': sign(
        'sha256',
        Buffer.from(BODY),
        generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey,
      ).toString('base64'),
      'x-adobe-digital-signature-2': sign('sha256', Buffer.from(BODY), rsa.privateKey).toString('base64'),
    }),
    id: 'content:',
  },
  amazon_sns: { secret: pem, given: delivery({}, sns), id: 'n1', topic: 'Notification' },
  stripe: {
    given: delivery({
      'stripe-signature': `t=${AT},v0=00,v1=${HEX},v1=086ea8a865121afa042718405c675f7e04320c9fb05576b80b2ee8a5f83df235`,
    }),
    id: '1',
  },
  mercado_pago: {
    given: delivery(
      { 'x-signature': `ts=${AT},v1=72d049b29a56dff02a54788aa0653d0b8e303f304627fc0fe814df4d07d67ed0`, 'x-request-id': 'r1' },
      BODY,
      { 'data.id': 'ABC123', type: 'payment' },
    ),
    id: 'r1',
    topic: 'payment',
  },
  meta: { given: delivery({ 'x-hub-signature-256': `sha256=${HEX}` }), id: 'content:' },
  linkedin: { given: delivery({ 'x-li-signature': '15c4d13fdb31075f8351379dd692d92b0818b70faee9d3920faae9a2ed27bda2' }), id: 'content:' },
  google_lead_form: { given: delivery({}, '{"google_key":"hush","lead_id":"L1","form_id":7}'), id: 'L1', topic: '7' },
  dub: { given: delivery({ 'dub-signature': HEX }), id: '1' },
  postmark: {
    secret: 'ana:hush',
    given: delivery({ authorization: 'Basic YW5hOmh1c2g=' }, '{"RecordType":"Bounce"}'),
    id: 'content:',
    topic: 'Bounce',
  },
  sendgrid: {
    secret: spki,
    given: delivery({
      'x-twilio-email-event-webhook-signature': twilio,
      'x-twilio-email-event-webhook-timestamp': `${AT}`,
    }),
    id: 'content:',
  },
  mailgun: {
    given: delivery(
      {},
      JSON.stringify({
        signature: { timestamp: `${AT}`, token: 'tok1', signature: '7774eb4f128198806cc76093a4207844af56c106b8f7284c1cc86472e909e070' },
        'event-data': { event: 'failed' },
      }),
    ),
    id: 'tok1',
    topic: 'failed',
  },
};

/** Of these the body is not among what is signed. */
const BODY_UNSIGNED = new Set<Vendor>(['vtex', 'amazon_sns', 'mercado_pago', 'google_lead_form', 'postmark', 'mailgun']);

describe.each(VENDOR_NAMES)('webhooks of %s', (vendor) => {
  const scheme = schemeOf(vendor);
  const { secret = 'hush', given, id, topic = '' } = GENUINE[vendor];

  it('are taken with the right secret, also while another comes into force', () => {
    expect(verify(scheme, [secret], given, NOW)).toBe('yes');
    expect(verify(scheme, ['another', secret], given, NOW)).toBe('yes');
  });

  it('are named and say what they are about', () => {
    expect(deliveryId(scheme, given).startsWith(id)).toBe(true);
    expect(topicOf(scheme, given)).toBe(topic);
  });

  it('S-21: are refused with a wrong secret, none, no signature, or an empty one', () => {
    expect(verify(scheme, ['another'], given, NOW)).toBe('no');
    expect(verify(scheme, [], given, NOW)).toBe('no');
    expect(verify(scheme, [secret], { ...given, headers: {}, json: {} }, NOW)).toBe('no');
    const emptied = Object.fromEntries(Object.keys(given.headers).map((name) => [name, '']));
    expect(verify(scheme, [secret], { ...given, headers: emptied, json: {} }, NOW)).toBe('no');
  });
});

describe.each(VENDOR_NAMES.filter((vendor) => !BODY_UNSIGNED.has(vendor)))('bodies that %s signs', (vendor) => {
  const { secret = 'hush', given } = GENUINE[vendor];

  it('S-21: are refused when one byte of the body is another, or the JSON was written anew', () => {
    for (let at = 0; at < given.body.length; at += 1) {
      const body = Buffer.from(given.body);
      body[at] = (body[at] as number) ^ 1;
      expect(verify(schemeOf(vendor), [secret], { ...given, body }, NOW)).toBe('no');
    }
    expect(verify(schemeOf(vendor), [secret], { ...given, body: Buffer.from('{"id": 1}') }, NOW)).toBe('no');
  });
});

describe.each(VENDOR_NAMES.filter((vendor) => schemeOf(vendor).stamp !== undefined))('webhooks that %s stamps with a time', (vendor) => {
  const scheme = schemeOf(vendor);
  const { secret = 'hush', given } = GENUINE[vendor];

  it('S-21: are stale five minutes before and after their time', () => {
    for (const off of [-300, 300]) expect(verify(scheme, [secret], given, NOW + off * 1_000)).toBe('yes');
    for (const off of [-301, 301]) expect(verify(scheme, [secret], given, NOW + off * 1_000)).toBe('stale');
    expect(verify(scheme, ['another'], given, NOW + 301_000)).toBe('no');
  });
});

describe('published test vectors', () => {
  it('of Standard Webhooks', () => {
    const given = delivery(
      {
        'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
        'webhook-timestamp': '1614265330',
        'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
      },
      '{"test": 2432232314}',
    );
    expect(verify(schemeOf('standard'), [WHSEC], given, 1_614_265_330_000)).toBe('yes');
  });

  it("of X-Hub-Signature-256, from GitHub's documentation", () => {
    const signature = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17';
    const given = delivery({ 'x-hub-signature-256': signature }, 'Hello, World!');
    expect(verify(schemeOf('meta'), ["It's a Secret to Everybody"], given, NOW)).toBe('yes');
  });
});

describe('what varies', () => {
  it('Mercado Pago may leave the id and the request out, and count in milliseconds', () => {
    const signature = 'ts=1792756800000,v1=8c9c2d7a7b4bc59c204b797fb6b14dd3e3a5e22d4a706b8dee652cfd1bfb9f82';
    expect(verify(schemeOf('mercado_pago'), ['hush'], delivery({ 'x-signature': signature }), NOW)).toBe('yes');
    expect(verify(schemeOf('mercado_pago'), ['hush'], delivery({ 'x-signature': signature }), NOW + 301_000)).toBe('stale');
  });

  it('Shopify may drop the X- from its headers', () => {
    const given = delivery({ 'shopify-hmac-sha256': BASE64, 'shopify-webhook-id': 'w2' });
    expect(verify(schemeOf('shopify'), ['hush'], given, NOW)).toBe('yes');
    expect(deliveryId(schemeOf('shopify'), given)).toBe('w2');
  });

  it('Nuvemshop names what has changed', () => {
    const given = delivery({}, '{"store_id":5,"event":"order/paid","id":9}');
    expect(deliveryId(schemeOf('nuvemshop'), given)).toBe('5/order/paid/9');
  });

  it('bytes that are no text are signed as they are', () => {
    const body = Buffer.from([0xff, 0xfe, 0x00, 0x7b]);
    const signature = createHmac('sha256', 'hush').update(body).digest('hex');
    expect(verify(schemeOf('dub'), ['hush'], delivery({ 'dub-signature': signature }, body), NOW)).toBe('yes');
  });

  it('nothing that is sent makes it throw', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('v1,', 'sha256=', 't=1,v1=', 'Basic ', 'ts=,v1='));
    const headers = fc.record(
      Object.fromEntries(VENDOR_NAMES.flatMap((vendor) => schemeOf(vendor).signature).map((place) => [place.split(/[:#]/)[1], text])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(headers, fc.jsonValue(), fc.string(), (given, json, secret) => {
        for (const vendor of VENDOR_NAMES) {
          const sent = { headers: given as Record<string, string>, query: {}, body: Buffer.from(JSON.stringify(json)), json };
          expect(['yes', 'no', 'stale']).toContain(verify(schemeOf(vendor), [secret], sent, NOW));
          expect(deliveryId(schemeOf(vendor), sent).length).toBeLessThanOrEqual(200);
        }
      }),
    );
  });
});

describe('what compares signatures', () => {
  it('S-21: takes as long for a wrong one as for a right one', () => {
    const source = readFileSync(new URL('./verify.ts', import.meta.url), 'utf8');
    expect(source).toContain('timingSafeEqual(given, expected)');
    expect(source).not.toMatch(/\b(given|expected|signature|secret|one)(\.toString\([^)]*\))? (===|!==) |\.equals\(/);
  });
});
