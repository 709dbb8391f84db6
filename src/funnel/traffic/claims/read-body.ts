import { FunilError } from '../../../core/errors.ts';

const LONGEST_NOTE = 500;

/** Bodies that our own words check. Each throws FunilError `bad_claims`. */
export function bagOf(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw bad('The body must be an object.');
  return body as Record<string, unknown>;
}

const SETTINGS = ['rules', 'clickIds', 'codes'];

export function onlySettings(given: Record<string, unknown>): Record<string, unknown> {
  const unknown = Object.keys(given).find((name) => !SETTINGS.includes(name));
  if (unknown !== undefined) throw bad(`"${unknown.slice(0, 60)}" is nothing that claims have; there are ${SETTINGS.join(', ')}.`);
  return given;
}

export function noteIn(note: unknown): string {
  if (note === undefined || note === null) return '';
  if (typeof note !== 'string' || note.length > LONGEST_NOTE || /[\p{Cc}\p{Cs}]/u.test(note))
    throw bad(`note must be a text of ${LONGEST_NOTE} characters at most, on one line.`);
  return note;
}

export function numberIn(version: unknown): number {
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 0) throw bad('version must be a whole number.');
  return version;
}

export function textIn(value: unknown, field: string): string | undefined {
  if (value !== undefined && typeof value !== 'string') throw bad(`${field} must be a day such as 2026-03-31.`);
  return value;
}

function bad(title: string): FunilError {
  return new FunilError('bad_claims', title, { hint: 'docs/guide/claims.md shows what to send.' });
}
