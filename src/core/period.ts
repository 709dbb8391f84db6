import { dayAfter, dayStart } from './days.ts';
import { FunilError } from './errors.ts';

/** A half-open span of time in milliseconds: from <= t < to. */
export interface Period {
  from: number;
  to: number;
}

/** Earliest and latest moments the ledger keeps (the range of Date32 and DateTime64 that both engines hold exactly). */
export const EARLIEST = Date.UTC(1990, 0, 1);
export const LATEST = Date.UTC(2100, 0, 1);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Milliseconds since the epoch of an ISO 8601 day or moment; NaN for anything else, days that no calendar has included.
 * A moment without a zone is UTC: the zone of the machine it is read on must not matter.
 */
export function parseMoment(text: string): number {
  const [, day = '', time = '00:00', zone = 'Z'] = MOMENT.exec(text.trim()) ?? [];
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (!Number.isFinite(midnight) || !new Date(midnight).toISOString().startsWith(day)) return Number.NaN;
  return Date.parse(`${day}T${time}${zone === 'UTC' ? 'Z' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
}

/** Reads "2026-03-01" (the start of that day where clocks show `zone`) or a full ISO 8601 moment. */
export function readMoment(text: string, name: string, zone: string): number {
  const day = text.trim();
  const at = parseMoment(day);
  if (!Number.isFinite(at) || at < EARLIEST || at > LATEST) {
    throw new FunilError('bad_time', `${name} "${text}" is not a day or moment Funil can read.`, {
      values: { fault: 'unread', text },
      hint: 'Write a day as 2026-03-31, or a moment as 2026-03-31T18:00:00Z; years 1990 to 2099.',
    });
  }
  return DAY.test(day) ? within(dayStart(day, zone)) : at;
}

/** Reads the end of something: a day includes all of it, a moment is where it ends. */
export function readEnd(text: string, name: string, zone: string): number {
  const at = readMoment(text, name, zone);
  const day = text.trim();
  return DAY.test(day) ? within(dayStart(dayAfter(day), zone)) : at;
}

/** A period from two texts, both optional; days are those of `zone`, and a `to` given as a day includes that day. */
export function readPeriod(from: string | undefined, to: string | undefined, zone: string): Period {
  const start = from === undefined ? EARLIEST : readMoment(from, 'from', zone);
  const end = to === undefined ? LATEST : readEnd(to, 'to', zone);
  if (end <= start)
    throw new FunilError('bad_period', 'The period ends before it starts.', { hint: 'Give a `to` that is later than `from`.' });
  return { from: start, to: end };
}

/** The ledger's first and last days reach beyond it in some zones. */
function within(moment: number): number {
  return Math.min(LATEST, Math.max(EARLIEST, moment));
}

/** ISO text for a report's heading; open ends are null. */
export function periodText(period: Period): { from: string | null; to: string | null } {
  return {
    from: period.from <= EARLIEST ? null : new Date(period.from).toISOString(),
    to: period.to >= LATEST ? null : new Date(period.to).toISOString(),
  };
}
