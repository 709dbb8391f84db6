const DIGITS = /^-?\d{1,12}(\.\d{1,6})?$/;
const GROUP = /^\d{1,3}(\D\d{3})+$/;

/**
 * An amount as people write it ("1.234,56", "1,234.56", "310") as the exact decimal the API takes ("1234.56"); null when it is none.
 * A single point or comma before exactly three digits is read as the reader's language writes it.
 */
export function readAmount(text: string, locale: string): string | null {
  const bare = text.trim().replace(/[\s\u00a0\u202f']/g, '');
  const marks = bare.match(/[.,]/g) ?? [];
  const decimal = decimalMark(bare, marks, locale);
  const written = decimal === null ? bare.replace(/[.,]/g, '') : decimalAt(bare, decimal);
  return DIGITS.test(written) ? written : null;
}

function decimalMark(bare: string, marks: readonly string[], locale: string): string | null {
  const last = marks[marks.length - 1];
  if (last === undefined) return null;
  if (marks.length > 1) return marks.every((mark) => mark === last) ? null : last;
  return GROUP.test(bare.replace('-', '')) && last !== markOf(locale) ? null : last;
}

function decimalAt(bare: string, mark: string): string {
  const at = bare.lastIndexOf(mark);
  return `${bare.slice(0, at).replace(/[.,]/g, '')}.${bare.slice(at + 1)}`;
}

function markOf(locale: string): string {
  return new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
}
