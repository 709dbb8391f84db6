import { afterAll, beforeAll, expect, it } from 'vitest';
import { keptSince } from '../../src/funnel/traffic/retention/event-retention.ts';
import { setRetention } from '../../src/funnel/traffic/retention/retention.ts';
import { rebuild } from '../../src/ledger/rebuild.ts';
import { type Mortal, openMortal } from '../killed.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY = 86_400_000;
const MINUTE = 60_000;
const DEVICES = 20;

let funil: Mortal;
beforeAll(async () => {
  funil = await openMortal('retention-kill', () => NOW);
}, 120_000);
afterAll(() => funil?.close());

const removeAndDie = (step: string) => funil.runToEnd('retention/remover', String(NOW), `${step}:crash`);

it('ends a removal that was killed at any step, with the count of all that went, when Funil starts again', async () => {
  const made = await funil.start();
  const limit = keptSince(NOW, 3);
  const source = await made.workspaces.source(1, 'shop', 'api');
  const facts = Array.from({ length: DEVICES }, (_, nth) =>
    [limit - 2 * DAY, limit - MINUTE, limit + MINUTE, limit + 9 * DAY].map((at) => ({
      kind: 'event',
      id: `${nth}-${at}`,
      at,
      type: 'page',
      ids: { anonymous: `device-${nth}` },
      path: '/',
      evidence: { source: 'google', medium: 'cpc', campaign: 'spring' },
    })),
  ).flat();
  await made.intake.accept({ workspace: 1, source }, facts);
  await made.apply.drained();
  await setRetention(made.state.db, 1, { event_months: 3 });
  await made.close();

  // Each start ends what the one before was killed at, and so comes by the same step again: the second time it is killed there.
  expect(await removeAndDie('retention.cut:1')).toBe('SIGKILL');
  expect(await removeAndDie('retention.cut:1')).toBe('SIGKILL');
  expect(await removeAndDie('retention.touches:1')).toBe('SIGKILL');
  expect(await removeAndDie('retention.events:1')).toBe('SIGKILL');

  const engine = await funil.start();
  const [left] = await engine.events.read(
    'select count() as events, countIf(at < fromUnixTimestamp64Milli({limit:Int64})) as old from events',
    {
      limit,
    },
  );
  expect(Object.values(left as object).map(Number)).toEqual([2 * DEVICES, 0]);
  const [touches] = await engine.events.read(
    'select sum(sign) as touches, min(at) >= fromUnixTimestamp64Milli({limit:Int64}) as kept from touches',
    {
      limit,
    },
  );
  expect(Object.values(touches as object).map(Number)).toEqual([2 * DEVICES, 1]);
  const [kept] = await engine.state.db.selectFrom('retention').select(['events_removed', 'events_removed_at']).execute();
  expect(Number(kept?.events_removed)).toBe(2 * DEVICES);
  expect(kept?.events_removed_at).not.toBeNull();
  const rebuilt = await rebuild(engine);
  expect(rebuilt.touches).toMatchObject({ stated: 0, takenBack: 0 });
  expect(rebuilt.tallies).toEqual([]);
}, 120_000);
