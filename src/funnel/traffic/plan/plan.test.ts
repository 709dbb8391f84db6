import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conformanceOf, draftOf, type SentRow } from './conformance.ts';
import { compilePlan, type Plan, type PlanMode } from './plan.ts';
import { fits, kindOf, PROPERTY_TYPES } from './value-kind.ts';

const plan = (mode: PlanMode): Plan => ({
  mode,
  events: [
    {
      event: 'Order Completed',
      properties: [
        { name: 'order_id', type: 'string', required: true },
        { name: 'total', type: 'amount', required: true },
        { name: 'coupon', type: 'string', required: false },
        { name: 'products', type: 'array', required: false },
      ],
    },
  ],
});

describe('a plan held against a call', () => {
  const check = compilePlan(plan('warn'));

  it.each<[string, Record<string, unknown>, string | null]>([
    ['all there', { order_id: 'o1', total: 5, products: [] }, null],
    ['an amount as text', { order_id: 'o1', total: '19.90' }, null],
    ['what is optional left empty', { order_id: 'o1', total: 0, coupon: null, products: '' }, null],
    ['what is required left out', { order_id: '' }, 'Order Completed: order_id is missing; total is missing.'],
    [
      'other types',
      { order_id: 7, total: 'R$ 5', products: {} },
      'Order Completed: order_id is integer, not string; total is text, not amount; products is object, not array.',
    ],
    ['names of every object', { order_id: 'o1', total: 1, toString: 5 }, null],
  ])('%s', (_what, properties, detail) => {
    const conformity = check?.('order_completed', properties);
    if (detail === null) expect(conformity).toEqual({ as: 'planned' });
    else expect(conformity).toMatchObject({ as: 'off', refused: false, drop: { reason: 'off_plan', detail } });
  });

  it('names the event and the property, refuses when enforced, and is nothing when off', () => {
    expect(compilePlan(plan('enforce'))?.('order_completed', {})).toMatchObject({
      refused: true,
      drop: { field: 'order_completed.order_id' },
    });
    expect(check?.('product_viewed', {})).toEqual({ as: 'unplanned' });
    expect(compilePlan(plan('off'))).toBeNull();
  });
});

describe('kinds of value', () => {
  it.each([
    [undefined, 'nothing'],
    ['', 'nothing'],
    [5, 'integer'],
    [5.5, 'number'],
    ['5.50', 'decimal text'],
    ['2026-11-22', 'time text'],
    ['2026-11-22T12:00:00Z', 'time text'],
    ['2026-13-22', 'text'],
    ['five', 'text'],
    [[], 'array'],
    [{}, 'object'],
  ])('%j is %s', (value, kind) => {
    expect(kindOf(value)).toBe(kind);
  });

  it('anything that is there is any', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        if (kindOf(value) !== 'nothing') expect(fits('any', kindOf(value))).toBe(true);
        expect(PROPERTY_TYPES.some((type) => fits(type, kindOf(value)))).toBe(kindOf(value) !== 'nothing');
      }),
    );
  });
});

const row = (type: string, property: string, kind: string, events: number): SentRow => ({
  type,
  property,
  kind,
  events,
  first: 0,
  last: 86_400_000,
});

describe('what was sent', () => {
  const rows = [
    row('order_completed', '', 'event', 200),
    row('order_completed', 'order_id', 'text', 200),
    row('order_completed', 'total', 'integer', 100),
    row('order_completed', 'total', 'decimal text', 50),
    row('order_completed', 'total', 'text', 25),
    row('order_completed', 'coupon', 'nothing', 150),
    row('order_completed', 'coupon', 'text', 50),
    row('order_completed', 'rare', 'text', 1),
    row('page', '', 'event', 4),
    row('identify', '', 'event', 900),
  ];

  it('conforms by shares; what never came is not measured', () => {
    const [order, ...others] = conformanceOf(plan('warn'), rows, new Map([['order_completed', 3]]));
    expect(order).toMatchObject({
      seen: 200,
      refused: 3,
      first: '1970-01-01T00:00:00.000Z',
      last: '1970-01-02T00:00:00.000Z',
      planned: true,
    });
    expect(order?.properties.map(({ name, missing, wrong }) => [name, missing, wrong])).toEqual([
      ['order_id', 0, 0],
      ['total', 0.125, 25 / 175],
      ['coupon', 0.75, 0],
      ['products', 1, null],
    ]);
    expect(others.map(({ type, planned }) => [type, planned])).toEqual([
      ['identify', false],
      ['page', false],
    ]);
    const [unseen] = conformanceOf(plan('warn'), [], new Map());
    expect(unseen).toMatchObject({ seen: 0, first: null, properties: [{ missing: null, wrong: null }, {}, {}, {}] });
  });

  it('drafts a plan', () => {
    expect(draftOf(rows)).toEqual({
      mode: 'warn',
      events: [
        {
          event: 'Order Completed',
          properties: [
            { name: 'order_id', type: 'string', required: true },
            { name: 'total', type: 'any', required: false },
            { name: 'coupon', type: 'string', required: false },
          ],
        },
      ],
    });
  });

  it('keeps to the draft made of it', () => {
    const kinds = fc.constantFrom('integer', 'number', 'decimal text', 'time text', 'text', 'array', 'object', 'boolean');
    const sent = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), kinds, fc.integer({ min: 1, max: 100 })), {
      selector: ([name, kind]) => name + kind,
    });
    fc.assert(
      fc.property(sent, (properties) => {
        const all = [row('page', '', 'event', 300), ...properties.map(([name, kind, count]) => row('page', name, kind, count))];
        for (const { wrong } of conformanceOf(draftOf(all), all, new Map())[0]?.properties ?? []) expect(wrong).toBeLessThanOrEqual(0.01);
      }),
    );
  });
});
