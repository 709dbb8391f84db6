import type { Language } from '../../../../core/language.ts';
import type { Html } from '../../../../lib/html.ts';
import type { Fields, Values } from './fields.ts';

/** Where and when a block is shown. */
export interface Shown {
  language: Language;
  /** Milliseconds since the epoch: what the clock says as the page is made. */
  now: number;
  /** The form of that id as HTML; null where there is none. */
  formOf(id: string): Html | null;
  /** True for the first block: its picture is not put off. */
  isFirst: boolean;
}

/** A kind of block: what it may hold, and its one rendering, which the server and the editor's preview share. */
export interface Block<F extends Fields = Fields> {
  fields: F;
  render(values: Values<F>, shown: Shown): Html;
}

export function block<const F extends Fields>(fields: F, render: (values: Values<F>, shown: Shown) => Html): Block<F> {
  return { fields, render };
}
