import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../../../core/fact.ts';
import { SEGMENT_NAMES, typeOfName, UNNAMEABLE } from './map-names.ts';

const OWN = {
  'Product Added to Wishlist': 'wishlist_added',
  'Product Removed from Wishlist': 'wishlist_removed',
  'Wishlist Product Added to Cart': 'product_added',
  Unsubscribed: 'email_unsubscribed',
} as Record<string, string>;

describe('types of event names', () => {
  it.each(SEGMENT_NAMES)('%s', (name) => {
    const type = OWN[name] ?? name.toLowerCase().replaceAll(' ', '_');
    expect(typeOfName(name)).toBe(type);
    // However it is spelled.
    expect(typeOfName(name.toLowerCase().replaceAll(' ', '_'))).toBe(type);
    expect(typeOfName(name.toUpperCase())).toBe(type);
    expect(typeOfName(name.replaceAll(' ', '-'))).toBe(type);
  });

  it('reach the stages that know them', () => {
    const types = new Set(SEGMENT_NAMES.map(typeOfName));
    const known = [...EVENT_TYPES.engage, ...EVENT_TYPES.qualify, ...EVENT_TYPES.nurture];
    const others = ['content_viewed', 'qualified', 'quote_requested', 'meeting_booked', 'message_replied'];
    expect(known.filter((type) => !types.has(type)).sort()).toEqual(others.sort());
  });

  it.each([
    ['signedUp', 'signed_up'],
    ['Ação Concluída', 'acao_concluida'],
    ['  2nd visit!', 'nd_visit'],
    ['Заказ', UNNAMEABLE],
    ['😀', UNNAMEABLE],
    ['123', UNNAMEABLE],
    ['x'.repeat(300), 'x'.repeat(100)],
  ])('%s is %s', (name, type) => expect(typeOfName(name)).toBe(type));
});
