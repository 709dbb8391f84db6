import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startRounds } from './rounds.ts';

const log = pino({ level: 'silent' });

describe('rounds of work', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('come by the clock, one at a time, and go on after a failure', async () => {
    let now = 0;
    const done: string[] = [];
    let finish: () => void = () => undefined;
    const rounds = startRounds(() => now, log, [
      { name: 'short', every: 60_000, run: async () => done.push(`short ${now}`) },
      { name: 'broken', every: 120_000, run: async () => Promise.reject(new Error('no')) },
      {
        name: 'long',
        every: 180_000,
        run: () =>
          new Promise<void>((resolve) => {
            done.push(`long ${now}`);
            finish = resolve;
          }),
      },
    ]);
    for (now = 0; now <= 240_000; now += 30_000) await vi.advanceTimersByTimeAsync(1_000);
    expect(done).toEqual(['short 60000', 'short 120000', 'short 180000', 'long 180000']);
    finish();
    now = 300_000;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(done.at(-1)).toBe('short 300000');
    await rounds.stop();
    now = 900_000;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(done).toHaveLength(5);
  });
});
