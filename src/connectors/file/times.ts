import { DateTime, Info } from 'luxon';

/** Milliseconds since the epoch, or undefined when the text is not such a time. */
export type ReadTime = (text: string) => number | undefined;

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d{0,6})?)?)?(?: ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?$/;
/** UTC as most machines write it, on days that every month has. The runtime reads these in half the time; of all others it takes what is none. */
const AS_MACHINES_WRITE = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const ISO_PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'milli', 'zone'] as const;

type Part = (typeof ISO_PARTS)[number];

const TOKENS: Record<string, readonly [Part, string]> = {
  yyyy: ['year', '(\\d{4})'],
  yy: ['year', '(\\d{2})'],
  MM: ['month', '(\\d{2})'],
  M: ['month', '(\\d{1,2})'],
  dd: ['day', '(\\d{2})'],
  d: ['day', '(\\d{1,2})'],
  HH: ['hour', '(\\d{2})'],
  H: ['hour', '(\\d{1,2})'],
  mm: ['minute', '(\\d{2})'],
  m: ['minute', '(\\d{1,2})'],
  ss: ['second', '(\\d{2})'],
  s: ['second', '(\\d{1,2})'],
  SSS: ['milli', '(\\d{3})'],
};

export function isZone(zone: string): boolean {
  return Info.normalizeZone(zone).isValid;
}

/**
 * Compiles a reader of times. `format` is `iso` (the default; also reads a trailing "UTC" or offset), `epoch_s`, `epoch_ms`, or Luxon tokens.
 * A text without a zone of its own is read in `zone`. Numeric formats never reach Luxon: it costs about ten times the rest of a row.
 */
export function timeReader(format: string | undefined, zone: string): ReadTime {
  const read = plainReader(format ?? 'iso', zone);
  let lastText = '';
  let lastTime: number | undefined;
  return (text) => {
    if (text === lastText) return lastTime;
    lastText = text;
    lastTime = read(text);
    return lastTime;
  };
}

function plainReader(format: string, zone: string): ReadTime {
  if (format === 'epoch_s') return (text) => (/^-?\d{1,11}(\.\d+)?$/.test(text) ? Math.round(Number(text) * 1000) : undefined);
  if (format === 'epoch_ms') return (text) => (/^-?\d{1,14}$/.test(text) ? Number(text) : undefined);
  if (format === 'iso') return isoReader(zone);
  const numeric = numericPattern(format);
  if (numeric) return patternReader(numeric.pattern, numeric.parts, zone);
  return (text) => {
    const time = DateTime.fromFormat(text, format, { zone, locale: 'en' });
    return time.isValid ? time.toMillis() : undefined;
  };
}

function isoReader(zone: string): ReadTime {
  const read = patternReader(ISO, ISO_PARTS, zone);
  return (text) => (AS_MACHINES_WRITE.test(text) ? Date.parse(text) : read(text));
}

function numericPattern(format: string): { pattern: RegExp; parts: Part[] } | undefined {
  const parts: Part[] = [];
  let pattern = '';
  for (const [piece, quoted, letters] of format.matchAll(/'([^']*)'|([A-Za-z])\2*|[^A-Za-z']/g)) {
    const token = letters ? TOKENS[piece] : undefined;
    if (letters && !token) return undefined;
    if (token) parts.push(token[0]);
    pattern += token ? token[1] : (quoted ?? piece).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  }
  return ['year', 'month', 'day'].every((part) => parts.includes(part as Part))
    ? { pattern: new RegExp(`^${pattern}$`), parts }
    : undefined;
}

function patternReader(pattern: RegExp, parts: readonly Part[], zone: string): ReadTime {
  const at = Object.fromEntries(ISO_PARTS.map((part) => [part, parts.indexOf(part) + 1])) as Record<Part, number>;
  const toUtc = zoneShift(zone);
  return (text) => {
    const found = pattern.exec(text);
    if (!found) return undefined;
    const local = civil(
      fullYear(found[at.year] as string),
      count(found, at.month),
      count(found, at.day),
      count(found, at.hour),
      count(found, at.minute),
      count(found, at.second),
      at.milli ? Number((found[at.milli] ?? '').padEnd(3, '0')) : 0,
    );
    if (local === undefined) return undefined;
    const offset = at.zone ? found[at.zone] : undefined;
    return offset === undefined ? toUtc(local) : local - offsetMillis(offset);
  };
}

/** A part of a time; 0 when the format lacks it or the text leaves it out. */
function count(found: RegExpExecArray, at: number): number {
  return at === 0 ? 0 : Number(found[at] ?? 0);
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function civil(year: number, month: number, day: number, hour: number, minute: number, second: number, milli: number): number | undefined {
  if (year < 1000 || hour > 23 || minute > 59 || second > 59) return undefined;
  const time = Date.UTC(year, month - 1, day, hour, minute, second, milli);
  const back = new Date(time);
  // Date.UTC rolls the 31st of February over into March; a file that says so is wrong.
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? time : undefined;
}

function offsetMillis(text: string): number {
  if (text === 'Z' || text === 'UTC' || text === 'GMT') return 0;
  const digits = text.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (text[0] === '-' ? -minutes : minutes) * 60_000;
}

const QUARTER = 15 * 60_000;

/** Local wall time to UTC. Offsets only change on quarter hours, so one look-up serves all times of the same quarter. */
function zoneShift(name: string): (local: number) => number {
  const zone = Info.normalizeZone(name);
  if (zone.isUniversal) {
    const offset = zone.offset(0) * 60_000;
    return (local) => local - offset;
  }
  const offsets = new Map<number, number>();
  return (local) => {
    const quarter = Math.floor(local / QUARTER);
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      const first = zone.offset(local) * 60_000;
      offset = zone.offset(local - first) * 60_000;
      if (offsets.size > 100_000) offsets.clear();
      offsets.set(quarter, offset);
    }
    return local - offset;
  };
}
