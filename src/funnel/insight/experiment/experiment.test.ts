import { describe, expect, it } from 'vitest';
import { randomStream } from '../../../lib/random.ts';
import { compareArms, peopleNeeded, rateWithin } from './always-valid.ts';
import { judge } from './judge.ts';
import { sampleRatio, sampleRatioSoFar } from './sample-ratio.ts';

const RUNS = 400;
const ALPHA = 0.05;

/** Binomial by waiting times between successes: fast where successes are rare. */
function successes(random: () => number, people: number, rate: number): number {
  let made = -1;
  for (let at = 0; at <= people; at += Math.floor(Math.log(1 - random()) / Math.log(1 - rate)) + 1) made += 1;
  return made;
}

/** The share of tests in which somebody who looks after every `step` people would have stopped. */
function stopped(rates: [number, number], { step, looks }: { step: number; looks: number }, seed: number): number {
  let found = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const random = randomStream(seed, run, 7);
    const arms = rates.map(() => ({ people: 0, leads: 0 })) as [{ people: number; leads: number }, { people: number; leads: number }];
    for (let look = 0; look < looks; look += 1) {
      for (const [nth, arm] of arms.entries()) {
        arm.people += step;
        arm.leads += successes(random, step, rates[nth] as number);
      }
      const chance = compareArms(arms[0], arms[1], ALPHA)?.chance ?? 1;
      if (chance <= ALPHA) {
        found += 1;
        break;
      }
    }
  }
  return found / RUNS;
}

/** Whether somebody who looks after every ten of 3,000 people, split as meant, would have been alarmed. */
function hasAlarm(random: () => number): boolean {
  const parts = [50, 30, 20].map((weight) => ({ count: 0, weight }));
  return Array.from({ length: 300 }).some(() => {
    for (let person = 0; person < 10; person += 1) {
      const share = random();
      (parts[share < 0.5 ? 0 : share < 0.8 ? 1 : 2] as { count: number }).count += 1;
    }
    return (sampleRatioSoFar(parts) as number) < 0.01;
  });
}

describe('whether people were split as meant', () => {
  it('agrees with the chi-square of published tables', () => {
    // Fabijan and others, KDD 2019, section 1: 821,588 against 815,482 users, expected even, p = 1.8e-6.
    expect(
      sampleRatio([
        { count: 821_588, weight: 50 },
        { count: 815_482, weight: 50 },
      ]),
    ).toBeCloseTo(1.8e-6, 7);
    expect(
      sampleRatio([
        { count: 0, weight: 1 },
        { count: 0, weight: 1 },
      ]),
    ).toBeNull();
    expect(
      sampleRatio([
        { count: 50, weight: 1 },
        { count: 150, weight: 3 },
      ]),
    ).toBe(1);
  });

  it('may be looked at after every ten people: wrong in at most 1 % of tests', () => {
    const alarms = Array.from({ length: 300 }, (_, run) => hasAlarm(randomStream(11, run, 3))).filter(Boolean);
    expect(alarms.length / 300).toBeLessThanOrEqual(0.01);
  });

  it('finds a real mismatch while the test runs', () => {
    expect(
      sampleRatioSoFar([
        { count: 5_400, weight: 1 },
        { count: 4_600, weight: 1 },
      ]),
    ).toBeLessThan(1e-9);
    expect(
      sampleRatioSoFar([
        { count: 5_010, weight: 1 },
        { count: 4_990, weight: 1 },
      ]),
    ).toBe(1);
  });
});

