import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basic, type Running, startRunning } from '../collect/running.ts';
import { conservation } from '../spine/shop.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const SENT = Date.parse('2026-11-22T11:00:00Z');

let funil: Running;
beforeAll(async () => {
  funil = await startRunning(NOW);
});
afterAll(() => funil?.close());

const admin = () => ({ authorization: `Bearer ${funil.app.localToken}` });
const api = (url: string, body: unknown = {}) => funil.post(url, body, admin());
const put = async (url: string, payload: object) => (await funil.app.http.inject({ method: 'PUT', url, payload, headers: admin() })).json();

interface Listed {
  id: string;
  source: string;
  reason: string;
  field: string | null;
  detail: string;
  advice: string;
  sent: string;
  replayedAt: string | null;
}

async function listed(query = ''): Promise<Listed[]> {
  return (await funil.app.http.inject({ url: `/api/v1/rejects?${query}`, headers: admin() })).json().rejects;
}

async function conserved(): Promise<void> {
  await funil.app.engine.apply.drained(60_000);
  expect(await conservation(funil.app.engine)).toMatchObject({ faults: [], waiting: 0 });
}

const page = (nth: number, more: object = {}) => ({
  type: 'page',
  messageId: `plan-${nth}`,
  anonymousId: `a${nth}`,
  timestamp: new Date(SENT + nth).toISOString(),
  properties: { path: `/p/${nth}` },
  ...more,
});
const ofPlan = (events: object[]) => ({ mode: 'enforce', events });
const strict = ofPlan([{ event: 'page', properties: [{ name: 'shelf', type: 'string', required: true }] }]);
const lenient = ofPlan([{ event: 'page', properties: [{ name: 'shelf', type: 'string', required: false }] }]);

