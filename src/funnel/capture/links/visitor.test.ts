import { describe, expect, it } from 'vitest';
import { readAgent } from './visitor.ts';

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';

describe('the device that follows a link', () => {
  it.each([
    [`Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36`, 'phone', 'Android'],
    [`Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Safari/537.36`, 'tablet', 'Android'],
    [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${CHROME} Safari/537.36`, 'desktop', 'Chrome OS'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36`, 'desktop', 'Windows'],
    ['curl/8.6.0', 'other', ''],
    ['', 'other', ''],
  ])('of %s is %s, %s', (agent, device, os) => {
    expect(readAgent({ 'user-agent': agent })).toMatchObject({ device, os });
  });

  it('is what the hints beside the agent say, for each browser that shares an agent', () => {
    const shared = { 'user-agent': `Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Safari/537.36` };
    const hinted = (mobile: string, platform: string) =>
      readAgent({ ...shared, 'sec-ch-ua-mobile': mobile, 'sec-ch-ua-platform': platform });
    expect(hinted('?1', '"Android"').devices).toEqual(new Set(['phone', 'android']));
    expect(hinted('?0', '"Android"').device).toBe('tablet');
    expect(hinted('?0', '"Chrome OS"').device).toBe('desktop');
    expect(hinted('?2', 'Android').device).toBe('tablet');
  });
});
