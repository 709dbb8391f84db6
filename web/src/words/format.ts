/** Writes figures as the reader's language does. Lengths of time are in days, shares from 0 to 1, moments ISO 8601. */
export interface Format {
  count: (value: number) => string;
  /** With one decimal where it is not whole: credited conversions come in parts. */
  parts: (value: number) => string;
  compact: (value: number) => string;
  percent: (share: number) => string;
  money: (amount: number, currency: string) => string;
  moneyShort: (amount: number, currency: string) => string;
  ratio: (value: number) => string;
  duration: (days: number) => string;
  /** A whole day, "2026-03-01", without a time zone. */
  day: (day: string) => string;
  /** From one whole day to another, both included. */
  days: (from: string, to: string) => string;
  month: (day: string) => string;
  moment: (iso: string) => string;
  dayOf: (iso: string) => string;
  /** The day a moment lies in, as "2026-03-01". */
  dayIn: (iso: string) => string;
  time: (iso: string) => string;
  /** To the second. */
  clock: (iso: string) => string;
}

const WHOLE_FROM = 1_000;
const HOURS = 24;
const MINUTES = 60;

/** The format of a language and time zone, made once: every cell of a table asks for it, and the browser's formatters are slow to make. */
export const formatFor = remembered(createFormat);

function createFormat(locale: string, timeZone?: string): Format {
  const number = (options: Intl.NumberFormatOptions) => {
    // Spanish writes 1000 without a point in running text, but figures stand under each other here.
    const format = new Intl.NumberFormat(locale, { useGrouping: 'always', ...options });
    return (value: number) => format.format(value);
  };
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const count = number({ maximumFractionDigits: 0 });
  const parts = number({ maximumFractionDigits: 1 });
  const fine = number({ style: 'percent', maximumFractionDigits: 1 });
  const finest = number({ style: 'percent', maximumSignificantDigits: 2 });
  const wholeDay = date({ dateStyle: 'medium', timeZone: 'UTC' });
  const wholeMonth = date({ month: 'short', year: 'numeric', timeZone: 'UTC' });
  const moment = date({ dateStyle: 'medium', timeStyle: 'short', timeZone });
  const dayOf = date({ dateStyle: 'full', timeZone });
  const time = date({ timeStyle: 'short', timeZone });
  const clock = date({ timeStyle: 'medium', timeZone });
  return {
    count,
    parts: (value) => (Math.abs(value) >= WHOLE_FROM ? count(value) : parts(value)),
    compact: number({ notation: 'compact', maximumFractionDigits: 1 }),
    percent: (share) => (share !== 0 && Math.abs(share) < 0.01 ? finest(share) : fine(share)),
    money: (amount, currency) => money(locale, currency, Math.abs(amount) >= WHOLE_FROM ? 0 : undefined).format(amount),
    moneyShort: (amount, currency) => shortMoney(locale, currency).format(amount),
    ratio: number({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    duration: (days) => duration(locale, days),
    day: (day) => wholeDay.format(new Date(`${day}T00:00:00Z`)),
    days: (from, to) => wholeDay.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)),
    month: (day) => wholeMonth.format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`)),
    moment: (iso) => moment.format(new Date(iso)),
    dayOf: (iso) => dayOf.format(new Date(iso)),
    dayIn: (iso) => dayIn(new Date(iso), timeZone),
    time: (iso) => time.format(new Date(iso)),
    clock: (iso) => clock.format(new Date(iso)),
  };
}

/** The day that clocks of a time zone show, as "2026-03-01"; of the reader's own where none is named. */
export function dayIn(moment: Date, timeZone: string | undefined): string {
  const parts = daysOf(timeZone).formatToParts(moment);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

const daysOf = remembered(
  (timeZone: string | undefined) => new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
);

const money = remembered(
  (locale: string, currency: string, digits: number | undefined) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      useGrouping: 'always',
      ...(digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    }),
);

const shortMoney = remembered(
  (locale: string, currency: string) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, notation: 'compact', maximumFractionDigits: 1 }),
);

/** Days, or hours or minutes where it is less: nobody reads "0.02 days". */
function duration(locale: string, days: number): string {
  const [value, unit] = inUnit(days);
  return units(locale, unit, value < 10 ? 1 : 0).format(value);
}

const units = remembered(
  (locale: string, unit: 'day' | 'hour' | 'minute', digits: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: unit === 'day' ? 'long' : 'short', maximumFractionDigits: digits }),
);

function inUnit(days: number): [value: number, unit: 'day' | 'hour' | 'minute'] {
  if (days === 0 || Math.abs(days) >= 1) return [days, 'day'];
  const hours = days * HOURS;
  return Math.abs(hours) >= 1 ? [hours, 'hour'] : [hours * MINUTES, 'minute'];
}

/** The same answer to the same question, made the first time. */
function remembered<Asked extends (string | number | undefined)[], Made>(make: (...asked: Asked) => Made): (...asked: Asked) => Made {
  const made = new Map<string, Made>();
  return (...asked) => {
    const key = asked.join('\n');
    const kept = made.get(key);
    if (kept !== undefined) return kept;
    const fresh = make(...asked);
    made.set(key, fresh);
    return fresh;
  };
}