describe('a fact that was refused at the door', () => {
  let id = '';

  it('is listed with its reason, what was sent, and what to do', async () => {
    const fact = { kind: 'order', id: 'r-1', at: SENT, order: 'o-1', ids: { user: 'u1' }, total: '-5', currency: 'EUR' };
    const { body } = await api('/api/v1/facts', { source: 'shop', facts: [fact] });
    expect(body).toMatchObject({ accepted: 0, rejected: 1 });
    const [one] = (await listed('source=shop')) as [Listed];
    expect(one).toMatchObject({ source: 'shop', reason: body.verdicts[0].reason, replayedAt: null });
    expect(one.advice.length).toBeGreaterThan(10);
    expect(JSON.parse(one.sent)).toEqual(fact);
    id = one.id;
  });

  it('stays open when it is refused again, and is taken once when it is mended', async () => {
    const again = await api(`/api/v1/rejects/${id}/replay`);
    expect([again.status, again.body.code]).toEqual([422, 'still_refused']);
    const mended = { kind: 'order', id: 'r-1', at: SENT, order: 'o-1', status: 'paid', ids: { user: 'u1' }, total: '5', currency: 'EUR' };
    const replay = () => api(`/api/v1/rejects/${id}/replay`, { mended });
    const answers = await Promise.all([replay(), replay(), replay()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.map(({ body }) => body.replayed).sort()).toEqual([0, 0, 1]);
    expect((await replay()).body).toMatchObject({ replayed: 0, accepted: 0 });
    expect(await funil.rows("select order, toString(total) as total from orders where order = 'o-1'")).toEqual([
      { order: 'o-1', total: '5' },
    ]);
    expect(await listed('source=shop')).toEqual([]);
    expect(await listed('source=shop&all=true')).toMatchObject([{ id, replayedAt: new Date(NOW).toISOString() }]);
    await conserved();
  });

  it('is nobody else’s, and answers with 404 where there is none', async () => {
    const made = await api('/api/v1/workspaces', { slug: 'other', name: 'Other' });
    expect(made.status).toBe(201);
    const there = { ...admin(), 'x-funil-workspace': 'other' };
    expect((await funil.post(`/api/v1/rejects/${id}/replay`, {}, there)).body.code).toBe('no_reject');
    expect((await funil.app.http.inject({ url: '/api/v1/rejects?all=true', headers: there })).json().rejects).toEqual([]);
  });
});

describe('calls that a plan refused', () => {
  let source = { id: 0, writeKey: '' };
  const rows = () =>
    funil.rows<{ path: string; at: string; anonymous: string }>(
      "select path, toUnixTimestamp64Milli(at) as at from events where type = 'page' order by path",
    );

  it('are taken in once the plan is mended, as of the time they were sent, and each once', async () => {
    source = await funil.source('site');
    await put(`/api/v1/sources/${source.id}/plan`, strict);
    const sent = await funil.post('/v1/batch', { batch: [page(1), page(2), page(3)] }, basic(source.writeKey));
    expect(sent.body).toMatchObject({ accepted: 0, rejected: 3 });
    expect((await api('/api/v1/rejects/replay', { source: 'site' })).body).toMatchObject({
      tried: 3,
      replayed: 0,
      rejected: 3,
      next: null,
    });
    expect(await rows()).toEqual([]);
    await put(`/api/v1/sources/${source.id}/plan`, lenient);
    funil.setNow(NOW + 3 * 86_400_000);
    const replay = () => api('/api/v1/rejects/replay', { source: 'site', reason: 'off_plan' });
    const answers = await Promise.all([replay(), replay()]);
    expect(answers.map(({ body }) => body.replayed).sort()).toEqual([0, 3]);
    expect((await replay()).body).toEqual({ tried: 0, replayed: 0, accepted: 0, rejected: 0, next: null });
    expect(await rows()).toEqual([1, 2, 3].map((nth) => ({ path: `/p/${nth}`, at: String(SENT + nth) })));
    await conserved();
  });

  it('are duplicates when the sender has sent them again meanwhile', async () => {
    await put(`/api/v1/sources/${source.id}/plan`, strict);
    await funil.post('/v1/page', page(4, { type: undefined }), basic(source.writeKey));
    await put(`/api/v1/sources/${source.id}/plan`, lenient);
    await funil.post('/v1/page', page(4, { type: undefined }), basic(source.writeKey));
    expect((await api('/api/v1/rejects/replay', { source: 'site' })).body).toMatchObject({ replayed: 1, accepted: 1 });
    expect((await rows()).map(({ path }) => path)).toEqual(['/p/1', '/p/2', '/p/3', '/p/4']);
    await conserved();
  });

  it('of a browser that asked not to be followed tell no more of its visitor afterwards', async () => {
    await put(`/api/v1/sources/${source.id}/plan`, strict);
    const call = page(5, { userId: 'somebody', context: { userAgent: 'Firefox' } });
    await funil.post('/v1/batch', { batch: [call] }, { ...basic(source.writeKey), 'sec-gpc': '1' });
    await put(`/api/v1/sources/${source.id}/plan`, lenient);
    expect((await api('/api/v1/rejects/replay', { source: 'site' })).body).toMatchObject({ replayed: 1 });
    const [row] = await funil.rows<{ props: string }>("select props from events where path = '/p/5'");
    expect(JSON.parse(row?.props ?? '{}').funil).toMatchObject({ consent: 'refused' });
    const known = await funil.app.engine.state.db.selectFrom('identity').select('value').where('value', '=', 'somebody').execute();
    expect(known).toEqual([]);
    await conserved();
  });

  it('are mended one by one', async () => {
    await funil.post(
      '/v1/batch',
      { batch: [{ type: 'track', messageId: 'nameless', userId: 'u9', timestamp: new Date(SENT).toISOString() }] },
      basic(source.writeKey),
    );
    const [open] = (await listed('source=site')) as [Listed];
    expect(open).toMatchObject({ reason: 'missing_field', field: 'event' });
    const mended = { ...JSON.parse(open.sent), event: 'Chair Tried' };
    expect((await api(`/api/v1/rejects/${open.id}/replay`, { mended })).body).toMatchObject({ replayed: 1, accepted: 1 });
    expect(await funil.rows("select type from events where type like 'chair%'")).toEqual([{ type: 'chair_tried' }]);
    await conserved();
  });
});

describe('what was kept in part', () => {
  it('cannot be read again as it is, says so, and can be sent again mended', async () => {
    const long = { kind: 'event', id: 'long', at: 'some day', type: 'page', ids: { user: 'u' }, note: 'x'.repeat(60_000) };
    await api('/api/v1/facts', { source: 'long', facts: [long] });
    expect((await api('/api/v1/rejects/replay', { source: 'long' })).body).toMatchObject({ tried: 1, replayed: 0, rejected: 1 });
    const [open] = (await listed('source=long')) as [Listed];
    expect(open.detail).toContain('Only the beginning');
    const mended = { kind: 'event', id: 'long', at: SENT, type: 'page', ids: { user: 'u' }, path: '/long' };
    expect((await api(`/api/v1/rejects/${open.id}/replay`, { mended })).body).toMatchObject({ replayed: 1 });
    await conserved();
  });
});
