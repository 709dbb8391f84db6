export type Cell = string | number | null;

const STARTS_FORMULA = /^[=+\-@\t\r]/;

/** Rows as CSV (RFC 4180). Text that a spreadsheet would run as a formula is quoted with an apostrophe; what was not measured stays empty. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = STARTS_FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
