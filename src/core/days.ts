import { DateTime } from 'luxon';

/**
 * The first moment (ms) of a day, "2026-03-29", where clocks show `zone`. It is the one place where days become moments.
 * Where clocks are turned forward at midnight a day begins at one o'clock; where they are turned back over it, at the first of the two midnights.
 */
export function dayStart(day: string, zone: string): number {
  const first = DateTime.fromISO(day, { zone }).startOf('day');
  const before = first.minus(1);
  const repeated = before.toISODate() === day ? before.offset - first.offset : 0;
  return first.toMillis() - repeated * 60_000;
}

/** The day that clocks of `zone` show at a moment (ms). */
export function dayAt(moment: number, zone: string): string {
  return DateTime.fromMillis(moment, { zone }).toFormat('yyyy-MM-dd');
}

/** The day so many days later; earlier where `days` is negative. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The first day of `zone` that begins at this moment or later: whole days stand where their first moment stands. */
export function dayFrom(moment: number, zone: string): string {
  const day = dayAt(moment, zone);
  return dayStart(day, zone) < moment ? dayAfter(day) : day;
}
