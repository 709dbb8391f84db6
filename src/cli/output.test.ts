import { describe, expect, it } from 'vitest';
import { plural, table, written } from './output.ts';

describe('table', () => {
  it('lines numbers up at the right and words at the left', () => {
    expect(
      table(
        ['method', 'leads', 'roi'],
        [
          ['seo', 12_345, 0.25],
          ['influencers', 7, null],
        ],
      ),
    ).toBe(
      ['method        leads     roi', '-----------  ------  ------', 'seo          12,345  0.2500', 'influencers       7       -'].join(
        '\n',
      ),
    );
  });

  it('has a head when it has no rows', () => {
    expect(table(['a', 'b'], [])).toBe('a  b\n-  -');
  });
});

describe('written', () => {
  it.each([
    [null, '-'],
    [undefined, '-'],
    [0, '0'],
    [1_234_567, '1,234,567'],
    [19.9, '19.90'],
    [-0.1234567, '-0.1235'],
    [true, 'true'],
  ])('%s is %s', (cell, text) => {
    expect(written(cell)).toBe(text);
  });

  it('lets nothing through that moves the cursor or changes colours', () => {
    expect(written('a\u001b[2Jb\r\nc\u009bd')).toBe('a\ufffd[2Jb\ufffd\ufffdc\ufffdd');
  });
});

describe('plural', () => {
  it.each([
    [0, '0 rows'],
    [1, '1 row'],
    [1_000, '1,000 rows'],
  ])('%i', (count, text) => {
    expect(plural(count, 'row')).toBe(text);
  });
});
