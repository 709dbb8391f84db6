import { describe, expect, it } from 'vitest';
import { warmUp } from './warm-up.ts';

describe('what is remembered of the ledger', () => {
  it('is read once, at once, and waited for by everybody who needs it', async () => {
    let read = 0;
    let end: () => void = () => undefined;
    const ready = warmUp([
      {
        warm: () => {
          read += 1;
          return new Promise((resolve) => {
            end = resolve;
          });
        },
      },
    ]);
    expect(read).toBe(1);
    let waited = false;
    const both = Promise.all([ready(), ready()]).then(() => {
      waited = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(waited).toBe(false);
    end();
    await both;
    await ready();
    expect(read).toBe(1);
  });

  it('is read again by whoever asks after a failure, who is told when it fails once more', async () => {
    const answers = [new Error('the engine is away'), new Error('and still is'), null];
    let read = 0;
    const ready = warmUp([
      {
        warm: async () => {
          const fault = answers[read];
          read += 1;
          if (fault) throw fault;
        },
      },
    ]);
    await expect(ready()).rejects.toThrow('the engine is away');
    await expect(ready()).rejects.toThrow('and still is');
    await ready();
    expect(read).toBe(3);
  });
});
