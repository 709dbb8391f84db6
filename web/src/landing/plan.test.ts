import { expect, it } from 'vitest';
import { planIn } from './plan.ts';

it('tells what is planned, in its order', () => {
  const words = {
    t: (id: string, values?: object) => `${id} ${Object.values(values ?? {}).join(' ')}`,
    moment: (iso: string) => iso.slice(0, 10),
  };
  const plan = [
    { version: null, since: '2026-11-27T03:00:00.000Z' },
    { version: 2, since: '2026-11-30T03:00:00.000Z' },
  ];
  expect(planIn(words, plan)).toEqual(['landing.endsAt 2026-11-27', 'landing.showsFrom 2 2026-11-30']);
  expect(planIn(words, [])).toEqual([]);
});
