import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsFirst, localOf, momentOf } from './moment.ts';

const ZONES = ['America/Sao_Paulo', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Europe/Berlin', 'UTC'];

describe('moments by the clocks of a time zone', () => {
  it('are shown as its clocks do, not as those of the reader', () => {
    expect(localOf('2026-11-30T02:30:00.000Z', 'America/Sao_Paulo')).toBe('2026-11-29T23:30');
    expect(momentOf('2026-11-29T23:30', 'America/Sao_Paulo')).toBe('2026-11-30T02:30:00.000Z');
    expect(momentOf('2026-07-01T12:00', 'Europe/Berlin')).toBe('2026-07-01T10:00:00.000Z');
  });

  it('are the same there and back, whatever the moment and the zone', () => {
    const minutes = fc.integer({ min: 0, max: 50_000_000 }).map((nth) => nth * 60_000);
    fc.assert(
      fc.property(minutes, fc.constantFrom(...ZONES), (at, zone) => {
        const local = localOf(new Date(at).toISOString(), zone);
        expect(localOf(momentOf(local, zone), zone)).toBe(local);
      }),
    );
  });

  it('are the first of two where clocks are turned back, and later where an hour is left out', () => {
    expect(momentOf('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(momentOf('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  it('leave time between them, or not', () => {
    const [one, other] = ['2026-11-27T03:00:00.000Z', '2026-11-27T04:00:00.000Z'];
    expect([endsFirst({ since: other, until: one }), endsFirst({ since: one, until: one })]).toEqual([true, true]);
    expect([endsFirst({ since: one, until: other }), endsFirst({ until: one }), endsFirst({ since: one, until: '' })]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('are nothing where nothing was chosen', () => {
    expect([localOf('', 'UTC'), localOf('soon', 'UTC'), momentOf('', 'UTC')]).toEqual(['', '', '']);
  });
});
