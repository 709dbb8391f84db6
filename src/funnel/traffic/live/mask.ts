import type { Identifiers } from '../../../core/fact.ts';
import { IDENTIFIER_KINDS, type IdentifierKind } from '../../../core/identity.ts';

/** Who an entry is about: the strongest identifier, so that people can follow one person without reading who it is. */
export interface Who {
  kind: IdentifierKind;
  value: string;
}

const SHOWN = 4;

/** `full` shows the identifier as it is. */
export function whoOf(ids: Identifiers, full: boolean): Who | null {
  for (const kind of [...IDENTIFIER_KINDS].reverse()) {
    const value = ids[kind];
    if (typeof value === 'string' && value !== '') return { kind, value: full ? value : masked(kind, value) };
  }
  return null;
}

/** Its first characters, or the last of a phone number; of an e-mail one, and where it is. Never more than half. */
function masked(kind: IdentifierKind, value: string): string {
  const most = Math.min(SHOWN, Math.floor(value.length / 2));
  if (kind === 'phone') return `…${most === 0 ? '' : value.slice(-most)}`;
  const at = value.lastIndexOf('@');
  if (at > 0) return `${value.slice(0, 1)}…${value.slice(at)}`;
  return `${value.slice(0, most)}…`;
}
