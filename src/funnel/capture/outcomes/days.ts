import { Type } from 'typebox';
import { readPeriod } from '../../../core/period.ts';

const day = (description: string) => Type.Optional(Type.String({ format: 'date', description }));

/** What a route that tells results can be asked: days in the workspace's time zone, all where nothing is said. */
export const daysAsked = { from: day("First day, in the workspace's time zone"), to: day('Last day (included)') };

export interface Days {
  from?: string;
  to?: string;
}

/** The first day and the last, both included, for what is counted by days. @throws FunilError `bad_period` */
export function wholeDays({ from = '1990-01-01', to = '2100-01-01' }: Days): Required<Days> {
  readPeriod(from, to, 'UTC');
  return { from, to };
}

/** The same days as the ledger is asked: from a moment until before another. @throws FunilError `bad_period` */
export function momentsOf(days: Days, zone: string): { from: string; to: string } {
  const { from, to } = readPeriod(days.from, days.to, zone);
  return { from: momentText(from), to: momentText(to) };
}

/** "2026-03-31 18:00:00.000", as SQL reads a moment. */
export function momentText(ms: number): string {
  return new Date(ms).toISOString().replace('T', ' ').replace('Z', '');
}
