const SIGN = /^-/;
const WHOLE = /^\d{1,12}$/;
const GROUPED = /^\d{1,3}([.,])\d{3}(\1\d{3})*$/;
const PARTS = /^\d{1,6}$/;

/**
 * An amount as people write it ("1.234,56", "1,234.56", "310") as the exact decimal the API takes ("1234.56"); null when it is none.
 * A single point or comma before exactly three digits is read as the reader's language writes it.
 */
export function readAmount(text: string, locale: string): string | null {
  const bare = text.trim().replace(/[\s\u00a0\u202f']/g, '');
  const sign = SIGN.test(bare) ? '-' : '';
  const digits = bare.slice(sign.length);
  const at = decimalAt(digits, locale);
  const whole = at === null ? digits : digits.slice(0, at);
  const parts = at === null ? '' : digits.slice(at + 1);
  const plain = GROUPED.test(whole) ? whole.replace(/[.,]/g, '') : whole;
  if (!WHOLE.test(plain) || (at !== null && !PARTS.test(parts))) return null;
  return `${sign}${plain}${parts === '' ? '' : `.${parts}`}`;
}

/** Where the decimal mark stands; null where there is none. */
function decimalAt(digits: string, locale: string): number | null {
  const marks = digits.match(/[.,]/g) ?? [];
  const last = marks[marks.length - 1];
  if (last === undefined || (marks.length > 1 && marks.every((mark) => mark === last))) return null;
  if (marks.length === 1 && GROUPED.test(digits) && last !== markOf(locale)) return null;
  return digits.lastIndexOf(last);
}

function markOf(locale: string): string {
  return new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
}
