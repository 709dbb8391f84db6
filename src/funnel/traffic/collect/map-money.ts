import type { Decimal } from '../../../core/fact.ts';

const PLACES = 6;
const WRITTEN = /^([+-]?)(\d{1,12})(?:\.(\d{1,20}))?$/;
const CURRENCY = /^[A-Za-z]{3}$/;
const LARGEST = 1e12;
const MOST_PIECES = 1e6;

/** An exact decimal with six places at most, from what SDKs send: 10.5, 59.970000000000006, "19.90". Undefined for anything else. */
export function amountOf(value: unknown): Decimal | undefined {
  if (typeof value === 'number') return Math.abs(value) < LARGEST ? fitting(rounded(value)) : undefined;
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const text = value.trim();
  if (!WRITTEN.test(text)) return undefined;
  const micros = microsOf(text);
  return micros === undefined ? undefined : decimalOf(micros);
}

function rounded(value: number): Decimal {
  if (Number.isInteger(value)) return String(value === 0 ? 0 : value);
  const text = value.toFixed(PLACES).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/** The first of `fields` that holds an amount. */
export function firstAmount(from: Readonly<Record<string, unknown>>, fields: readonly string[]): Decimal | undefined {
  for (const field of fields) {
    const amount = amountOf(from[field]);
    if (amount !== undefined) return amount;
  }
  return undefined;
}

/** ISO 4217 by shape; `fallback` when none is given, undefined when what is given is none ("R$"). */
export function currencyOf(value: unknown, fallback: string): string | undefined {
  if (value === undefined || value === null || value === '') return fallback;
  return typeof value === 'string' && CURRENCY.test(value.trim()) ? value.trim().toUpperCase() : undefined;
}

/** The exact sum; amounts that are undefined count as nothing. Undefined when it is too large to keep. */
export function sumOf(amounts: readonly (Decimal | undefined)[]): Decimal | undefined {
  return fitting(decimalOf(amounts.reduce((sum, amount) => sum + (amount === undefined ? 0n : (microsOf(amount) ?? 0n)), 0n)));
}

/** Price times a number of pieces (a million at most), exact to six places. Undefined when that is no amount to keep. */
export function timesOf(price: Decimal, pieces: number): Decimal | undefined {
  if (!(Math.abs(pieces) <= MOST_PIECES)) return undefined;
  return fitting(decimalOf(((microsOf(price) ?? 0n) * BigInt(Math.round(pieces * 10 ** PLACES))) / BigInt(10 ** PLACES)));
}

function fitting(amount: Decimal): Decimal | undefined {
  return WRITTEN.test(amount) ? amount : undefined;
}

export function withoutSign(amount: Decimal): Decimal {
  return amount.startsWith('-') ? amount.slice(1) : amount;
}

/** Millionths, half away from zero. */
function microsOf(text: string): bigint | undefined {
  const [, sign = '', whole, fraction = ''] = WRITTEN.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const digits = fraction.padEnd(PLACES + 1, '0');
  const micros = BigInt(whole + digits.slice(0, PLACES)) + (digits.charCodeAt(PLACES) >= 0x35 ? 1n : 0n);
  return sign === '-' ? -micros : micros;
}

function decimalOf(micros: bigint): Decimal {
  const digits = (micros < 0n ? -micros : micros).toString().padStart(PLACES + 1, '0');
  const fraction = digits.slice(-PLACES).replace(/0+$/, '');
  return `${micros < 0n ? '-' : ''}${digits.slice(0, -PLACES)}${fraction === '' ? '' : `.${fraction}`}`;
}
