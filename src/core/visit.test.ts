import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, cutAll, evidenceKey, inOrder, isPassive, type OpenVisit, type Step, VISIT_GAP } from './visit.ts';

const step = (minutes: number, more: Partial<Step> = {}): Step => ({
  at: minutes * 60_000,
  id: `${minutes}`,
  key: '',
  visit: '0',
  user: '',
  alone: false,
  ...more,
});
const opening = (steps: Step[]) => cutAll(steps).opening.map(({ id }) => id);

const steps = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 12 }).map((n) => n * 10 * 60_000),
      key: fc.constantFrom('', '', 'source=a', 'source=b'),
      visit: fc.constantFrom('0', '0', '1', '2'),
      user: fc.constantFrom('', '', 'u', 'v'),
      alone: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((all) => all.map((one, index) => ({ ...one, id: String(index).padStart(2, '0') })).sort(inOrder));

describe('visits', () => {
  it('end after thirty minutes without an event, not before', () => {
    expect(opening([step(0), step(30), step(60)])).toEqual(['0']);
    expect(opening([step(0), { ...step(31), at: VISIT_GAP + 1 }])).toEqual(['0', '31']);
  });

  it('end with a new campaign; a page without one goes on with the last', () => {
    const [ad, mail] = [{ key: 'source=google' }, { key: 'source=letter' }];
    expect(opening([step(0, ad), step(1), step(2, ad), step(3, mail), step(4)])).toEqual(['0', '3']);
    expect(opening([step(0), step(1, ad)])).toEqual(['0', '1']);
  });

  it('begin with the campaign, whatever else is said at the same moment', () => {
    const [captured, identified] = [step(0, { id: 'b', key: 'source=meta' }), step(0, { id: 'a' })];
    expect(opening([captured, identified].sort(inOrder))).toEqual(['b']);
    expect(opening([identified, captured].sort(inOrder))).toEqual(['b']);
  });

  it('end when somebody else signs in, not when somebody does', () => {
    expect(opening([step(0), step(1, { user: 'u' }), step(2), step(3, { user: 'v' })])).toEqual(['0', '3']);
  });

  it('are those of the source where it counts its own, however long the silence', () => {
    expect(opening([step(0, { visit: '7' }), step(600, { visit: '7' }), step(601, { visit: '8' })])).toEqual(['0', '601']);
  });

  it('go on through what another source without sessions says meanwhile', () => {
    const [seventh, ad] = [{ visit: '7' }, { key: 'source=google' }];
    expect(opening([step(0, { ...seventh, ...ad }), step(1), step(2, { ...seventh, ...ad }), step(40)])).toEqual(['0', '40']);
    expect(opening([step(0), step(1, seventh), step(2, { visit: '8' })])).toEqual(['0', '2']);
    expect(opening([step(0, seventh), step(1, ad), step(2, seventh)])).toEqual(['0', '1']);
  });

  it('open with every contact that stands alone', () => {
    expect(opening([step(0), step(1, { alone: true }), step(2, { alone: true }), step(3)])).toEqual(['0', '1', '2']);
  });

  it('go on as they were after an answer to how somebody first heard', () => {
    const ad = { key: 'source=google' };
    expect(opening([step(0, ad), step(1, { alone: true }), step(2, ad), step(3)])).toEqual(['0', '1']);
    expect(opening([step(0, ad), step(1, { alone: true, key: 'source=letter' }), step(2, ad)])).toEqual(['0', '1', '2']);
  });

  it('are the same whether cut at once or step by step, from any point on', () => {
    fc.assert(
      fc.property(steps, fc.nat(20), (all, at) => {
        const whole = cutAll(all);
        let open: OpenVisit | null = cutAll(all.slice(0, at)).open;
        const opened = cutAll(all.slice(0, at)).opening;
        for (const next of all.slice(at)) {
          const done = cut(open, next);
          if (done.opens) opened.push(next);
          open = done.open;
        }
        expect({ opening: opened, open }).toEqual(whole);
      }),
    );
  });

  it('always open with the first event', () => {
    fc.assert(
      fc.property(steps, (all) => {
        expect(cutAll(all).opening[0]).toEqual(all[0]);
      }),
    );
  });
});

describe('what a visit is recognised by', () => {
  it('does not depend on the order evidence is written in, nor on the landing page', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('source', 'medium', 'campaign', 'term'), fc.string()), fc.string(), (evidence, landing) => {
        const turned = Object.fromEntries(Object.entries(evidence).reverse());
        expect(evidenceKey({ ...turned, landing })).toBe(evidenceKey(evidence));
      }),
    );
    expect(evidenceKey(undefined)).toBe('');
    expect(evidenceKey({ landing: '/a', source: '', app: 'instagram', survey: 'a friend' })).toBe('');
    expect(evidenceKey({ clickIds: { gclid: '1' } })).not.toBe(evidenceKey({ clickIds: { gclid: '2' } }));
  });

  it('leaves out what is done to a lead', () => {
    expect(['email_opened', 'consent_given', 'order_refunded', 'alias'].every(isPassive)).toBe(true);
    expect(['page', 'order_completed', 'aliased'].some(isPassive)).toBe(false);
  });
});
