import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it('writes CSV that a spreadsheet reads as it stands and never runs', () => {
  expect(
    csvOf([
      ['method', 'cost'],
      ['a "b", c', -1.5],
      ['=1+1', null],
    ]),
  ).toBe('method,cost\r\n"a ""b"", c",-1.5\r\n\'=1+1,\r\n');
});
