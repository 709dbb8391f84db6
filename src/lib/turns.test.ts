import { describe, expect, it } from 'vitest';
import { createTurns, inTurns } from './turns.ts';

describe('turns', () => {
  it('are given only once the work has held everybody up for a while', async () => {
    expect(createTurns(60_000)()).toBeNull();
    const turns = createTurns(0);
    const seen: string[] = [];
    setImmediate(() => seen.push('somebody else'));
    await turns();
    seen.push('we');
    expect(seen).toEqual(['somebody else', 'we']);
  });

  it('take nothing from a list and change no order', async () => {
    const list = Array.from({ length: 1_000 }, (_, nth) => nth);
    const parts: number[][] = [];
    for await (const part of inTurns(list, createTurns(0), 300)) parts.push([...part]);
    expect(parts.map(({ length }) => length)).toEqual([300, 300, 300, 100]);
    expect(parts.flat()).toEqual(list);
  });
});
