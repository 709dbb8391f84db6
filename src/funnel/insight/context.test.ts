import { describe, expect, it } from 'vitest';
import { type InsightParts, openFrame } from './context.ts';

const NOW = Date.UTC(2026, 3, 1, 2);

function frameIn(timezone: string, query: { from?: string; to?: string; asKnownOn?: string }) {
  const parts = {
    workspaces: { get: () => ({ id: 1, timezone, currency: 'EUR' }) },
    freshness: { identityMap: async () => 'map' },
    clock: () => NOW,
  };
  return openFrame(parts as unknown as InsightParts, 1, query);
}

describe('the frame of a report', () => {
  it('knows what was known at the end of a day of the workspace, the hour that clocks skip left out', async () => {
    const known = async (zone: string, asKnownOn: string) => new Date((await frameIn(zone, { asKnownOn })).asKnownOn ?? 0).toISOString();
    expect(await known('UTC', '2026-03-29')).toBe('2026-03-29T23:59:59.999Z');
    expect(await known('Europe/Lisbon', '2026-03-29')).toBe('2026-03-29T22:59:59.999Z');
    expect(await known('America/Sao_Paulo', '2018-11-03')).toBe('2018-11-04T02:59:59.999Z');
    expect(await known('America/Sao_Paulo', '2026-03-31T12:00:00Z')).toBe('2026-03-31T12:00:00.000Z');
    expect(await known('America/Sao_Paulo', '2026-03-31')).toBe('2026-04-01T02:59:59.999Z');
    await expect(known('America/Sao_Paulo', '2026-04-02')).rejects.toThrow('future');
  });

  it('counts what is stated by day where its day begins', async () => {
    const march = { from: '2026-03-01', to: '2026-03-31' };
    expect((await frameIn('America/Sao_Paulo', march)).days).toEqual({ fromDay: '2026-03-01', toDay: '2026-04-01' });
    expect((await frameIn('Asia/Tokyo', march)).days).toEqual({ fromDay: '2026-03-01', toDay: '2026-04-01' });
    const noons = { from: '2026-03-01T12:00:00Z', to: '2026-03-31T12:00:00Z' };
    expect((await frameIn('Asia/Tokyo', noons)).days).toEqual({ fromDay: '2026-03-02', toDay: '2026-04-01' });
    expect((await frameIn('Asia/Tokyo', {})).days).toEqual({ fromDay: '1990-01-02', toDay: '2100-01-02' });
  });
});
