import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arrival } from './call.ts';
import { momentOf, timeOf } from './map-time.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const iso = (at: number) => new Date(at).toISOString();

function at(call: object, more: Partial<Arrival> = {}) {
  return timeOf(call as Record<string, unknown>, { receivedAt: NOW, sentAt: undefined, historic: false, ...more } as Arrival);
}

describe('the moment of a call', () => {
  it('is moved by how far the sender clock is off', () => {
    // The clock is an hour ahead: sent "13:00:01", happened five seconds before.
    const sentAt = NOW + 60 * MINUTE;
    const timestamp = iso(sentAt - 5_000);
    expect(at({ timestamp }, { sentAt })).toEqual({ at: NOW - 5_000, note: { time: 'corrected', sent: timestamp } });
  });

  it('is as it was sent when the clocks agree, or when nothing tells that they do not', () => {
    expect(at({ timestamp: iso(NOW - 400) }, { sentAt: NOW - 100 })).toEqual({ at: NOW - 400 });
    expect(at({ timestamp: iso(NOW - MINUTE) })).toEqual({ at: NOW - MINUTE });
    expect(at({ timestamp: NOW - MINUTE })).toEqual({ at: NOW - MINUTE });
    expect(at({ originalTimestamp: iso(NOW - MINUTE), sentAt: iso(NOW) })).toEqual({ at: NOW - MINUTE });
  });

  it('keeps the order of events that came by two requests, one of them slow: clocks less than five seconds apart are not moved', () => {
    const first = at({ timestamp: iso(NOW - 5_000) }, { sentAt: NOW - 4_900 });
    const second = at({ timestamp: iso(NOW - 4_000) }, { sentAt: NOW - 100 });
    expect(first).toEqual({ at: NOW - 5_000 });
    expect(second).toEqual({ at: NOW - 4_000 });
    const timestamp = iso(NOW - 6_000);
    expect(at({ timestamp }, { sentAt: NOW - 5_000 })).toEqual({ at: NOW - 1_000, note: { time: 'corrected', sent: timestamp } });
    expect(at({ timestamp }, { sentAt: NOW - 4_999 })).toEqual({ at: NOW - 6_000 });
  });

  it('is when it arrived, when it says none', () => {
    for (const timestamp of [undefined, null, '']) expect(at({ timestamp })).toEqual({ at: NOW });
  });

  it('is cut to now when it lies more than ten minutes ahead', () => {
    expect(at({ timestamp: iso(NOW + 10 * MINUTE) })).toEqual({ at: NOW + 10 * MINUTE });
    expect(at({ timestamp: iso(NOW + 11 * MINUTE) })).toEqual({ at: NOW, note: { time: 'clipped', sent: iso(NOW + 11 * MINUTE) } });
    expect(at({ timestamp: '9999-12-31T23:59:59Z' }).at).toBe(NOW);
  });

  it('is taken and marked when it is more than seven days old, and history is just taken', () => {
    const timestamp = iso(NOW - 8 * DAY);
    expect(at({ timestamp })).toEqual({ at: NOW - 8 * DAY, note: { time: 'late', sent: timestamp } });
    expect(at({ timestamp }, { historic: true, sentAt: NOW + DAY })).toEqual({ at: NOW - 8 * DAY });
  });

  it('is left for the check to refuse when it is none', () => {
    for (const timestamp of ['yesterday', {}, [], true, '2026-02-31T00:00:00Z'])
      expect(at({ timestamp }, { sentAt: NOW })).toEqual({ at: timestamp });
  });

  it('is read as dates are, and days that no calendar has are none', () => {
    const dates = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        expect(momentOf(date.toISOString())).toBe(date.getTime());
      }),
    );
    for (const text of ['2026-02-29T00:00:00.000Z', '2026-13-01T00:00:00.000Z', '2026-01-01T24:30:00.000Z', '2026-01-01T00:60:00.000Z']) {
      expect(momentOf(text)).toBeUndefined();
    }
  });
});
