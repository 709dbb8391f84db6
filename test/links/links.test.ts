import { statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LATE_CLICKS } from '../../src/store/late-clicks.ts';
import { basic, type Running, startRunning } from '../collect/running.ts';

const NOW = Date.UTC(2026, 4, 4, 12);
const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';

let funil: Running;
let writeKey: string;
let currency: string;

beforeAll(async () => {
  funil = await startRunning(NOW);
  writeKey = (await funil.source('shop')).writeKey;
  currency = (await ask('GET', '/api/v1/links')).body.currency;
}, 60_000);
afterAll(() => funil?.close());

const own = () => ({ authorization: `Bearer ${funil.app.localToken}` });

async function ask(method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, payload?: object) {
  const answer = await funil.app.http.inject({ method, url, headers: own(), ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
}

const SPRING = {
  slug: 'spring',
  destination: 'https://shop.example/new?size=m#top',
  tags: { source: 'instagram', medium: 'influencer', campaign: 'spring', content: 'story-1' },
  method: 'influencers',
  creator: 'ana',
};

async function make(more: object = {}) {
  const { status, body } = await ask('POST', '/api/v1/links', { ...SPRING, ...more });
  expect(status, JSON.stringify(body)).toBe(201);
  return body as { id: string; url: string; slug: string };
}

const late = () => path.join(funil.app.engine.config.dataDir, LATE_CLICKS);

async function follow(url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') {
  const answer = await funil.app.http.inject({ method, url, headers: { 'user-agent': CHROME, ...headers } });
  // On a slow disk the answer comes before the journal has the click.
  await expect.poll(() => statSync(late()).size, { timeout: 10_000 }).toBe(0);
  return { status: answer.statusCode, to: answer.headers.location as string | undefined, headers: answer.headers, body: answer.body };
}

describe('a short link', () => {
  it('leads where it was saved to lead, with the campaign and a number of the click, and is never kept or listed', async () => {
    await make();
    const { status, to, headers } = await follow('/l/spring?next=https://evil.example&gclid=Cj0.a-b_c&utm_source=evil');
    expect(status).toBe(302);
    const url = new URL(to ?? '');
    expect(url.origin + url.pathname + url.hash).toBe('https://shop.example/new#top');
    expect(Object.fromEntries([...url.searchParams].filter(([name]) => name !== 'fnl_cid'))).toEqual({
      size: 'm',
      utm_source: 'instagram',
      utm_medium: 'influencer',
      utm_campaign: 'spring',
      utm_content: 'story-1',
      gclid: 'Cj0.a-b_c',
    });
    expect(url.searchParams.get('fnl_cid')).toMatch(/^[a-z0-9]{10}\.[\w-]{22}$/);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-robots-tag']).toBe('noindex');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
  });

  it('becomes the proof of the visit that lands, for whom it is tied to, and of what is bought later', async () => {
    const link = await make({ slug: 'ana-story', tags: { source: 'someplace', medium: 'other', campaign: 'may' } });
    const { to } = await follow('/l/ana-story');
    const context = { userAgent: CHROME, page: { url: to } };
    const page = { type: 'page', messageId: 'p1', anonymousId: 'visitor-1', timestamp: new Date(NOW).toISOString(), context };
    expect((await funil.post('/v1/batch', { batch: [page] }, basic(writeKey))).body).toMatchObject({ accepted: 1 });
    const order = {
      kind: 'order',
      id: 'o1',
      order: 'o1',
      at: NOW + 60_000,
      ids: { anonymous: 'visitor-1' },
      currency,
      status: 'paid',
      total: '50',
    };
    await funil.post('/api/v1/facts', { facts: [order] }, own());
    expect(
      await funil.rows(
        "select toString(method) as method, toString(channel) as channel, toString(creator) as creator, toString(witness) as witness, toString(rule) as rule from touches where campaign = 'may'",
      ),
    ).toEqual([{ method: 'influencers', channel: 'influencer', creator: 'ana', witness: 'link', rule: `link/${link.id}` }]);
    const { body } = await ask('GET', `/api/v1/links/${link.id}`);
    expect(body).toMatchObject({ clicks: 1, visitors: 1, robots: 0, leads: 1, customers: 1, orders: 1, revenue: 50, creator: 'ana' });
    expect(body.days).toEqual([{ day: '2026-05-04', clicks: 1, visitors: 1 }]);
    expect(body.seen).toContainEqual({ kind: 'device', value: 'desktop', clicks: 1 });
  });

  it('that is split says who came to which destination, who became a lead there, and whether the shares are as meant', async () => {
    const link = await make({
      slug: 'halves',
      splits: [{ url: 'https://shop.example/b', share: 50 }],
      tags: { ...SPRING.tags, campaign: 'h' },
    });
    const landed = await landAll('halves', 0, 40);
    await funil.rows('select 1');
    const [test, ...none] = (await ask('GET', `/api/v1/links/${link.id}`)).body.splitTests;
    expect(none).toEqual([]);
    expect(test.variants).toMatchObject([
      { name: 'main', share: 50, people: landed['/new'], leads: 0, lift: null },
      { name: 'split-1', url: 'https://shop.example/b', share: 50, people: landed['/b'], leads: landed['/b'] },
    ]);
    expect(landed['/b']).toBeGreaterThan(5);
    expect(['cannot_tell_yet', 'different']).toContain(test.state);
    expect(test.uneven).toBeGreaterThan(0.01);
    expect([test.since, test.until]).toEqual([new Date(NOW).toISOString(), null]);
  });

  /** People who follow a link and land; those on /b become known. Counted by where they landed. */
  async function landAll(slug: string, from: number, to: number): Promise<Record<string, number>> {
    const batch: object[] = [];
    const landed: Record<string, number> = { '/new': 0, '/b': 0 };
    for (let nth = from; nth < to; nth += 1) {
      const { to: url = '' } = await follow(`/l/${slug}`, { 'x-forwarded-for': `198.51.100.${nth}`, 'user-agent': `${CHROME} ${nth}` });
      const anonymousId = `${slug}-${nth}`;
      const at = { anonymousId, timestamp: new Date(NOW).toISOString() };
      batch.push({ ...at, type: 'page', messageId: `${slug} p${nth}`, context: { userAgent: CHROME, page: { url } } });
      const place = new URL(url).pathname;
      landed[place] = (landed[place] ?? 0) + 1;
      if (place === '/b')
        batch.push({ ...at, type: 'identify', messageId: `${slug} i${nth}`, traits: { email: `${anonymousId}@example.com` } });
    }
    await funil.post('/v1/batch', { batch }, basic(writeKey));
    return landed;
  }

  it('that is split anew is judged anew, each time against the shares that held then', async () => {
    const split = (share: number) => ({
      ...SPRING,
      slug: undefined,
      splits: [{ url: 'https://shop.example/b', share }],
      tags: { ...SPRING.tags, campaign: 'shares' },
    });
    const { slug: _slug, ...made } = split(10);
    const link = await make({ ...made, slug: 'shares' });
    const first = await landAll('shares', 0, 60);
    const { slug: _again, ...changed } = split(90);
    expect((await ask('PUT', `/api/v1/links/${link.id}`, changed)).status).toBe(200);
    // Another name is no other split.
    expect((await ask('PUT', `/api/v1/links/${link.id}`, { ...changed, name: 'Shares' })).status).toBe(200);
    const second = await landAll('shares', 60, 120);
    await funil.rows('select 1');
    const tests = (await ask('GET', `/api/v1/links/${link.id}`)).body.splitTests;
    const told = tests.map(
      ({ until, uneven, variants }: { until: string | null; uneven: number; variants: { share: number; people: number }[] }) => [
        until === null,
        uneven > 0.01,
        variants.map(({ share, people }) => [share, people]),
      ],
    );
    expect(told).toEqual([
      [
        true,
        true,
        [
          [10, second['/new']],
          [90, second['/b']],
        ],
      ],
      [
        false,
        true,
        [
          [90, first['/new']],
          [10, first['/b']],
        ],
      ],
    ]);
    const { splits: _none, ...whole } = changed;
    expect((await ask('PUT', `/api/v1/links/${link.id}`, whole)).status).toBe(200);
    const over = (await ask('GET', `/api/v1/links/${link.id}`)).body.splitTests;
    expect(over.map(({ until }: { until: string | null }) => until === null)).toEqual([false, false]);
  });

  it('alone makes no visit and no lead', async () => {
    await make({ slug: 'only-clicked', tags: { ...SPRING.tags, campaign: 'only-clicked' } });
    await follow('/l/only-clicked');
    expect(await funil.rows("select count() as n from touches where campaign = 'only-clicked'")).toEqual([{ n: '0' }]);
    const { body } = await ask('GET', '/api/v1/links?search=only-clicked');
    expect(body.links).toMatchObject([{ slug: 'only-clicked', clicks: 1, leads: 0, revenue: 0 }]);
  });

  it('counts people, not robots, previews, prefetches or HEAD', async () => {
    const link = await make({ slug: 'robots' });
    await follow('/l/robots', { 'user-agent': 'WhatsApp/2.23.20.0' });
    await follow('/l/robots', { 'user-agent': 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)' });
    await follow('/l/robots', { 'sec-purpose': 'prefetch;prerender' });
    expect((await follow('/l/robots', {}, 'HEAD')).status).toBe(302);
    await follow('/l/robots');
    await follow('/l/robots?qr');
    await funil.rows('select 1');
    const { body } = await ask('GET', `/api/v1/links/${link.id}`);
    expect(body).toMatchObject({ clicks: 2, visitors: 1, robots: 4 });
    expect(body.seen.filter(({ kind }: { kind: string }) => kind === 'by')).toEqual([
      { kind: 'by', value: 'link', clicks: 1 },
      { kind: 'by', value: 'qr', clicks: 1 },
    ]);
  });

  it('chooses by device, country and language, then by shares that stay', async () => {
    await make({
      slug: 'ways',
      targets: [
        { devices: ['ios'], url: 'https://apps.example/ios' },
        { languages: ['pt'], url: 'https://shop.example/pt' },
      ],
      splits: [{ url: 'https://shop.example/b', share: 50 }],
    });
    expect((await follow('/l/ways', { 'user-agent': IPHONE })).to).toContain('https://apps.example/ios?');
    expect((await follow('/l/ways', { 'accept-language': 'pt-PT,en;q=0.8' })).to).toContain('https://shop.example/pt?');
    const pages = new Set<string>();
    for (let nth = 0; nth < 40; nth += 1) {
      const agent = { 'user-agent': `${CHROME} ${nth}` };
      const [once, again] = [await follow('/l/ways', agent), await follow('/l/ways', agent)].map(({ to }) => new URL(to ?? '').pathname);
      expect(once).toBe(again);
      pages.add(once ?? '');
    }
    expect([...pages].sort()).toEqual(['/b', '/new']);
  });

  it('ends: by its time with another page, by hand with a page that says so, and opens again', async () => {
    const link = await make({ slug: 'ending', expiresAt: new Date(NOW + 1_000).toISOString(), fallback: 'https://shop.example/late' });
    expect((await follow('/l/ending')).to).toContain('/new');
    funil.setNow(NOW + 2_000);
    const late = await follow('/l/ending');
    expect([late.status, late.to]).toEqual([302, 'https://shop.example/late']);
    funil.setNow(NOW);
    const other = await make({ slug: 'by-hand' });
    await ask('POST', `/api/v1/links/${other.id}/archive`);
    const gone = await follow('/l/by-hand', { 'accept-language': 'pt-BR' });
    expect(gone.status).toBe(410);
    expect(gone.body).toContain('Este link expirou');
    await ask('POST', `/api/v1/links/${other.id}/reopen`);
    expect((await follow('/l/by-hand')).status).toBe(302);
    await funil.rows('select 1');
    expect((await ask('GET', `/api/v1/links/${link.id}`)).body.clicks).toBe(1);
  });

  it('shows where it leads without being followed', async () => {
    const link = await make({ slug: 'shown', name: '<img src=x onerror=alert(1)>' });
    const { status, body, to } = await follow('/l/shown+', { 'accept-language': 'es' });
    expect([status, to]).toEqual([200, undefined]);
    expect(body).toContain('https://shop.example/new?size=m#top');
    expect(body).not.toContain('<img');
    await funil.rows('select 1');
    expect((await ask('GET', `/api/v1/links/${link.id}`)).body.clicks).toBe(0);
    expect((await follow('/l/no-such-link')).status).toBe(404);
  });

  it('stands at the root of a domain of its own, and only there', async () => {
    expect((await ask('POST', '/api/v1/links/domains', { host: 'Go.Shop.Example' })).body).toEqual({ domains: ['go.shop.example'] });
    const link = await make({ slug: 'root', domain: 'go.shop.example' });
    expect(link.url).toBe('https://go.shop.example/root');
    expect((await follow('/root', { host: 'go.shop.example' })).status).toBe(302);
    expect((await follow('/root+', { host: 'GO.shop.example.' })).status).toBe(200);
    expect((await follow('/l/root', { host: 'go.shop.example' })).status).toBe(302);
    expect((await follow('/l/root')).status).toBe(404);
    expect((await follow('/nothing', { host: 'go.shop.example' })).status).toBe(404);
    expect((await follow('/l/root', { host: 'evil.example' })).status).toBe(404);
    expect((await ask('DELETE', '/api/v1/links/domains/go.shop.example')).body.code).toBe('domain_used');
    for (const host of ['localhost', '127.0.0.1', '10.0.0.1', 'intranet', 'shop.internal', 'x'.repeat(300), '']) {
      expect((await ask('POST', '/api/v1/links/domains', { host })).status, host).toBe(400);
    }
  });
});

describe('a link before it is made', () => {
  it.each([
    ['javascript:alert(1)', 'no_address'],
    ['data:text/html,x', 'no_address'],
    ['//evil.example', 'no_address'],
    ['/\\evil.example', 'no_address'],
    ['https:evil.example', 'no_address'],
    ['ftp://shop.example/', 'no_address'],
    ['https://shop.example@evil.example/', 'credentials'],
    ['http://169.254.169.254/latest', 'private_host'],
    ['http://0x7f.1/', 'private_host'],
    ['http://[::ffff:127.0.0.1]/', 'private_host'],
    ['https://localhost/', 'private_host'],
    ['https://shop.example/?utm_source=x', 'tagged'],
    ['https://shop.example/?FNL_CID=x', 'tagged'],
    ['', 'missing'],
  ])('S-10, S-22: is refused where it would lead to %s', async (destination, fault) => {
    const { body } = await ask('POST', '/api/v1/links/check', { ...SPRING, slug: 'fresh', destination });
    expect(body.faults).toMatchObject([{ field: 'destination', fault }]);
    expect((await ask('POST', '/api/v1/links', { ...SPRING, slug: 'fresh', destination })).status).toBe(400);
  });

  it('S-10: takes no address of a target, share or end that it would not take itself', async () => {
    const inside = 'http://10.0.0.1/';
    const { body } = await ask('POST', '/api/v1/links/check', {
      ...SPRING,
      slug: 'fresh',
      targets: [{ url: inside }],
      splits: [
        { url: inside, share: 99 },
        { url: 'https://shop.example/c', share: 1 },
      ],
      fallback: inside,
    });
    expect(body.faults.map(({ field, fault }: { field: string; fault: string }) => `${field} ${fault}`)).toEqual([
      'targets.0 private_host',
      'targets.0 no_condition',
      'splits.0 private_host',
      'fallback private_host',
      'splits shares',
    ]);
  });

  it('says what the taxonomy wants, and suggests it', async () => {
    const taxonomy = {
      sources: ['instagram', 'tiktok'],
      mediums: ['influencer', 'social'],
      campaign: '{year}-{month}-{name}',
      templates: [],
    };
    expect((await ask('PUT', '/api/v1/links/taxonomy', taxonomy)).status).toBe(200);
    const tags = { source: 'Instagran', medium: 'cpc', campaign: 'Dia das Mães', content: 'A B' };
    const { body } = await ask('POST', '/api/v1/links/check', { ...SPRING, slug: 'fresh', tags });
    expect(body.faults).toMatchObject([
      { field: 'source', fault: 'not_allowed', suggestion: 'instagram' },
      { field: 'medium', fault: 'not_allowed', suggestion: null },
      { field: 'campaign', fault: 'untidy', suggestion: 'dia-das-maes' },
      { field: 'content', fault: 'untidy', suggestion: 'a-b' },
    ]);
    const good = { source: 'instagram', medium: 'influencer', campaign: 'dia-das-maes' };
    const pattern = await ask('POST', '/api/v1/links', { ...SPRING, slug: 'fresh', tags: good });
    expect(pattern.body).toMatchObject({ code: 'bad_link', hint: '"2026-05-dia-das-maes" would be right.' });
    expect(pattern.body.values).toMatchObject({ field: 'campaign', fault: 'off_pattern', suggestion: '2026-05-dia-das-maes' });
    const other = await ask('POST', '/api/v1/links/check', {
      ...SPRING,
      slug: 'fresh',
      method: 'social',
      tags: { ...good, campaign: '2026-05-x' },
    });
    expect(other.body.faults).toMatchObject([{ field: 'medium', fault: 'other_method', suggestion: 'social' }]);
    for (const bad of [{ campaign: '(a+)+$' }, { campaign: '{any}{any}{any}{any}' }, { sources: ['Has Space'] }]) {
      const { body: refused } = await ask('PUT', '/api/v1/links/taxonomy', { ...taxonomy, ...bad });
      expect([refused.code, typeof refused.values.fault]).toEqual(['bad_taxonomy', 'string']);
    }
    await ask('PUT', '/api/v1/links/taxonomy', { sources: [], mediums: [], campaign: '', templates: [] });
  });

  it('does not take the name of another, nor that of another workspace at the same address', async () => {
    expect((await ask('POST', '/api/v1/links/check', SPRING)).body.faults).toMatchObject([
      { field: 'slug', fault: 'taken', suggestion: 'spring-2' },
    ]);
    const several = await Promise.all([1, 2, 3].map(() => ask('POST', '/api/v1/links', { ...SPRING, slug: 'at-once' })));
    expect(several.every(({ status }) => status < 500)).toBe(true);
    expect(several.filter(({ status }) => status === 201)).toHaveLength(1);
  });
});

describe('what a link is tied to', () => {
  it('can change, for what is accepted from then on', async () => {
    const link = await make({ slug: 'changing', tags: { ...SPRING.tags, campaign: 'changing' } });
    const land = async (visitor: string) => {
      const { to } = await follow('/l/changing');
      const page = {
        type: 'page',
        messageId: visitor,
        anonymousId: visitor,
        timestamp: new Date(NOW).toISOString(),
        context: { page: { url: to } },
      };
      await funil.post('/v1/batch', { batch: [page] }, basic(writeKey));
    };
    await land('before');
    const { slug: _slug, ...spring } = SPRING;
    const change = {
      ...spring,
      tags: { source: 'group', medium: 'community', campaign: 'changing' },
      method: 'communities',
      creator: null,
    };
    expect((await ask('PUT', `/api/v1/links/${link.id}`, change)).body).toMatchObject({ method: 'communities', slug: 'changing' });
    await land('after');
    const methods = "select toString(method) as method from touches where campaign = 'changing' and sign = 1 order by known";
    expect(await funil.rows(methods)).toEqual([{ method: 'influencers' }, { method: 'communities' }]);
  });
});

describe('a code', () => {
  it('makes an order count for whom it belongs to, whatever else is known', async () => {
    const made = await ask('POST', '/api/v1/codes', {
      codes: ['Ana10'],
      kind: 'discount',
      method: 'influencers',
      creator: 'ana',
      campaign: 'may',
      mostUses: 1,
    });
    expect(made.body).toEqual({ codes: ['Ana10'] });
    const order = (id: string, code: string) => ({
      kind: 'order',
      id,
      order: id,
      at: NOW,
      ids: { email: `${id}@example.com` },
      currency,
      status: 'paid',
      total: '30',
      code,
    });
    await funil.post('/api/v1/facts', { facts: [order('c1', 'ANA10 '), order('c2', 'ana10')] }, own());
    expect(
      await funil.rows(
        "select distinct toString(method) as method, toString(creator) as creator, toString(witness) as witness, toString(rule) as rule from touches where rule like 'code/%'",
      ),
    ).toEqual([{ method: 'influencers', creator: 'ana', witness: 'code', rule: 'code/ana10' }]);
    const { body } = await ask('GET', '/api/v1/codes');
    expect(body.codes).toMatchObject([
      { code: 'ana10', written: 'Ana10', uses: 2, ever: 2, customers: 2, revenue: 60, warnings: ['over_limit'] },
    ]);
  });

  it('speaks for nobody once it has ended, by when the order was placed; what else is known of the order does', async () => {
    const ended = new Date(NOW - 86_400_000).toISOString();
    await ask('POST', '/api/v1/codes', { codes: ['Eva5'], kind: 'discount', method: 'influencers', creator: 'eva', expiresAt: ended });
    const order = (id: string, at: number, more: object = {}) => ({
      kind: 'order',
      id,
      order: id,
      at,
      ids: { email: `${id}@example.com` },
      currency,
      status: 'paid',
      total: '30',
      code: 'eva5',
      ...more,
    });
    const paid = { evidence: { source: 'google', medium: 'cpc', campaign: 'late', clickIds: { gclid: 'G1' } } };
    const facts = [order('e1', NOW - 2 * 86_400_000), order('e2', NOW), order('e3', NOW, paid)];
    await funil.post('/api/v1/facts', { facts }, own());
    const touches = () =>
      funil.rows(
        "select toString(method) as method, toString(creator) as creator, toString(rule) as rule from touches where rule like '%eva5%' group by all having sum(sign) > 0 order by rule",
      );
    const right = [
      { method: 'influencers', creator: 'eva', rule: 'code/eva5' },
      { method: 'paid', creator: '', rule: 'paid/click-id-gclid, code-eva5 over' },
    ];
    expect(await touches()).toEqual(right);
    const { body } = await ask('POST', '/api/v1/claims/dry-run', {});
    const told = body.examples as { evidence: { code?: string } }[];
    expect(told.filter(({ evidence }) => evidence.code === 'eva5')).toEqual([]);
  });

  it('is made in hundreds, each once, all or none', async () => {
    const many = await ask('POST', '/api/v1/codes', { make: 300, prefix: 'VIP-', kind: 'referral', method: 'communities' });
    expect(new Set(many.body.codes).size).toBe(300);
    expect((await ask('POST', '/api/v1/codes', { codes: ['new1', 'ANA10'], kind: 'discount', method: 'paid' })).status).toBe(409);
    expect((await ask('POST', '/api/v1/codes', { codes: ['new1', 'NEW1'], kind: 'discount', method: 'paid' })).status).toBe(400);
    expect((await ask('POST', '/api/v1/codes', { codes: ['a b'], kind: 'discount', method: 'paid' })).status).toBe(400);
    expect((await ask('POST', '/api/v1/codes/NEW1/archive')).status).toBe(404);
    expect((await ask('POST', '/api/v1/codes/ANA10/archive')).status).toBe(204);
  });
});
