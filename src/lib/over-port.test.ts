import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { pull, serve } from './over-port.ts';

async function* upTo(most: number, given: number[]): AsyncGenerator<number> {
  for (let at = 0; at < most; at += 1) {
    given.push(at);
    yield at;
  }
}

describe('items over a port', () => {
  it('come all and in order, and only as far ahead as was asked for', async () => {
    const { port1, port2 } = new MessageChannel();
    const given: number[] = [];
    const serving = serve(port1, upTo(20, given), () => []);
    const got: number[] = [];
    for await (const item of pull<number>(port2, 3)) {
      got.push(item);
      expect(given.length).toBeLessThanOrEqual(got.length + 4);
    }
    await serving;
    expect(got).toEqual(Array.from({ length: 20 }, (_, at) => at));
  });

  it('end when nobody wants more', async () => {
    const { port1, port2 } = new MessageChannel();
    const given: number[] = [];
    const serving = serve(port1, upTo(1_000, given), () => []);
    for await (const item of pull<number>(port2, 2)) if (item === 5) break;
    await serving;
    expect(given.length).toBeLessThan(20);
  });

  it('bring the error that ended them, with its fields', async () => {
    const { port1, port2 } = new MessageChannel();
    async function* broken(): AsyncGenerator<number> {
      yield 1;
      throw Object.assign(new Error('cut short'), { code: 'broken' });
    }
    void serve(port1, broken(), () => []);
    const got: number[] = [];
    await expect(
      (async () => {
        for await (const item of pull<number>(port2, 2)) got.push(item);
      })(),
    ).rejects.toMatchObject({ message: 'cut short', code: 'broken' });
    expect(got).toEqual([1]);
  });

  it('fail when the other end goes away', async () => {
    const { port1, port2 } = new MessageChannel();
    const waiting = pull<number>(port2, 1).next();
    port1.close();
    await expect(waiting).rejects.toThrow('gone');
  });
});