describe('the comparison of two variants', () => {
  it.each([0.02, 0.1, 0.4])(
    'is wrong in at most a twentieth of tests without a difference, looked at 200 times, at a rate of %s',
    (rate) => {
      expect(stopped([rate, rate], { step: 100, looks: 200 }, Math.round(rate * 1_000))).toBeLessThanOrEqual(ALPHA);
    },
  );

  it('sees a real lift by the size it says it needs, in about four of five tests', () => {
    const needed = peopleNeeded(0.1, 0.2, ALPHA);
    const step = 200;
    const seen = stopped([0.1, 0.12], { step, looks: Math.ceil(needed / step) }, 99);
    expect(seen).toBeGreaterThan(0.75);
    expect(seen).toBeLessThan(0.95);
  });

  it('needs more people than a test that may be looked at once, and not twice as many', () => {
    // Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions (2003), formula 4.14 without correction: 3,841 in each arm.
    const once = 3_841;
    expect(peopleNeeded(0.1, 0.2, ALPHA)).toBeGreaterThan(once);
    expect(peopleNeeded(0.1, 0.2, ALPHA)).toBeLessThan(2 * once);
    expect(peopleNeeded(0.1, 0.1, ALPHA)).toBeGreaterThan(peopleNeeded(0.1, 0.2, ALPHA));
  });

  it('has an interval that says the same as its p-value', () => {
    for (let leads = 60; leads < 200; leads += 7) {
      const told = compareArms({ people: 1_000, leads: 100 }, { people: 1_000, leads }, ALPHA);
      const excludes = (told?.lift.low ?? -1) > 0 || (told?.lift.high ?? 1) < 0;
      expect(excludes).toBe((told?.chance ?? 1) < ALPHA);
    }
  });

  it('says nothing while there is next to nothing', () => {
    expect(compareArms({ people: 1_000, leads: 19 }, { people: 1_000, leads: 60 }, ALPHA)).toBeNull();
    expect(rateWithin({ people: 0, leads: 0 }, ALPHA)).toBeNull();
  });
});

describe('the interval of a rate', () => {
  it('misses the truth at some look in at most 5 % of tests', () => {
    let missed = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const random = randomStream(5, run, 1);
      const arm = { people: 0, leads: 0 };
      for (let look = 0; look < 100; look += 1) {
        arm.people += 100;
        arm.leads += successes(random, 100, 0.08);
        const { low, high } = rateWithin(arm, ALPHA) as { low: number; high: number };
        if (low <= 0.08 && high >= 0.08) continue;
        missed += 1;
        break;
      }
    }
    expect(missed / RUNS).toBeLessThanOrEqual(ALPHA);
  });
});

describe('what is said of a test', () => {
  const arm = (name: string, people: number, leads: number, weight = 50) => ({ name, weight, people, leads });

  it.each([
    ['no_data', [arm('A', 0, 0), arm('B', 0, 0)], null],
    ['uneven_split', [arm('A', 9_000, 900), arm('B', 7_000, 900)], null],
    ['cannot_tell_yet', [arm('A', 500, 40), arm('B', 510, 52)], null],
    ['different', [arm('A', 5_000, 400), arm('B', 5_020, 560)], 'B'],
    ['different', [arm('A', 5_000, 560), arm('B', 5_020, 400)], 'A'],
    ['no_difference', [arm('A', 60_000, 12_000), arm('B', 60_100, 12_020)], null],
  ] as const)('%s', (state, variants, winner) => {
    expect(judge(variants, { isOver: false })).toMatchObject({ state, winner });
  });

  it('names nobody as long as one variant is better and none is surely best', () => {
    const judged = judge([arm('A', 4_000, 480), arm('B', 4_000, 300), arm('C', 4_000, 470)], { isOver: false });
    expect(judged.state).toBe('different');
    expect(judged.winner).toBeNull();
    expect(judged.variants[0]).toMatchObject({ lift: null, chance: null });
  });

  it('tells how many people are needed, as soon as there is a rate', () => {
    expect(judge([arm('A', 100, 0), arm('B', 100, 5)], { isOver: false }).peopleNeeded).toBeNull();
    expect(judge([arm('A', 1_000, 100), arm('B', 1_000, 105)], { isOver: false }).peopleNeeded).toBe(peopleNeeded(0.1, 0.2, ALPHA));
  });
});
