import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { templateIn } from '../../src/funnel/capture/pages/templates/list.ts';
import { startFunil } from '../people/team.ts';
import { finished, type Made, makeForm, makePage, saveDraft, send } from './site.ts';

let app: App;
let close: () => Promise<void>;
let form = '';

beforeAll(async () => {
  ({ app, close } = await startFunil());
  form = await makeForm(app);
}, 120_000);

afterAll(() => close?.());

const visit = (slug: string, headers: Record<string, string> = {}) =>
  app.http.inject({ url: `/p/${slug}`, headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0', ...headers } });

const publish = (page: Made, body: object = {}) => send(app, 'POST', `/api/v1/pages/${page.id}/publish`, body);

describe('a landing page', () => {
  it('is published at once, and answered with what it needs and no more', async () => {
    const page = await makePage(app, form, 'slow-light');
    expect((await visit('slow-light')).statusCode).toBe(404);
    expect((await publish(page)).json).toMatchObject({ state: 'live', liveVersion: 1, isChanged: false });
    const answer = await visit('slow-light');
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('<h1>Slow light is back in the living room</h1>');
    expect(answer.body).toContain(`<link rel="canonical" href="${app.address}/p/slow-light">`);
    expect(answer.body).toContain(`<iframe title="Form" src="/f/${form}?l=en&amp;u=`);
    expect(answer.body).toMatch(/data-key="wk_\w{24}" data-consent="cookieless"/);
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(answer.body) ?? [];
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    const [, data = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(answer.body) ?? [];
    const kinds = (JSON.parse(data)['@graph'] as { '@type': string }[]).map((one) => one['@type']);
    expect(kinds).toEqual(['BreadcrumbList', 'FAQPage']);
    const again = await visit('slow-light', { 'if-none-match': String(answer.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const host = await visit('slow-light', { host: 'evil.example' });
    expect(host.body).toBe(answer.body);
  });

  it('keeps its versions: what is published stays until the next is, and an old one comes back', async () => {
    const page = await makePage(app, form, 'versions');
    await publish(page);
    const document = finished(templateIn('drop', 'en', Date.now()), form);
    await saveDraft(app, page, document);
    expect((await visit('versions')).body).toContain('Slow light');
    expect((await publish(page)).json).toMatchObject({ liveVersion: 2 });
    expect((await visit('versions')).body).toContain('240 pieces');
    const restored = await send(app, 'POST', `/api/v1/pages/${page.id}/restore`, { version: 1 });
    expect(restored.json).toMatchObject({ isChanged: true, liveVersion: 2 });
    expect((await publish(page)).json).toMatchObject({ liveVersion: 3 });
    expect((await visit('versions')).body).toContain('Slow light');
    await publish(page, { version: 2 });
    expect((await visit('versions')).body).toContain('240 pieces');
    await send(app, 'POST', `/api/v1/pages/${page.id}/unpublish`);
    expect((await visit('versions')).statusCode).toBe(404);
    expect((await send(app, 'DELETE', `/api/v1/pages/${page.id}`)).json.code).toBe('was_shown');
  });

  it('can be planned from a moment on and until a moment; publishing at once takes the place of the plan', async () => {
    const page = await makePage(app, form, 'planned');
    const [since, until] = ['2099-01-01T00:00:00.000Z', '2099-02-01T00:00:00.000Z'];
    expect((await publish(page, { since, until })).json).toMatchObject({ state: 'planned', liveVersion: null, changesAt: since });
    expect((await visit('planned')).statusCode).toBe(404);
    expect((await publish(page, { until })).json).toMatchObject({ state: 'live', liveVersion: 1, changesAt: until });
    expect((await publish(page, { since: until, until: since })).json.code).toBe('bad_time');
    // What is shown now ends as it was to, before the next one begins.
    const next = '2099-03-01T00:00:00.000Z';
    expect((await publish(page, { since: next })).json.plan).toEqual([
      { version: null, since: until },
      { version: 1, since: next },
    ]);
    expect((await publish(page, { since, until })).json.plan).toMatchObject([{ since }, { version: null, since: until }]);
    expect((await publish(page)).json).toMatchObject({ state: 'live', changesAt: null, plan: [] });
    expect((await visit('planned')).statusCode).toBe(200);
  });

  it('refuses a save over somebody else’s, a slug that is taken, and a page that is not ready', async () => {
    const page = await makePage(app, form, 'two-people');
    const stale = await send(app, 'PUT', `/api/v1/pages/${page.id}/draft`, {
      draftVersion: 1,
      name: 'x',
      slug: 'two-people',
      document: page.draft,
    });
    expect([stale.status, stale.json.code]).toEqual([409, 'saved_meanwhile']);
    const taken = await send(app, 'POST', '/api/v1/pages', { name: 'x', slug: 'two-people', language: 'es' });
    expect([taken.status, taken.json.code]).toEqual([409, 'slug_taken']);
    await saveDraft(app, page, templateIn('quote', 'en', 0));
    const unready = await publish(page);
    expect([unready.status, unready.json.code]).toEqual([409, 'not_ready']);
    expect(String(unready.json.title)).toContain('no_privacy');
    expect(String(unready.json.title)).toContain('form_missing');
    expect((await send(app, 'DELETE', `/api/v1/pages/${page.id}`)).status).toBe(204);
  });

  it('says in which other languages it is there, on the page and in the sitemap', async () => {
    const page = await makePage(app, form, 'luz');
    const made = await send(app, 'POST', '/api/v1/pages', {
      name: 'Luz',
      slug: 'luz-es',
      language: 'es',
      copyOf: page.id,
      translates: true,
    });
    const spanish = made.json as unknown as Made;
    expect(spanish.languages.map(({ slug }) => slug)).toEqual(['luz', 'luz-es']);
    const twice = await send(app, 'POST', '/api/v1/pages', {
      name: 'Luz',
      slug: 'luz-dos',
      language: 'es',
      copyOf: page.id,
      translates: true,
    });
    expect(twice.json.code).toBe('language_taken');
    await publish(page);
    expect((await visit('luz')).body).not.toContain('hreflang');
    await publish(spanish);
    for (const slug of ['luz', 'luz-es']) {
      const { body } = await visit(slug);
      expect(body).toContain(`hreflang="es" href="${app.address}/p/luz-es"`);
      expect(body).toContain(`hreflang="x-default" href="${app.address}/p/luz"`);
    }
    const sitemap = await app.http.inject({ url: '/p/main/sitemap.xml' });
    expect(sitemap.body).toContain(`<loc>${app.address}/p/luz</loc><xhtml:link rel="alternate" hreflang="en"`);
    expect((await app.http.inject({ url: '/p/nobody/sitemap.xml' })).statusCode).toBe(404);
  });

  it('counts views of people, not of programs', async () => {
    const page = await makePage(app, form, 'counted');
    await publish(page);
    for (const agent of ['Mozilla/5.0 (Windows NT 10.0) Firefox/140.0', 'Mozilla/5.0 (X11) Chrome/150.0', 'Googlebot/2.1', '']) {
      await visit('counted', { 'user-agent': agent });
    }
    const { json } = await send(app, 'GET', '/api/v1/pages');
    expect((json.pages as { slug: string }[]).find(({ slug }) => slug === 'counted')).toMatchObject({ views: 2, leads: 0, revenue: 0 });
    const before = await send(app, 'GET', '/api/v1/pages?to=2020-01-01');
    expect((before.json.pages as { slug: string }[]).find(({ slug }) => slug === 'counted')).toMatchObject({ views: 0, leads: 0 });
    expect((await send(app, 'GET', '/api/v1/pages?from=2020-01-02&to=2020-01-01')).json).toMatchObject({ code: 'bad_period' });
  });

  it('is shown on its workspace’s own host, and no other page is', async () => {
    const page = await makePage(app, form, 'at-home');
    await publish(page);
    const { db } = app.engine.state;
    const other = await app.engine.workspaces.create({ slug: 'others' });
    const since = new Date(0);
    await db
      .insertInto('link_domain')
      .values([
        { host: 'go.lume.test', workspace: 1, since },
        { host: 'go.others.test', workspace: other.id, since },
      ])
      .execute();
    await send(app, 'POST', `/api/v1/pages/${page.id}/unpublish`);
    await publish(page, { version: 1 });
    expect((await visit('at-home')).body).toContain('<link rel="canonical" href="https://go.lume.test/p/at-home">');
    expect((await visit('at-home', { host: 'go.lume.test' })).statusCode).toBe(200);
    expect((await visit('at-home', { host: 'go.others.test' })).statusCode).toBe(404);
    const robots = await app.http.inject({ url: '/robots.txt', headers: { host: 'go.lume.test' } });
    expect(robots.body).toContain('Sitemap: https://go.lume.test/sitemap.xml');
    expect((await app.http.inject({ url: '/sitemap.xml', headers: { host: 'go.lume.test' } })).body).toContain('/p/at-home</loc>');
  });
});

describe('pictures', () => {
  const png = (width: number, height: number) => {
    const bytes = Buffer.alloc(64);
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes);
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return bytes;
  };
  const upload = (payload: Buffer) =>
    app.http.inject({
      method: 'POST',
      url: '/api/v1/pages/pictures',
      headers: { authorization: `Bearer ${app.localToken}`, 'content-type': 'application/octet-stream' },
      payload,
    });

  it('S-12: are what their bytes say, and are kept for ever', async () => {
    const answer = await upload(png(640, 480));
    expect(answer.statusCode).toBe(201);
    const { src, width, height } = answer.json();
    expect([width, height]).toEqual([640, 480]);
    const shown = await app.http.inject({ url: src });
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(shown.rawPayload).toEqual(png(640, 480));
  });

  it.each([
    ['HTML', Buffer.from('<html><script>alert(1)</script></html>'.padEnd(80))],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'.padEnd(80))],
    ['nothing', Buffer.alloc(0)],
    ['a flood of pixels', png(50_000, 50_000)],
    ['a picture of no size', png(0, 10)],
  ])('S-12: are not %s', async (_name, bytes) => {
    const answer = await upload(bytes);
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'bad_picture']);
  });

  it('S-12: are not larger than 3 MB, and not found by other names', async () => {
    expect((await upload(Buffer.alloc(3_000_001))).statusCode).toBe(413);
    for (const name of ['../../etc/passwd', `${'0'.repeat(64)}.png`, '%2e%2e%2fsecret.key']) {
      expect((await app.http.inject({ url: `/p/pictures/${name}` })).statusCode, name).toBe(404);
    }
  });
});
