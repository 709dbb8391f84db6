import { eventNames, momentNames } from '../words/labels.ts';
import type { Words } from '../words/use-words.ts';

/** A step in the reader's words where it has any; one with a property in brackets stays as it was written. */
export function stepName({ t }: Pick<Words, 't'>, step: string): string {
  const id = eventNames[step] ?? momentNames[step];
  return id ? t(id) : step;
}
