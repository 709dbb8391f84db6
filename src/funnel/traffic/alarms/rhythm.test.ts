import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasRisen, hasSettled } from './reject-rise.ts';
import { expectedBetween, learn, oddsOfSilence, type Rhythm, UNLIKELY } from './rhythm.ts';

const HOUR = 3_600_000;
/** A Monday, midnight in São Paulo. */
const MONDAY = Date.parse('2026-11-16T03:00:00Z');
const ZONE = 'America/Sao_Paulo';

/** Mulberry32: the same numbers on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Knuth's way to a Poisson number. */
function poisson(random: () => number, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

/** A shop that sells by day and little by night, twice as much on weekends. */
function rateAt(at: number): number {
  const local = new Date(at - 3 * HOUR);
  const byDay = local.getUTCHours() >= 8 && local.getUTCHours() < 23 ? 4 : 0.2;
  return local.getUTCDay() % 6 === 0 ? 2 * byDay : byDay;
}

function history(weeks: number, scale = 1, seed = 7, more: (at: number) => number = () => 1): Map<number, number> {
  const random = randomFrom(seed);
  const counts = new Map<number, number>();
  for (let at = MONDAY - weeks * 168 * HOUR; at < MONDAY; at += HOUR) {
    const count = poisson(random, rateAt(at) * scale * more(at));
    if (count > 0) counts.set(at, count);
  }
  return counts;
}

const learnt = (counts: Map<number, number>) => learn(counts, MONDAY, ZONE) as Rhythm;

describe('the rhythm of an event', () => {
  it('is known by hour of the week, in the time of the shop', () => {
    const rhythm = learnt(history(8));
    const expected = Array.from({ length: 168 }, (_, hour) => rateAt(MONDAY + hour * HOUR)).reduce((sum, rate) => sum + rate, 0);
    expect(rhythm.weeks).toBeGreaterThanOrEqual(7);
    expect(Math.abs(rhythm.perWeek / expected - 1)).toBeLessThan(0.1);
    expect(rhythm.perHour.reduce((sum, rate) => sum + rate, 0)).toBeCloseTo(rhythm.perWeek, 6);
    expect(rhythm.perHour[3]).toBeLessThan(1);
    expect(rhythm.perHour[12]).toBeGreaterThan(3);
    expect(rhythm.perHour[5 * 24 + 12]).toBeGreaterThan(6);
    expect(rhythm.spread).toBeLessThan(1.6);
  });

  it('takes no notice of one week of campaign or of one that failed', () => {
    const week = (at: number) => Math.floor((MONDAY - 1 - at) / (168 * HOUR));
    const usual = learnt(history(8)).perWeek;
    expect(learnt(history(8, 1, 7, (at) => (week(at) === 2 ? 10 : 1))).perWeek / usual).toBeLessThan(1.1);
    expect(learnt(history(8, 1, 7, (at) => (week(at) === 2 ? 0 : 1))).perWeek / usual).toBeGreaterThan(0.9);
  });

  it('is not known from less than two weeks, from a few events, or from none', () => {
    expect(learn(history(1), MONDAY, ZONE)).toBeNull();
    expect(learn(history(8, 0.005), MONDAY, ZONE)).toBeNull();
    expect(learn(new Map(), MONDAY, ZONE)).toBeNull();
  });
});

describe('a silence', () => {
  it('of a night is nothing, of a working day it is', () => {
    const rhythm = learnt(history(8));
    const odds = (from: number, to: number) => oddsOfSilence(rhythm, expectedBetween(rhythm, MONDAY + from * HOUR, MONDAY + to * HOUR));
    expect(odds(0, 7)).toBeGreaterThan(UNLIKELY);
    expect(odds(10, 11)).toBeGreaterThan(UNLIKELY);
    expect(odds(10, 14)).toBeLessThan(UNLIKELY);
    expect(odds(5 * 24 + 10, 5 * 24 + 12)).toBeLessThan(UNLIKELY);
  });

  it('is seen in a shop with twenty orders a week too, and takes longer', () => {
    const rhythm = learnt(history(8, 0.04));
    expect(rhythm.perWeek).toBeGreaterThan(10);
    const odds = (hours: number) => oddsOfSilence(rhythm, expectedBetween(rhythm, MONDAY, MONDAY + hours * HOUR));
    expect(odds(24)).toBeGreaterThan(UNLIKELY);
    expect(odds(14 * 24)).toBeLessThan(UNLIKELY);
  });

  it('of a shop that sells as ever seldom looks like one', () => {
    const rhythm = learnt(history(8));
    const random = randomFrom(99);
    let alarms = 0;
    for (let trial = 0; trial < 200; trial += 1) {
      let since = MONDAY;
      for (let at = MONDAY; at < MONDAY + 168 * HOUR; at += HOUR) {
        if (poisson(random, rateAt(at)) > 0) since = at + HOUR;
        else if (oddsOfSilence(rhythm, expectedBetween(rhythm, since, at + HOUR)) < UNLIKELY) {
          alarms += 1;
          since = at + HOUR;
        }
      }
    }
    // Two hundred weeks of some three hundred silences each.
    expect(alarms).toBeLessThan(20);
  });

  it('is expected to hold more the longer it is', () => {
    const rhythm = learnt(history(8));
    const hours = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(hours, hours, hours, (start, a, b) => {
        const from = MONDAY + start * HOUR + 1_234_567;
        const [middle, end] = [from + a * HOUR, from + (a + b) * HOUR];
        if (a + b > 300) return;
        expect(expectedBetween(rhythm, from, middle) + expectedBetween(rhythm, middle, end)).toBeCloseTo(
          expectedBetween(rhythm, from, end),
          6,
        );
      }),
    );
  });
});

describe('a share of refusals', () => {
  const week = { accepted: 99_000, rejected: 1_000 };

  it.each([
    ['as ever', week, { accepted: 990, rejected: 10 }, false],
    ['a little more', week, { accepted: 975, rejected: 25 }, false],
    ['many more', week, { accepted: 900, rejected: 100 }, true],
    ['too few to tell', week, { accepted: 20, rejected: 20 }, false],
    ['the first ever', { accepted: 0, rejected: 0 }, { accepted: 500, rejected: 500 }, false],
    ['where none was', { accepted: 10_000, rejected: 0 }, { accepted: 900, rejected: 100 }, true],
    ['all of them', { accepted: 10_000, rejected: 0 }, { accepted: 0, rejected: 100 }, true],
  ])('%s', (_what, before, hour, risen) => {
    expect(hasRisen(before, hour)).toBe(risen);
  });

  it('settles when it is near what it was', () => {
    expect(hasSettled(0.01, { accepted: 990, rejected: 10 })).toBe(true);
    expect(hasSettled(0.01, { accepted: 900, rejected: 100 })).toBe(false);
    expect(hasSettled(0.01, { accepted: 5, rejected: 0 })).toBe(false);
  });
});
