import { readAmount } from './amount.ts';

const CHANGE = /^([+-])(.+?)\s*%$/;
const SCALE = 6;
const ONE = 10n ** BigInt(SCALE);
const HUNDRED = 100n * ONE;

/** A change as people write it ("-5 %", "+3,5%", "−12.5 %") in millionths of a percent; null where it is none, or takes more than there is. */
export function readChange(text: string, locale: string): bigint | null {
  const [, sign, digits = ''] = CHANGE.exec(text.trim().replaceAll('−', '-')) ?? [];
  const amount = sign && !digits.startsWith('-') ? readAmount(digits, locale) : null;
  if (amount === null) return null;
  const change = sign === '-' ? -micros(amount) : micros(amount);
  return change < -HUNDRED ? null : change;
}

/** An amount changed by millionths of a percent, exactly, rounded (half away from zero) to as many digits as its currency has. */
export function changedBy(amount: string, change: bigint, digits: number): string {
  const exact = micros(amount) * (HUNDRED + change);
  const step = HUNDRED * 10n ** BigInt(SCALE - digits);
  const half = exact < 0n ? -step / 2n : step / 2n;
  const [sign, units] = [exact < 0n ? '-' : '', String((exact + half) / step).replace('-', '')];
  if (digits === 0) return `${sign}${units}`;
  const padded = units.padStart(digits + 1, '0');
  return `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}

/** How many digits a currency has after the point; two where it is none that browsers know. */
export function digitsOf(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

function micros(amount: string): bigint {
  const [whole = '0', parts = ''] = amount.replace('-', '').split('.');
  const size = BigInt(whole) * ONE + BigInt(parts.padEnd(SCALE, '0').slice(0, SCALE));
  return amount.startsWith('-') ? -size : size;
}
