/** What every report is asked with; absent ends are open. */
export interface Frame {
  from?: string;
  to?: string;
  asKnownOn?: string;
}

export const PRESETS = [
  'all',
  'today',
  'yesterday',
  'week',
  'last-week',
  '7d',
  '30d',
  '90d',
  '12m',
  'month',
  'last-month',
  'quarter',
  'year',
  'fiscal-year',
  'last-fiscal-year',
] as const;

export type Preset = (typeof PRESETS)[number];

/** When weeks and fiscal years begin in a workspace: a weekday as ISO 8601 counts, and a month. */
export interface Calendar {
  weekStart: number;
  fiscalYearStart: number;
}

/** Weeks from Monday, years from January. */
export const USUAL_CALENDAR: Calendar = { weekStart: 1, fiscalYearStart: 1 };

export const COMPARISONS = ['previous', 'year', 'none'] as const;

export type Comparison = (typeof COMPARISONS)[number];

/** What stands in the address. A preset, or days of one's own; nothing is all time, compared with the days before. */
export interface FrameSearch {
  period?: Exclude<Preset, 'all'>;
  from?: string;
  to?: string;
  known?: string;
  compare?: Exclude<Comparison, 'previous'>;
  /** Short name of the workspace; nothing is the reader's first. */
  workspace?: string;
}

export const FRAME_KEYS = ['period', 'from', 'to', 'known', 'compare', 'workspace'] as const satisfies (keyof FrameSearch)[];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;
const DAY_MS = 86_400_000;

/** Reads the frame's part of an address anybody may have written; what is not understood is left out. */
export function readFrameSearch(raw: Record<string, unknown>): FrameSearch {
  const period = PRESETS.find((preset) => preset === raw.period);
  const compare = COMPARISONS.find((comparison) => comparison === raw.compare);
  return defined({
    period: period === 'all' ? undefined : period,
    from: dayIn(raw.from),
    to: dayIn(raw.to),
    known: dayIn(raw.known),
    compare: compare === 'previous' ? undefined : compare,
    workspace: typeof raw.workspace === 'string' && SLUG.test(raw.workspace) ? raw.workspace : undefined,
  });
}

export interface ChosenFrame {
  frame: Frame;
  /** The days it is compared with; null where there are none. */
  compared: Frame | null;
  /** Whether a comparison is wanted at all. */
  isCompared: boolean;
}

/** What an address asks for on that day. */
export function chosenFrame(search: FrameSearch, today: string, calendar = USUAL_CALENDAR): ChosenFrame {
  const frame = frameOf(search, today, calendar);
  const compare = search.compare ?? 'previous';
  return { frame, compared: comparedFrame(frame, compare, today), isCompared: compare !== 'none' };
}

/** The days a report is asked for, both included. */
export function frameOf({ period, from, to, known }: FrameSearch, today: string, calendar = USUAL_CALENDAR): Frame {
  const days = period === undefined ? { from, to } : daysOfPreset(period, today, calendar);
  return defined({ ...days, asKnownOn: known });
}

/** The days before, as many as there are, or the same days a year earlier; null where nothing is compared or the period has no beginning. */
export function comparedFrame(frame: Frame, compare: Comparison, today: string): Frame | null {
  const { from, to = today } = frame;
  if (compare === 'none' || from === undefined) return null;
  if (compare === 'year') return { ...frame, from: yearBefore(from), to: yearBefore(to) };
  return { ...frame, from: dayBefore(from, daysBetween(from, to) + 1), to: dayBefore(from, 1) };
}

/** Days from one day to another: 0 for the same. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day a year earlier; 29 February becomes the 28th. */
export function yearBefore(day: string): string {
  const earlier = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return Number.isNaN(Date.parse(earlier)) || earlier.endsWith('02-29') ? `${earlier.slice(0, 8)}28` : earlier;
}

function daysOfPreset(period: Exclude<Preset, 'all'>, today: string, calendar: Calendar): { from: string; to: string } {
  const monthStart = `${today.slice(0, 8)}01`;
  const lastOfMonth = dayBefore(monthStart, 1);
  switch (period) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: dayBefore(today, 1), to: dayBefore(today, 1) };
    case '7d':
      return { from: dayBefore(today, 6), to: today };
    case '30d':
      return { from: dayBefore(today, 29), to: today };
    case '90d':
      return { from: dayBefore(today, 89), to: today };
    case '12m':
      return { from: dayBefore(today, 364), to: today };
    case 'month':
      return { from: monthStart, to: today };
    case 'last-month':
      return { from: `${lastOfMonth.slice(0, 8)}01`, to: lastOfMonth };
    case 'quarter':
      return { from: quarterStart(today), to: today };
    case 'year':
      return { from: `${today.slice(0, 5)}01-01`, to: today };
    case 'week':
      return { from: weekStartOf(today, calendar), to: today };
    case 'last-week':
      return { from: dayBefore(weekStartOf(today, calendar), 7), to: dayBefore(weekStartOf(today, calendar), 1) };
    case 'fiscal-year':
      return { from: fiscalYearOf(today, calendar), to: today };
    case 'last-fiscal-year':
      return { from: yearBefore(fiscalYearOf(today, calendar)), to: dayBefore(fiscalYearOf(today, calendar), 1) };
  }
}

/** The first day of the week that a day is in; weeks begin on that weekday, as ISO 8601 counts. */
export function weekStartOf(day: string, { weekStart }: Pick<Calendar, 'weekStart'>): string {
  return dayBefore(day, (new Date(`${day}T00:00:00Z`).getUTCDay() + 7 - (weekStart % 7)) % 7);
}

/** The first day of the fiscal year that a day is in. */
function fiscalYearOf(day: string, { fiscalYearStart }: Calendar): string {
  const begins = `${day.slice(0, 5)}${String(fiscalYearStart).padStart(2, '0')}-01`;
  return begins > day ? yearBefore(begins) : begins;
}

/** The first day of the calendar's quarter that a day is in. */
function quarterStart(day: string): string {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 5)}${String(month).padStart(2, '0')}-01`;
}

function dayIn(value: unknown): string | undefined {
  return typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

export type Days = Omit<Frame, 'asKnownOn'>;

/** The days of a frame, for what does not ask as of when they were known. */
export function daysOf({ from, to }: Frame): Days {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Without its undefined fields, so that an address holds only what was chosen. */
export function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}
