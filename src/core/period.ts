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

/** Reads "2026-03-01" (start of that UTC day) or a full ISO 8601 moment. */
export function readMoment(text: string, name: string): number {
  const at = parseMoment(text);
  if (!Number.isFinite(at) || at < EARLIEST || at > LATEST) {
    throw new FunilError('bad_time', `${name} "${text}" is not a day or moment Funil can read.`, {
      hint: 'Write a day as 2026-03-31, or a moment as 2026-03-31T18:00:00Z; years 1990 to 2099.',
    });
  }
  return at;
}

/** A period from two texts, both optional; a `to` given as a day includes that day. */
export function readPeriod(from: string | undefined, to: string | undefined): Period {
  const start = from === undefined ? EARLIEST : readMoment(from, 'from');
  const end = to === undefined ? LATEST : readMoment(to, 'to') + (DAY.test(to) ? 86_400_000 : 0);
  if (end <= start)
    throw new FunilError('bad_period', 'The period ends before it starts.', { hint: 'Give a `to` that is later than `from`.' });
  return { from: start, to: end };
}

/** ISO text for a report's heading; open ends are null. */
export function periodText(period: Period): { from: string | null; to: string | null } {
  return {
    from: period.from <= EARLIEST ? null : new Date(period.from).toISOString(),
    to: period.to >= LATEST ? null : new Date(period.to).toISOString(),
  };
}
