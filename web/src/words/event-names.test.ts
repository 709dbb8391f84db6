import { expect, it } from 'vitest';
import { RECEIPT_ACTS } from '../../../src/core/consent.ts';
import { EVENT_TYPES } from '../../../src/core/fact.ts';
import { eventNames } from './labels.ts';

it('every event of the vocabulary, and every act of consent, has a name; a touch is named by its method', () => {
  const types = [...Object.values(EVENT_TYPES).flat(), ...RECEIPT_ACTS.map((act) => `consent_${act}`)];
  expect(types.filter((type) => type !== 'touch' && eventNames[type] === undefined)).toEqual([]);
});
