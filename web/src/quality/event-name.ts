import { eventNames, wordsOf } from '../words/labels.ts';
import type { Words } from '../words/use-words.ts';

/** An event in words; one that has none of its own as it is written. */
export function nameOfEvent(t: Words['t'], event: string): string {
  return eventNames[event] ? t(eventNames[event]) : wordsOf(event);
}
