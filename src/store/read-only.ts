import { FunilError } from '../core/errors.ts';

/**
 * What reaches beyond the ledger and the engine's read-only mode lets pass (tried on chDB 3.4, readonly = 1): `into outfile` writes a file, the
 * function `file()` reads one, `kill query` ends another's question. Table functions, inserts and settings the mode refuses by itself. Keywords
 * cannot be escaped or split, so a text without these words cannot do these things, whatever its quotes and comments.
 */
const BEYOND = /\b(outfile|file|kill)\b/i;

/** @throws FunilError `not_a_question` before the engine sees the text. Values of parameters are no part of it. */
export function refuseBeyond(sql: string): void {
  const word = BEYOND.exec(sql)?.[0];
  if (word !== undefined)
    throw new FunilError('not_a_question', `A question may not say "${word}".`, {
      hint: 'Questions read the ledger only, no files and no other questions.',
    });
}
