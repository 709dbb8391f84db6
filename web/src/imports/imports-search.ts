import { defined } from '../frame/period.ts';

/** What a file can hold. */
export const KINDS = [
  'leads',
  'events',
  'orders',
  'lines',
  'payments',
  'refunds',
  'deals',
  'costs',
  'content',
  'rates',
  'paths',
  'facts',
] as const;

export type Kind = (typeof KINDS)[number];

/** What another page knows of the file that is to come. */
export interface ImportsSearch {
  kind?: Kind;
}

export function readImportsSearch(raw: Record<string, unknown>): ImportsSearch {
  return defined({ kind: KINDS.find((kind) => kind === raw.kind) });
}
