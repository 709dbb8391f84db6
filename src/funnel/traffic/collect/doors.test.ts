import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenBuckets } from '../../../lib/token-bucket.ts';
import { createBacklog } from '../backlog.ts';
import { createFairLane } from './fair-lane.ts';
import { createLimits, LIMITS } from './limits.ts';
import { createRecentIds } from './recent-ids.ts';
import { isNestedDeeper, outlineOf } from './scan-json.ts';

describe('the outline of a JSON text', () => {
  const depthOf = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

  it('has the depth of the value, whatever its texts hold', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const text = JSON.stringify(value);
        expect(outlineOf(text)).toMatchObject({ length: text.length, depth: depthOf(JSON.parse(text)) });
        expect(isNestedDeeper(value, depthOf(value))).toBe(false);
        if (depthOf(value) > 0) expect(isNestedDeeper(value, depthOf(value) - 1)).toBe(true);
      }),
    );
  });

  it('names the largest element of a batch', () => {
    const text = JSON.stringify({ batch: [{ a: 1 }, { a: '}]"\\', b: [[]] }, {}] });
    expect(outlineOf(text).largestElement).toBe(JSON.stringify({ a: '}]"\\', b: [[]] }).length);
  });

  it('ends at the end of a text that is no JSON', () => {
    for (const text of ['"', '{"a', '"\\', '[[[', ']]]', '{"a":"\\\\\\"']) expect(outlineOf(text).length).toBe(text.length);
  });
});

describe('token buckets', () => {
  it('let a burst through, then the rate', () => {
    let now = 0;
    const buckets = createTokenBuckets(() => now);
    const take = (cost: number) => buckets.take('a', cost, 100, 200);
    expect(take(200)).toBe(0);
    expect(take(1)).toBeGreaterThan(0);
    now += 500;
    expect(take(2_500)).toBe(0);
    // 50 were there, so 2,450 are owed: 24.5 seconds.
    expect(take(1)).toBe(24_500);
    expect(buckets.take('b', 1, 100, 200)).toBe(0);
    now += 24_510;
    expect(take(0)).toBe(0);
  });

  it('of a flood of names take a bounded place, and debts are not forgotten for it', () => {
    const buckets = createTokenBuckets(() => 0);
    buckets.take('debtor', 50, 10, 10);
    for (let nth = 0; nth < 120_000; nth += 1) buckets.take(`n${nth}`, 1, 10, 10);
    expect(buckets.take('debtor', 1, 10, 10)).toBe(4_000);
  });
});

describe('the fair lane', () => {
  it('serves a quiet name at once, however much a noisy one has waiting', async () => {
    const lane = createFairLane(100);
    const order: string[] = [];
    const open: (() => void)[] = [];
    const work = (name: string) => () =>
      new Promise<void>((resolve) => {
        order.push(name);
        open.push(resolve);
      });
    const noisy = Array.from({ length: 50 }, () => lane.run('noisy', 10, work('noisy')));
    await Promise.resolve();
    expect(order).toHaveLength(5);
    const quiet = lane.run('quiet', 10, work('quiet'));
    await Promise.resolve();
    expect(order.at(-1)).toBe('quiet');
    expect(lane.waiting()).toBe(45);
    while (open.length > 0 || lane.waiting() > 0) {
      open.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all([...noisy, quiet]);
    expect(order).toHaveLength(51);
    expect(lane.waiting()).toBe(0);
  });

  it('lets who has more than fits rest between its tasks while another is about, and not when it is alone', async () => {
    let clock = 0;
    const lane = createFairLane(10, 0.5, () => clock);
    const entered: number[] = [];
    const work = (name: string) =>
      lane.run(name, 5, async () => {
        entered.push(clock);
        clock += 20;
      });
    await Promise.all([work('noisy'), work('noisy'), work('noisy')]);
    expect(entered).toEqual([0, 20, 40]);
    await work('quiet');
    const [first, second] = [work('noisy'), work('noisy')];
    await first;
    const rested = clock;
    expect(lane.waiting()).toBe(1);
    clock += 120;
    await second;
    expect(entered.at(-1)).toBe(rested + 120);
  });

  it('never starves a task that is heavier than the room, and lets go of what failed', async () => {
    const lane = createFairLane(10);
    await expect(lane.run('a', 1_000, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const done = await Promise.all(Array.from({ length: 20 }, (_, nth) => lane.run(`n${nth % 3}`, 50, async () => nth)));
    expect(done).toHaveLength(20);
  });
});

describe('limits', () => {
  const source = { id: 1, workspace: 1, kind: 'browser', origins: [], eventsPerSecond: null };

  it('bound the bytes in flight: of one key, and of all', () => {
    const limits = createLimits(() => 0);
    const releases = Array.from({ length: LIMITS.bytesInFlight / LIMITS.bytesOfOne }, (_, nth) =>
      limits.reserve(`source ${nth}`, LIMITS.bytesOfOne),
    );
    expect(() => limits.reserve('source 9', 1)).toThrow(expect.objectContaining({ status: 503, retryAfter: expect.any(Number) }));
    for (const release of releases) release();
    releases[0]?.();
    expect(limits.bytesInFlight()).toBe(0);
    limits.reserve('source 1', LIMITS.bytesOfOne);
    expect(() => limits.reserve('source 1', 1)).toThrow(expect.objectContaining({ status: 429 }));
    limits.reserve('source 2', 1);
  });

  it('ask a key to wait whose events pile up, and everybody when all pile up', () => {
    const backlog = createBacklog([[1, LIMITS.waitingOfOne]]);
    const limits = createLimits(() => 0, backlog);
    expect(() => limits.checkBacklog(source)).toThrow(expect.objectContaining({ status: 429, retryAfter: expect.any(Number) }));
    limits.checkBacklog({ id: 2 });
    backlog.accepted(3, LIMITS.waiting - LIMITS.waitingOfOne);
    for (const one of [{ id: 2 }, null]) expect(() => limits.checkBacklog(one)).toThrow(expect.objectContaining({ status: 503 }));
    backlog.emptied();
    limits.checkBacklog(source);
  });

  it('count a browser by its address, a server not', () => {
    const limits = createLimits(() => 0);
    limits.spend(source, '10.0.0.1', LIMITS.addressBurst);
    expect(() => limits.spend(source, '10.0.0.1', 1)).toThrow(expect.objectContaining({ status: 429, code: 'too_fast' }));
    limits.spend(source, '10.0.0.2', 1);
    limits.spend(source, null, 1);
    limits.spend({ ...source, kind: 'server' }, '10.0.0.1', 1);
  });

  it('ask to wait between one second and a minute, not all the same', () => {
    const limits = createLimits(() => 0);
    const slow = { ...source, kind: 'server', eventsPerSecond: 10 };
    limits.spend(slow, null, 320);
    const waits = Array.from({ length: 50 }, () => {
      try {
        limits.spend(slow, null, 1);
        return 0;
      } catch (error) {
        return (error as { retryAfter: number }).retryAfter;
      }
    });
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(30);
    expect(Math.max(...waits)).toBeLessThanOrEqual(60);
    expect(new Set(waits).size).toBeGreaterThan(1);
  });
});

describe('recent ids', () => {
  it('are known for at least that many later ones, and then forgotten', () => {
    const recent = createRecentIds(100);
    for (let nth = 0; nth < 1_000; nth += 1) recent.add(nth % 2, `${nth}`);
    for (let nth = 900; nth < 1_000; nth += 1) expect(recent.has(nth % 2, `${nth}`)).toBe(true);
    expect(recent.has(0, '700')).toBe(false);
    expect(recent.has(1, '998')).toBe(false);
  });
});
