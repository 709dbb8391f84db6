import type { CostKind } from '../../../src/core/fact.ts';

export const kindNames: Record<CostKind, string> = {
  media: 'costKind.media',
  fee: 'costKind.fee',
  commission: 'costKind.commission',
  gift: 'costKind.gift',
  hours: 'costKind.hours',
  tools: 'costKind.tools',
  other: 'costKind.other',
};

/** What belongs under a kind, in a sentence. */
export const kindMeanings: Record<CostKind, string> = {
  media: 'costKindMeaning.media',
  fee: 'costKindMeaning.fee',
  commission: 'costKindMeaning.commission',
  gift: 'costKindMeaning.gift',
  hours: 'costKindMeaning.hours',
  tools: 'costKindMeaning.tools',
  other: 'costKindMeaning.other',
};

export const kinds = Object.keys(kindNames) as CostKind[];

export function isKind(value: string): value is CostKind {
  return Object.hasOwn(kindNames, value);
}
