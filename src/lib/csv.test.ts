import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';

const hostile = fc.oneof(
  fc.string(),
  fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\uff1d', "'", '"', ';', ','), fc.string()).map((parts) => parts.join('')),
  fc.constantFrom('=HYPERLINK("http://x")', "=cmd|' /C calc'!A0", '-2+3', '+cmd', '@SUM(1)', '-5', '-5.25', ''),
);

/** The cells of one row, as RFC 4180 has it: what holds a comma, a quote or a line end stands in quotes. */
function cellsOf(line: string): string[] {
  const written = [...`${line.slice(0, -2)},`.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*)),/gy)];
  expect(written.map(([whole]) => whole).join('')).toBe(`${line.slice(0, -2)},`);
  return written.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
}

describe('a table for spreadsheets', () => {
  it('S-18: has no cell that runs, and gives every text back as it was', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 2, maxLength: 5 }), (cells) => {
        const row = cellsOf(csvOf([cells]));
        expect(row).toHaveLength(cells.length);
        row.forEach((cell, nth) => {
          const typed = cells[nth] as string;
          if (!/^-\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r\n\uff1d]/);
          expect([typed, `'${typed}`]).toContain(cell);
        });
      }),
    );
  });

  it('S-18: leaves numbers numbers', () => {
    expect(csvOf([['-5', '-5.25', -3, null]])).toBe('-5,-5.25,-3,\r\n');
  });
});
