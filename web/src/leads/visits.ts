import type { Moment } from '../api/queries.ts';

/** What happened in one go: a visit with the touch that opened it, the latest first. */
export interface Visit {
  key: string;
  /** Day where the reader is, in the words `dayOf` gives it. */
  day: string;
  moments: Moment[];
}

const GAP_MS = 30 * 60_000;

/** Cuts a timeline (the latest first) where more than 30 minutes of silence lie between two moments, or a day ends. */
export function visitsOf(rows: readonly Moment[], dayOf: (iso: string) => string): Visit[] {
  const visits: Visit[] = [];
  for (const row of rows) {
    const day = dayOf(row.at);
    const current = visits.at(-1);
    const later = current?.moments.at(-1);
    if (current && later && current.day === day && Date.parse(later.at) - Date.parse(row.at) <= GAP_MS) current.moments.push(row);
    else visits.push({ key: row.id, day, moments: [row] });
  }
  return visits;
}
