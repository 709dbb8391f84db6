import { describe, expect, it } from 'vitest';
import { csvOf } from './report.ts';

describe('csvOf', () => {
  it('spreads what is nested over columns of its own', () => {
    const rows = [
      { stage: 'traffic', leads: 3, byMethod: { seo: 2 } },
      { stage: 'capture', leads: null, byMethod: { paid: 1 }, path: ['seo', 'paid'] },
    ];
    expect(csvOf(rows)).toBe('stage,leads,byMethod.seo,byMethod.paid,path\ntraffic,3,2,,\ncapture,,,1,"[""seo"",""paid""]"\n');
  });

  it('keeps a spreadsheet from running what a stranger wrote, and leaves numbers alone', () => {
    const rows = [
      { campaign: '=HYPERLINK("http://x")', roi: -0.5 },
      { campaign: '@sum', roi: 1 },
      { campaign: '-1+1', roi: 0 },
    ];
    expect(csvOf(rows)).toBe('campaign,roi\n"\'=HYPERLINK(""http://x"")",-0.5\n\'@sum,1\n\'-1+1,0\n');
  });

  it('is empty for no rows', () => {
    expect(csvOf([]).trim()).toBe('');
  });
});
