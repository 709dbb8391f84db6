import type { LinkFault } from '../api/links.ts';
import { linkFaults } from '../words/faults.ts';
import type { Words } from '../words/use-words.ts';

/** What is wrong with a field, in the reader's language. */
export function tellFault({ t }: Pick<Words, 't'>, { fault, detail }: LinkFault): string {
  const id = linkFaults[fault];
  return id === undefined ? detail : t(id);
}
