import { defined } from '../frame/period.ts';

export const PARTS = ['figures', 'alarms', 'sources'] as const;

export type Part = (typeof PARTS)[number];

/** What was chosen on the page of sources besides the period. */
export interface QualitySearch {
  part?: Exclude<Part, 'figures'>;
  /** Which of what was refused is listed. */
  source?: string;
  reason?: string;
}

/** What a part of the page shows, and how it is told to show something else. */
export interface ChosenPart {
  search: QualitySearch;
  onView: (chosen: QualitySearch) => void;
}

const LONGEST = 200;

export function readQualitySearch(raw: Record<string, unknown>): QualitySearch {
  const part = PARTS.find((known) => known === raw.part);
  return defined({ part: part === 'figures' ? undefined : part, source: textIn(raw.source), reason: textIn(raw.reason) });
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, LONGEST) : undefined;
}
