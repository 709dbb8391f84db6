import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { pickQuestions, withValues } from '../../web/src/frame/question-text.ts';
import { freshDir } from '../fresh.ts';

const NOW = Date.parse('2026-03-31T12:00:00Z');
const REFERENCE = path.resolve(import.meta.dirname, '../../docs/reference/questions.sql');
const PERIOD = 'from=2026-03-01&to=2026-03-31';

let app: App;
let dir: string;

beforeAll(async () => {
  dir = await freshDir('question-values');
  const config = readConfig({ FUNIL_DATA: dir, FUNIL_PORT: '0', FUNIL_LOG: 'silent', FUNIL_DISK_RESERVE_MB: '0' }, {});
  app = await startApp(config, { log: pino({ level: 'silent' }), clock: () => NOW });
  await app.engine.workspaces.update(1, { currency: 'BRL', timezone: 'America/Sao_Paulo' });
  const source = await app.engine.workspaces.source(1, 'shop', 'api');
  // The second comes at 23:30 of 31 March in Sao Paulo, the third an hour later.
  const moments = ['2026-03-05T12:00:00Z', '2026-04-01T02:30:00Z', '2026-04-01T03:30:00Z'];
  const visits = moments.map((at, nth) => ({
    kind: 'event',
    id: `e${nth}`,
    at: Date.parse(at),
    type: 'page',
    ids: { anonymous: `visitor ${nth}` },
    visit: `v${nth}`,
    path: '/',
    evidence: { referrer: 'https://www.google.com/' },
  }));
  await app.engine.intake.accept({ workspace: 1, source }, visits);
  await app.engine.apply.drained();
});

afterAll(async () => {
  await app.close();
  await rm(dir, { recursive: true, force: true });
});

async function get(address: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await fetch(new URL(address, app.address), { headers: { authorization: `Bearer ${app.localToken}` } });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

async function valuesOf(query: string): Promise<Record<string, string>> {
  return (await get(`/api/v1/questions/values?${query}`)).body.values as Record<string, string>;
}

describe('the SQL of a report', () => {
  it('answers the same when it is asked with the values told for the period', async () => {
    const [text = ''] = pickQuestions(readFileSync(REFERENCE, 'utf8'), ['funnel']);
    const filled = withValues(text, await valuesOf(PERIOD));
    const params = Object.fromEntries([...filled.matchAll(/^set param_(\w+) = '(.*)';$/gm)].map(([, name, value]) => [name, value]));
    const rows = await app.engine.events.read<{ leads: string }>(filled.replace(/^(--|set ).*\n/gm, '').replace(/;$/, ''), params);
    const [traffic] = (await get(`/api/v1/reports/funnel?${PERIOD}`)).body.rows as { leads: number }[];
    expect(traffic?.leads).toBe(2);
    expect(rows.reduce((sum, { leads }) => sum + Number(leads), 0)).toBe(2);
  });

  it('is asked in the workspace’s currency and time zone', async () => {
    expect(await valuesOf(PERIOD)).toEqual({
      workspace: '1',
      currency: 'BRL',
      identities: 'identity_now',
      known: '2100-01-01 00:00:00.000',
      from: '2026-03-01 03:00:00.000',
      to: '2026-04-01 03:00:00.000',
      fromDay: '2026-03-01',
      toDay: '2026-04-01',
      zone: 'America/Sao_Paulo',
      weekStart: '1',
    });
  });

  it('is asked what was known on a past day, and nothing of a day that is none', async () => {
    const past = await valuesOf('asKnownOn=2026-03-10');
    expect(past.known).toBe('2026-03-11 02:59:59.999');
    expect(past.identities).toMatch(/^identity_at_\d+$/);
    expect(await get('/api/v1/questions/values?from=someday')).toMatchObject({ status: 400, body: { code: 'bad_time' } });
  });
});
