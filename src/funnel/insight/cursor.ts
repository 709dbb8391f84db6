import { FunilError } from '../../core/errors.ts';
import { LATEST } from '../../core/period.ts';
import { momentText } from './context.ts';

/** Where a list goes on: below the row of this moment ("2026-03-31 18:00:00.000") and name. */
export interface Place {
  at: string;
  name: string;
}

const CURSOR = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3})\|(.{1,200})$/s;

/** The place as the opaque text that the API gives out as `next`. */
export function writeCursor(at: string, name: string): string {
  return Buffer.from(`${at}|${name}`).toString('base64url');
}

/** The place a text names; the top of the list (`highest` of names) without one. @throws FunilError `bad_cursor` for names of another shape. */
export function readCursor(text: string | undefined, highest: string, names = /./s): Place {
  if (text === undefined) return { at: momentText(LATEST), name: highest };
  const [, at, name] = CURSOR.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (at === undefined || name === undefined || !names.test(name) || Number.isNaN(Date.parse(`${at.replace(' ', 'T')}Z`)))
    throw new FunilError('bad_cursor', 'The place to go on from is not one this list gave out.', {
      hint: 'Use the value of `next` as it came, or leave it out to start over.',
    });
  return { at, name };
}

/** The engine's "2026-03-31 18:00:00.000" (UTC) as ISO 8601. */
export function isoOf(text: string): string {
  return `${text.replace(' ', 'T')}Z`;
}
