import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bag } from './call.ts';
import { noteOf, withNote } from './map-note.ts';
import { orderFacts } from './map-order.ts';

const AID = 'mkx1v2c8-3n5q8r9t';

describe('the note that joins a browser to an order', () => {
  it.each<[string, Bag]>([
    ['on the order', { funil_aid: AID }],
    ['as a call has it', { anonymousId: AID }],
    ['metadata, as Medusa copies it from the cart', { metadata: { utm_source: 'google', funil_aid: AID } }],
    ['note attributes, as Shopify has them', { note_attributes: [{ name: 'gift' }, { name: 'funil_aid', value: AID }] }],
    ['meta data, as WooCommerce has it', { meta_data: [{ id: 1, key: '_funil_aid', value: AID }] }],
    ['custom fields, as Vendure has them', { customFields: { funilAid: AID } }],
    ['the cart it was', { cart: { metadata: { funil_aid: AID } } }],
    ['the text of a note', { note: `Ring twice.\nfunil_aid: ${AID}` }],
  ])('is read from %s', (_where, order) => {
    expect(noteOf(order)).toEqual({ anonymous: AID });
  });

  it('is not invented', () => {
    for (const order of [{}, { note: 'funil_aid' }, { metadata: [] }, { note_attributes: 'funil_aid' }, { anonymousId: ['x'] }])
      expect(noteOf(order).anonymous).toBeUndefined();
  });

  it('may hold the campaign where the browser stays unknown', () => {
    const note = { metadata: { utm_source: 'google', utm_medium: 'cpc' } };
    expect(noteOf(note)).toEqual({ evidence: { source: 'google', medium: 'cpc' } });
    expect(withNote({ ids: { email: 'a@x.co' }, ...note })).toMatchObject({ evidence: { source: 'google' }, ids: { email: 'a@x.co' } });
    expect(withNote({ evidence: { code: 'TEN' }, ...note }).evidence).toEqual({ code: 'TEN' });
  });

  it('adds the browser to who the order says it is of, and takes nobody away', () => {
    expect(withNote({ ids: { user: 'u1' }, metadata: { funil_aid: AID } }).ids).toEqual({ user: 'u1', anonymous: AID });
    expect(withNote({ ids: { anonymous: 'b' }, metadata: { funil_aid: AID } }).ids).toEqual({ anonymous: 'b' });
    expect(withNote({ ids: 'nobody', metadata: { funil_aid: AID } }).ids).toBe('nobody');
    expect(withNote({ funil_aid: AID }).ids).toEqual({ anonymous: AID });
  });

  it('makes a statement of its own of an order event that names the browser', () => {
    const call = { type: 'order_completed', at: 1, ids: { user: 'u1' }, currency: 'EUR' };
    const said = { order_id: 'o1', total: 5 };
    const [plain] = orderFacts(said, call);
    const [named] = orderFacts({ ...said, metadata: { funil_aid: AID } }, call);
    expect(named).toMatchObject({ order: 'o1', ids: { user: 'u1', anonymous: AID } });
    expect(named?.id).not.toBe(plain?.id);
    const refused = { ...call, ids: { anonymous: 'day-1' } };
    expect(orderFacts({ ...said, metadata: { funil_aid: AID } }, refused)[0]?.ids).toEqual({ anonymous: 'day-1' });
  });

  it('never throws, whatever an order holds', () => {
    const names = fc.constantFrom('metadata', 'note_attributes', 'cart', 'note', 'ids', 'funil_aid', 'attributes');
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue()), (order) => {
        withNote(order as Bag);
      }),
    );
  });
});
