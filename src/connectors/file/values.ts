const PLAIN = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
const EXPONENT = /^(-?)(\d{1,15})(?:\.(\d{0,30}))?[eE]([+-]?\d{1,2})$/;
/** A currency sign, alone or with letters ("R$"), or a currency code, before or after the number. */
const SIGNS = /^(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3}(?=\s))\s?|\s?(?:\p{Sc}|\s[A-Z]{3})$/gu;
const GROUPS = { '.': /^\d{1,3}(?:[,\s'’]\d{3})+(?=\.|$)/, ',': /^\d{1,3}(?:[.\s'’]\d{3})+(?=,|$)/ } as const;
const MONEY_DIGITS = 6;

export type DecimalMark = '.' | ',';

/**
 * Reads a number as people and programs write it ("1,234.50", "1.234,50", "R$ 12", "(3.10)", "1.2e-5") into plain decimal text with all its
 * digits; undefined when it is none. At most 15 digits before the decimal point.
 */
export function readDecimal(text: string, mark: DecimalMark): string | undefined {
  if (mark === '.' && PLAIN.test(text) && text.length <= 50) return text;
  if (text.length > 60) return undefined;
  const outer = minusAndRest(text.replace(/^\((.*)\)$/, '-$1'));
  const inner = minusAndRest(outer.rest.replace(SIGNS, ''));
  if (outer.signed && inner.signed) return undefined;
  const bare = withPointMark(inner.rest, mark);
  const plain = EXPONENT.test(bare) ? unfold(bare) : bare.replace(/^0+(?=\d)/, '').replace(/\.$/, '');
  if (!PLAIN.test(plain)) return undefined;
  return outer.minus || inner.minus ? `-${plain}` : plain;
}

/** Drops thousands separators and writes the decimal mark as a point; '' when the marks make no number. */
function withPointMark(text: string, mark: DecimalMark): string {
  const grouped = GROUPS[mark].exec(text);
  const bare = grouped ? grouped[0].replace(/\D/g, '') + text.slice(grouped[0].length) : text;
  if (mark === ',') return bare.includes('.') ? '' : bare.replace(',', '.');
  return bare.startsWith('.') ? `0${bare}` : bare;
}

function minusAndRest(text: string): { signed: boolean; minus: boolean; rest: string } {
  const signed = /^[-−+]/.test(text);
  return { signed, minus: signed && text[0] !== '+', rest: signed ? text.slice(1) : text };
}

function unfold(text: string): string {
  const [, , whole = '', fraction = '', power = '0'] = EXPONENT.exec(text) ?? [];
  const shift = Number(power);
  const point = whole.length + shift;
  const digits = whole + fraction;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const plain = `${padded.slice(0, at).replace(/^0+(?=\d)/, '')}.${padded.slice(at)}`;
  return plain.replace(/\.?0*$/, '');
}

/** Rounds plain decimal text half to even at `digits` decimals; text that has no more than that is returned as it is. */
export function roundDecimal(text: string, digits: number): string {
  const point = text.indexOf('.');
  if (point < 0 || text.length - point - 1 <= digits) return text;
  const negative = text.startsWith('-');
  const kept = BigInt(text.slice(negative ? 1 : 0, point) + text.slice(point + 1, point + 1 + digits));
  const rest = text.slice(point + 1 + digits);
  const half = `5${'0'.repeat(rest.length - 1)}`;
  const up = rest > half || (rest === half && kept % 2n === 1n);
  return withPoint(up ? kept + 1n : kept, digits, negative);
}

/** Writes an integer of `digits` implied decimals as decimal text. */
export function withPoint(units: bigint, digits: number, negative = false): string {
  const padded = units.toString().padStart(digits + 1, '0');
  const sign = negative && units !== 0n ? '-' : '';
  return digits === 0 ? sign + padded : `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}

/**
 * An amount with at most six decimals. More than six, or five and more that lie within single-precision error of whole minor units
 * ("1.429999948", "254.049996"), are a program's rounding noise, and become whole minor units of the currency, half to even.
 */
export function readMoney(text: string, mark: DecimalMark, currency: () => string | undefined): string | undefined {
  const amount = readDecimal(text, mark);
  if (amount === undefined) return undefined;
  const point = amount.indexOf('.');
  const decimals = point < 0 ? 0 : amount.length - point - 1;
  if (decimals < 5) return amount;
  const minor = roundDecimal(amount, minorDigits(currency()));
  const noise = Math.abs(Number(amount) - Number(minor)) <= Math.abs(Number(amount)) * 2 ** -24;
  return decimals > MONEY_DIGITS || noise ? minor : amount;
}

const digitsOf = new Map<string, number>();

/** Decimals of a currency's minor unit by ISO 4217 (USD 2, JPY 0, KWD 3); 2 when the currency is unknown. */
export function minorDigits(currency: string | undefined): number {
  if (currency === undefined || !/^[A-Z]{3}$/.test(currency)) return 2;
  let digits = digitsOf.get(currency);
  if (digits === undefined) {
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    digitsOf.set(currency, digits);
  }
  return digits;
}

export function readNumber(text: string, mark: DecimalMark): number | undefined {
  const decimal = readDecimal(text, mark);
  return decimal === undefined ? undefined : Number(decimal);
}
