import { afterAll, describe, expect, it } from 'vitest';
import { openCallsApart } from './calls-apart.ts';
import { type CallsRead, type CallsRequest, factsIn, readCalls, without } from './read-calls.ts';

function batchOf(batch: unknown[], name?: 'track'): CallsRequest {
  return {
    body: Buffer.from(JSON.stringify(name ? batch[0] : { batch })),
    contentType: 'application/json',
    encoding: undefined,
    name,
    sentAt: undefined,
    arrival: {
      receivedAt: Date.UTC(2026, 2, 31),
      historic: false,
      currency: 'EUR',
      ownHosts: [],
      clickIds: [],
      mayMerge: true,
      privacyControl: false,
      agent: undefined,
    },
    visitor: { salt: new Uint8Array(32), workspace: 1, address: '', agent: '' },
  };
}

const call = (nth: number, more: object = {}) => ({
  type: 'track',
  event: `Número ${nth} ✓`,
  messageId: `m-${nth}`,
  anonymousId: 'somebody',
  properties: { text: 'ça va 👋'.repeat(20) },
  ...more,
});
const plain = ({ json, ids, ends, counts, faults }: CallsRead) => ({ json: Buffer.from(json).toString(), ids, ends, counts, faults });
const order = { event: 'Order Completed', properties: { order_id: 'o1', total: 'free', products: [{ product_id: 'p', price: 1 }] } };
const mixed = [
  call(0),
  { type: 'nothing' },
  call(2, order),
  call(3, { anonymousId: 'null' }),
  ...Array.from({ length: 30 }, (_, nth) => call(4 + nth)),
];

describe('requests read apart', () => {
  const apart = openCallsApart();
  afterAll(apart.close);

  it('say the same as when they are read here, before the thread is there and after', async () => {
    const here = plain(await readCalls(batchOf(mixed)));
    expect(plain(await apart.read(batchOf(mixed)))).toEqual(here);
    for (let isApart = false; !isApart; ) {
      const request = batchOf(mixed);
      expect(plain(await apart.read(request))).toEqual(here);
      // Bytes that were handed over are no longer here.
      isApart = request.body?.length === 0;
      await new Promise((resolve) => setImmediate(resolve));
    }
    const both = await Promise.all([apart.read(batchOf(mixed)), apart.read(batchOf([...mixed].reverse()))]);
    expect(both.map(({ ids }) => ids)).toEqual([here.ids, [...here.ids].reverse()]);
  });

  it('are refused in the same words', async () => {
    const broken = { ...batchOf(mixed), body: Buffer.from(`{"batch": [${'x'.repeat(5_000)}`) };
    await expect(apart.read(broken)).rejects.toMatchObject({ code: 'bad_json', status: 400 });
    await expect(apart.read(batchOf([call(0)]))).resolves.toMatchObject({ ids: ['m-0'] });
  });

  it('can be taken without some of their calls, whatever characters they hold', async () => {
    const read = await readCalls(batchOf(mixed));
    const all = mixed.map((_, nth) => factsIn(read, nth));
    expect(JSON.parse(Buffer.from(read.json).toString())).toEqual(all.flat());
    const left = new Set([0, 2, 7]);
    const rest = without(read, left);
    expect(JSON.parse(Buffer.from(rest.json).toString())).toEqual(all.filter((_, nth) => !left.has(nth)).flat());
    expect(rest.count).toBe(all.filter((_, nth) => !left.has(nth)).flat().length);
    expect(without(read, new Set(mixed.keys())).count).toBe(0);
  });
});
