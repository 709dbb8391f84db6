import { describe, expect, it } from 'vitest';
import type { Fact } from '../core/fact.ts';
import { type Batch, parseFacts, type WrittenFacts } from './held.ts';
import { type JournalLine, linesOf } from './journal-lines.ts';

const rate = (day: string): Fact => ({ kind: 'rate', id: day, at: 0, currency: 'EUR', day, rate: '1.1' });
const written = (...days: string[]): Batch => ({ json: Buffer.from(JSON.stringify(days.map(rate))), count: days.length });
const daysOf = (payload: Buffer) => parseFacts(payload).map(({ id }) => id);

describe('entries that are committed together', () => {
  it('share a row when they come from one source, in their order, however they are written', () => {
    const lines = linesOf([
      { workspace: 1, source: 1, facts: written('a', 'b') },
      { workspace: 1, source: 2, facts: written('c') },
      { workspace: 1, source: 1, facts: written('d') },
      { workspace: 1, source: 2, facts: [rate('e')] },
    ]);
    expect(lines.map(({ source, count, of, payload }) => ({ source, count, of, days: daysOf(payload) }))).toEqual([
      { source: 1, count: 3, of: [0, 2], days: ['a', 'b', 'd'] },
      { source: 2, count: 2, of: [1, 3], days: ['c', 'e'] },
    ]);
  });

  it('have no row where they hold nothing, and rows of their own for each import and when they grow long', () => {
    const many = Array.from({ length: 600 }, (_, nth) => String(nth));
    const lines = linesOf([
      { workspace: 1, source: 1, facts: [] },
      { workspace: 1, source: 1, facts: written(...many) },
      { workspace: 1, source: 1, facts: written(...many) },
      { workspace: 1, source: 1, import: '7c1d', facts: written('a') },
    ]);
    expect(lines.map(({ of, import: id, count }) => [of, id, count])).toEqual([
      [[1], null, 600],
      [[2], null, 600],
      [[3], '7c1d', 1],
    ]);
  });

  it('lie packed in their row when they are many: by who wrote them, or here', () => {
    const many = Array.from({ length: 600 }, (_, nth) => String(nth));
    const { json, count } = written(...many) as WrittenFacts;
    const packed = Buffer.from('as it was packed');
    const [here, objects, there] = linesOf([
      { workspace: 1, source: 1, facts: { json, count } },
      { workspace: 1, source: 2, facts: many.map(rate) },
      { workspace: 1, source: 3, facts: { json, packed, count } },
    ]) as [JournalLine, JournalLine, JournalLine];
    expect(here.payload.length).toBeLessThan(json.length / 4);
    expect(daysOf(here.payload)).toEqual(many);
    expect(daysOf(objects.payload)).toEqual(many);
    expect(there.payload).toEqual(packed);
  });
});
