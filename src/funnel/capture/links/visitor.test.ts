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
    expect(readAgent(agent)).toMatchObject({ device, os });
  });
});
