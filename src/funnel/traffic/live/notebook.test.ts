import { describe, expect, it } from 'vitest';
import { whoOf } from './mask.ts';
import { noteTaken } from './note.ts';
import { type LiveVerdict, openLive } from './notebook.ts';

const T = Date.parse('2026-11-22T12:00:00Z');
const entry = (at: number, verdict: LiveVerdict = 'accepted') => ({
  at,
  source: 1,
  kind: 'track',
  event: 'e',
  id: 'i',
  ids: {},
  verdict,
  moment: 'taken' as const,
  labels: [],
});

describe('the notebook of a workspace', () => {
  it('is kept while somebody looks, and an hour longer', () => {
    let now = T;
    const live = openLive(() => now);
    expect(live.of(1)).toBeNull();
    const notebook = live.look(1);
    notebook.note(entry(T));
    expect(live.of(1)?.last(5, () => true)).toHaveLength(1);
    expect(live.of(2)).toBeNull();
    const stop = notebook.listen(() => undefined);
    now += 3 * 3_600_000;
    expect(live.of(1)).toBe(notebook);
    stop();
    expect(live.of(1)).toBeNull();
    expect(live.look(1).last(5, () => true)).toEqual([]);
  });

  it('holds the last thousand, oldest first', () => {
    const notebook = openLive(() => T).look(1);
    for (let nth = 0; nth < 1_500; nth += 1) notebook.note({ ...entry(T + nth * 1_000), id: String(nth) });
    const all = notebook.last(2_000, () => true);
    expect([all.length, all[0]?.id, all.at(-1)?.id]).toEqual([1_000, '500', '1499']);
    expect(notebook.last(2, ({ nth }) => nth % 10 === 0).map(({ nth }) => nth)).toEqual([1_480, 1_490]);
  });

  it('takes two hundred a second of what is taken, and two hundred of what is refused', () => {
    const notebook = openLive(() => T).look(1);
    const heard: number[] = [];
    notebook.listen(({ nth }) => heard.push(nth));
    for (let nth = 0; nth < 300; nth += 1) notebook.note(entry(T));
    for (let nth = 0; nth < 5; nth += 1) notebook.note(entry(T, 'rejected'));
    notebook.note(entry(T + 1_000));
    expect(notebook.leftOut()).toBe(100);
    expect(heard).toHaveLength(206);
    expect(notebook.last(1_000, ({ verdict }) => verdict === 'rejected')).toHaveLength(5);
  });
});

describe('who an entry is about', () => {
  it('is masked, unless it may be seen', () => {
    expect(whoOf({ email: 'ana@shop.example', anonymous: 'a' }, false)).toEqual({ kind: 'email', value: 'a…@shop.example' });
    expect(whoOf({ phone: '+351912345678' }, false)).toEqual({ kind: 'phone', value: '…5678' });
    expect(whoOf({ user: 'customer-77' }, false)).toEqual({ kind: 'user', value: 'cust…' });
    expect(whoOf({ user: 'ana@shop.example' }, false)).toEqual({ kind: 'user', value: 'a…@shop.example' });
    expect(whoOf({ user: '7' }, false)).toEqual({ kind: 'user', value: '…' });
    expect(whoOf({ user: 'customer-77' }, true)).toEqual({ kind: 'user', value: 'customer-77' });
    expect(whoOf({}, true)).toBeNull();
  });

  it('is read of whatever was sent', () => {
    const notebook = openLive(() => T).look(1);
    for (const sent of [null, [], 'x', { type: {}, userId: [], ids: 'x', traits: 5 }, { kind: 'order', ids: { email: 5 } }])
      noteTaken(notebook, { source: 1, at: T }, sent, { outcome: 'accepted' });
    for (const { ids } of notebook.last(10, () => true)) expect(whoOf(ids, false)).toBeNull();
  });
});
