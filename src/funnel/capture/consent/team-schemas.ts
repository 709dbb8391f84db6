import { Type } from 'typebox';
import {
  BASES,
  type Basis,
  CONSENT_CHANNELS,
  type ConsentChannel,
  PROOFS,
  type Proof,
  RECEIPT_ACTS,
  RECEIPT_CHANNELS,
  type ReceiptAct,
  type ReceiptChannel,
} from '../../../core/consent.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import type { Purpose } from '../../../ledger/consent-purposes.ts';
import type { Receipt } from '../../../ledger/consent-receipts.ts';
import { oneOf } from '../../../lib/one-of.ts';

export const aChannel = oneOf<ConsentChannel>(CONSENT_CHANNELS);
export const aLanguage = oneOf<Language>(LANGUAGES);
const aBasis = oneOf<Basis>(BASES, 'GDPR article 6(1) a, b, c, f; LGPD article 7 I, V, II, IX');
const anAct = oneOf<ReceiptAct>(RECEIPT_ACTS);
const aProof = oneOf<Proof>(PROOFS);
const moment = Type.String({ description: 'ISO 8601, UTC' });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(one: T) => Type.Union([one, Type.Null()]);
export const purposeName = Type.String({
  pattern: '^[a-z][a-z0-9_-]{0,39}$',
  description: 'Small letters, digits, - and _; it never changes',
});
const words = {
  language: aLanguage,
  label: Type.String({ minLength: 1, maxLength: 300, description: 'Stands beside the box' }),
  details: Type.String({ maxLength: 2_000 }),
};

export const purposeGiven = Type.Object(
  {
    basis: aBasis,
    channels: Type.Array(aChannel, { minItems: 1, maxItems: CONSENT_CHANNELS.length, uniqueItems: true }),
    doubleOptIn: Type.Boolean({ description: 'An e-mail address is confirmed by a link before it may be written to' }),
    archived: Type.Boolean(),
    texts: Type.Array(Type.Object(words, { additionalProperties: false }), { minItems: 1, maxItems: LANGUAGES.length }),
  },
  { additionalProperties: false },
);

export const purposeShown = Type.Object({
  purpose: Type.String(),
  basis: aBasis,
  channels: Type.Array(aChannel),
  doubleOptIn: Type.Boolean(),
  archived: Type.Boolean(),
  texts: Type.Array(
    Type.Object({
      id: Type.String(),
      version: Type.Integer(),
      ...words,
      madeAt: moment,
      isDraft: Type.Boolean({ description: 'Funil’s own words, which nobody of the shop has changed' }),
    }),
  ),
});

export const receiptShown = Type.Object({
  id: Type.String(),
  channel: oneOf<ReceiptChannel>(RECEIPT_CHANNELS),
  address: Type.String({ description: 'For a browser: the number by which it names its acts' }),
  purpose: Type.String(),
  act: anAct,
  basis: aBasis,
  proof: aProof,
  label: orNull(Type.String()),
  details: orNull(Type.String()),
  version: orNull(Type.Integer()),
  language: orNull(aLanguage),
  url: Type.String(),
  ipHash: orNull(Type.String()),
  agent: Type.String(),
  who: Type.String(),
  note: Type.String(),
  request: orNull(Type.String()),
  at: moment,
  known: moment,
});

export const wantedReceipts = {
  find: Type.Optional(Type.String({ maxLength: 200, description: "Part of an address, or a lead's id" })),
  purpose: Type.Optional(purposeName),
};

export const actGiven = Type.Object(
  {
    channel: aChannel,
    address: Type.String({ minLength: 1, maxLength: 200 }),
    purpose: purposeName,
    act: Type.Union([Type.Literal('given'), Type.Literal('withdrawn')]),
    proof: Type.Union([Type.Literal('person'), Type.Literal('imported')]),
    note: Type.String({ minLength: 3, maxLength: 1_000, description: 'What proves it, such as where the paper lies' }),
    at: Type.Optional(Type.String({ format: 'date-time' })),
  },
  { additionalProperties: false },
);

export function purposeAnswer(purpose: Purpose) {
  return { ...purpose, texts: purpose.texts.map((text) => ({ ...text, madeAt: text.madeAt.toISOString() })) };
}

export function receiptAnswer({ node: _, at, known, ...receipt }: Receipt) {
  return { ...receipt, at: at.toISOString(), known: known.toISOString() };
}
