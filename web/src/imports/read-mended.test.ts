import { describe, expect, it } from 'vitest';
import { readMended } from './read-mended.ts';

describe('a mended list of rejects', () => {
  it('is read by line, whatever other columns say, with quotes undone', () => {
    const text = '\ufeffline,reason,field,detail,row\r\n3,bad_time,at,"a, b","""x"",2026-01-02"\r\n12,bad_amount,,,\'-5;Ana\r\n';
    expect(readMended(text)).toEqual([
      [3, '"x",2026-01-02'],
      [12, '-5;Ana'],
    ]);
  });

  it('leaves out what names no line or holds no row, and takes a spreadsheet’s semicolons', () => {
    expect(readMended('line;row\n1;a,b\n;c\nx;d\n4;\n')).toEqual([[1, 'a,b']]);
    expect(readMended('')).toEqual([]);
  });
});
