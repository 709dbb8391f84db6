import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basic, type Running, startRunning } from '../collect/running.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const MINUTE = 60_000;

const PARTNER = {
  name: 'partner mails',
  conditions: [{ field: 'utm_source', operator: 'is', value: 'teaclub' }],
  method: 'influencers',
  channel: 'partner',
};

describe('claim rules over HTTP', () => {
  let funil: Running;
  let key: Record<string, string>;
  const admin = () => ({ authorization: `Bearer ${funil.app.localToken}` });

  async function call(method: 'GET' | 'PUT' | 'POST', url: string, body?: object) {
    const answer = await funil.app.http.inject({ method, url, headers: admin(), ...(body ? { payload: body } : {}) });
    return { status: answer.statusCode, body: answer.json() };
  }

  function page(id: string, who: string, minutes: number, search: string, referrer?: string) {
    const url = `https://shop.example/${search}`;
    return {
      type: 'page',
      messageId: id,
      anonymousId: who,
      timestamp: new Date(NOW - minutes * MINUTE).toISOString(),
      context: { page: { url, referrer } },
    };
  }

  beforeAll(async () => {
    funil = await startRunning(NOW);
    const { writeKey } = await funil.source('shop', { origins: ['https://shop.example'] });
    key = basic(writeKey);
    const batch = [
      page('1', 'a', 600, '?utm_source=teaclub&utm_medium=mailing&gclid='),
      page('2', 'a', 300, '?utm_source=teaclub&utm_medium=mailing'),
      page('3', 'b', 500, '?utm_source=teaclub', 'https://www.google.com/search?q=tea'),
      page('4', 'c', 400, '?gclid=G1&utm_source="clickIds":{"a":"b"}', 'https://t.co/x?"q'),
      page('5', 'c', 200, '?gclid=G2&utm_source="clickIds":{"a":"b"}', 'https://t.co/x?y'),
      page('6', 'd', 100, 'lp/tea'),
    ];
    expect((await funil.post('/v1/batch', { batch }, key)).body.accepted).toBe(6);
    await funil.app.engine.apply.drained(60_000);
  });
  afterAll(() => funil.close());

  it('begin with the built-in claims alone', async () => {
    expect((await call('GET', '/api/v1/claims')).body).toEqual({
      version: 0,
      since: null,
      by: '',
      note: '',
      rules: [],
      clickIds: [],
      codes: [],
    });
    expect((await call('GET', '/api/v1/claims/built-in')).body.sources).toEqual(['shop']);
  });

  it('a dry run counts every touch that would move, its people and first touches, and gives examples', async () => {
    const { status, body } = await call('POST', '/api/v1/claims/dry-run', { rules: [PARTNER] });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      exact: true,
      period: { from: null, to: null },
      touches: 6,
      moved: { touches: 3, leads: 2, firstTouches: 2 },
      restated: { touches: 3 },
    });
    expect(body.rows).toEqual(
      expect.arrayContaining([
        { from: 'content', to: 'influencers', touches: 2, leads: 1, firstTouches: 1 },
        { from: 'seo', to: 'influencers', touches: 1, leads: 1, firstTouches: 1 },
        { from: 'paid', to: 'paid', touches: 2, leads: 1, firstTouches: 1 },
        { from: 'baseline', to: 'baseline', touches: 1, leads: 1, firstTouches: 1 },
      ]),
    );
    expect(body.rows).toHaveLength(4);
    expect(body.examples[0]).toMatchObject({
      touches: 2,
      evidence: { source: 'teaclub', medium: 'mailing' },
      from: { method: 'content', rule: 'content/utm-medium-email' },
      to: { method: 'influencers', channel: 'partner', witness: 'campaign', rule: 'workspace/partner mails@1' },
    });
  });

  it('a dry run of a period counts what happened in it', async () => {
    const from = new Date(NOW - 350 * MINUTE).toISOString();
    const { body } = await call('POST', '/api/v1/claims/dry-run', { rules: [PARTNER], from });
    expect(body).toMatchObject({ touches: 3, moved: { touches: 1, leads: 1, firstTouches: 0 } });
  });

  it('click ids differ by their names alone, whatever their values and whatever else is in the text', async () => {
    const clickIds = [{ name: 'gclid', method: 'social', channel: 'x' }];
    const { body } = await call('POST', '/api/v1/claims/dry-run', { clickIds });
    expect(body).toMatchObject({ moved: { touches: 2, leads: 1, firstTouches: 1 } });
    expect(body.examples).toHaveLength(1);
    expect(body.examples[0]).toMatchObject({ touches: 2, evidence: { clickIds: ['gclid'], source: '"clickIds":{"a":"b"}' } });
  });

  it('what is wrong is said by rule and field, and nothing is kept', async () => {
    const wrong = { rules: [{ ...PARTNER, conditions: [{ field: 'utm_source', operator: 'like', value: 'x' }] }] };
    for (const [method, url] of [
      ['PUT', '/api/v1/claims'],
      ['POST', '/api/v1/claims/dry-run'],
    ] as const) {
      const { status, body } = await call(method, url, wrong);
      expect([status, body.code]).toEqual([400, 'bad_claims']);
      expect(body.title).toContain('Rule 1 "partner mails", condition 1: operator must be one of is,');
    }
    expect((await call('PUT', '/api/v1/claims', { rulez: [] })).body.title).toContain('"rulez"');
    expect((await call('GET', '/api/v1/claims')).body.version).toBe(0);
  });

  it('saved, they are in force at once, and named with the touch and with the first and last touch of its lead', async () => {
    const saved = await call('PUT', '/api/v1/claims', { rules: [PARTNER], version: 0, note: 'their mails are theirs' });
    expect(saved.body).toMatchObject({
      version: 1,
      by: 'command line',
      note: 'their mails are theirs',
      rules: [{ ...PARTNER, enabled: true, since: 1 }],
    });
    expect((await call('PUT', '/api/v1/claims', { rules: [PARTNER], version: 0 })).body.code).toBe('claims_changed');
    await funil.post('/v1/batch', { batch: [page('7', 'e', 1, '?utm_source=teaclub')] }, key);
    await funil.app.engine.apply.drained(60_000);
    const { rows } = (await call('GET', '/api/v1/leads?method=influencers')).body;
    expect(rows).toHaveLength(1);
    const lead = (await call('GET', `/api/v1/leads/${rows[0].id}`)).body;
    const touch = { method: 'influencers', channel: 'partner', witness: 'campaign', rule: 'workspace/partner mails@1' };
    expect(lead.rows).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'touch', ...touch })]));
    expect(lead).toMatchObject({ firstTouch: touch, lastTouch: touch });
  });

  it('put to history, they move what the dry run said, and no more', async () => {
    const tried = (await call('POST', '/api/v1/claims/dry-run', { version: 1 })).body;
    const act = await call('POST', '/api/v1/claims/restatements', { version: 1 });
    expect([act.status, act.body.state]).toEqual([202, 'waiting']);
    await funil.app.engine.apply.drained(60_000);
    const { restatements } = (await call('GET', '/api/v1/claims/restatements')).body;
    expect(restatements).toMatchObject([
      { id: act.body.id, state: 'done', stated: tried.restated.touches, takenBack: tried.restated.touches },
    ]);
    expect((await call('POST', '/api/v1/claims/dry-run', { version: 1 })).body).toMatchObject({
      moved: { touches: 0 },
      restated: { touches: 0 },
    });
    expect((await call('POST', '/api/v1/claims/restatements', { version: 9 })).body.code).toBe('no_version');
  });

  it('every version stays, the newest first', async () => {
    await call('PUT', '/api/v1/claims', { rules: [], codes: [{ code: 'ANA10', method: 'influencers', channel: 'influencer' }] });
    const { versions } = (await call('GET', '/api/v1/claims/versions')).body;
    expect(versions.map(({ version, rules, codes }: Record<string, number>) => [version, rules, codes])).toEqual([
      [2, 0, 1],
      [1, 1, 0],
    ]);
    expect((await call('GET', '/api/v1/claims/versions/1')).body.rules).toHaveLength(1);
  });
});
