import { describe, expect, it } from 'vitest';
import type { FormField } from '../api/forms.ts';
import { retyped, typesFor } from './retype.ts';

const NAME: FormField = { id: 'name', type: 'text', label: { en: 'Name' }, required: true, min: 2, max: 80 };
const COLOUR: FormField = { id: 'colour', type: 'choices', label: {}, options: [{ value: 'a', label: { en: 'A' } }], min: 1, max: 2 };

describe('another type for a field', () => {
  it('is one whose answers are kept in the same way', () => {
    expect(typesFor('email')).toContain('long_text');
    expect(typesFor('dropdown')).toEqual(['choice', 'dropdown', 'choices']);
    for (const type of ['consent', 'file', 'heard', 'number', 'nps', 'hidden'] as const) expect(typesFor(type)).toEqual([type]);
  });

  it('keeps its name, words and options, and limits that count the same', () => {
    expect(retyped(NAME, 'long_text')).toEqual({ ...NAME, type: 'long_text' });
    expect(retyped(NAME, 'email')).toEqual({ id: 'name', type: 'email', label: NAME.label, required: true });
    expect(retyped(COLOUR, 'dropdown')).toEqual({ id: 'colour', type: 'dropdown', label: {}, options: COLOUR.options });
  });

  it('is not taken where answers could not be read any more', () => {
    expect(retyped(NAME, 'number')).toBe(NAME);
    expect(retyped({ ...NAME, type: 'consent' }, 'text').type).toBe('consent');
  });
});
