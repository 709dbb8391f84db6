import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OpenVisit } from '../core/visit.ts';
import { createOpenVisits } from './open-visits.ts';

const visitAt = (lastAt: number): OpenVisit => ({ lastAt, key: '', visit: '0', user: '' });

it('remembers the last half for certain, never more than all', () => {
  const seen = fc.array(fc.record({ device: fc.integer({ min: 0, max: 30 }), at: fc.integer({ min: 1, max: 1_000 }) }), { maxLength: 200 });
  fc.assert(
    fc.property(seen, (events) => {
      const open = createOpenVisits(10);
      const last = new Map<string, number>();
      for (const { device, at } of events) {
        const name = String(device);
        open.set(name, visitAt(at));
        last.delete(name);
        last.set(name, at);
        const here = [...last].filter(([known]) => open.get(known));
        expect(here.every(([known, moment]) => open.get(known)?.lastAt === moment)).toBe(true);
        expect(here.length).toBeLessThanOrEqual(10);
        expect([...last.keys()].slice(-5).every((known) => open.get(known))).toBe(true);
      }
    }),
  );
});

it('forgets what it is told to, and all at once', () => {
  const open = createOpenVisits(10);
  for (const device of ['a', 'b', 'c', 'd', 'e', 'f']) open.set(device, visitAt(7));
  open.delete('a');
  open.delete('f');
  expect(['a', 'b', 'f'].map((device) => open.get(device)?.lastAt)).toEqual([undefined, 7, undefined]);
  open.clear();
  expect(open.get('b')).toBeUndefined();
});
