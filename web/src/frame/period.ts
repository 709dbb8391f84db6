/** What every report is asked with; absent ends are open. */
export interface Frame {
  from?: string;
  to?: string;
  asKnownOn?: string;
}

export const PRESETS = ['all', '30d', '90d', '12m'] as const;

export type Preset = (typeof PRESETS)[number];

/** What stands in the address. A preset, or days of one's own; nothing is all time. */
export interface FrameSearch {
  period?: Exclude<Preset, 'all'>;
  from?: string;
  to?: string;
  known?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;
const LENGTHS: Record<Exclude<Preset, 'all'>, number> = { '30d': 30, '90d': 90, '12m': 365 };

/** Reads the frame's part of an address anybody may have written; what is not understood is left out. */
export function readFrameSearch(raw: Record<string, unknown>): FrameSearch {
  const period = PRESETS.find((preset) => preset === raw.period);
  return defined({
    period: period === undefined || period === 'all' ? undefined : period,
    from: dayIn(raw.from),
    to: dayIn(raw.to),
    known: dayIn(raw.known),
  });
}

/** The days a report is asked for. A preset ends today, which it includes. */
export function frameOf({ period, from, to, known }: FrameSearch, today: string): Frame {
  const days = period === undefined ? { from, to } : { from: dayBefore(today, LENGTHS[period] - 1), to: today };
  return defined({ ...days, asKnownOn: known });
}

export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
}

/** Today where the reader is. */
export function todayHere(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function dayIn(value: unknown): string | undefined {
  return typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

/** Without its undefined fields, so that an address holds only what was chosen. */
export function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}
