import { describe, expect, it } from 'vitest';
import { clientHints, hintedKind } from './client-hints.ts';
import { deviceKind } from './device-kind.ts';

/** As Chromium shortens them ("User-Agent Reduction", chromium.org), with the hints it sends along. */
const SENT: [agent: string, mobile: string, platform: string, kind: string][] = [
  ['(Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36', '?1', '"Android"', 'mobile'],
  ['(Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', '?0', '"Android"', 'tablet'],
  ['(Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', '?0', '"Windows"', 'desktop'],
  ['(Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', '?0', '"macOS"', 'desktop'],
  ['(X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', '?0', '"Linux"', 'desktop'],
  ['(X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', '?0', '"Chrome OS"', 'desktop'],
];

describe('client hints', () => {
  it.each(SENT)('beside Mozilla/5.0 %s name the same kind of device', (agent, mobile, platform, kind) => {
    const hints = clientHints({ 'sec-ch-ua-mobile': mobile, 'sec-ch-ua-platform': platform });
    expect(hints).toEqual({ mobile: mobile === '?1', platform: platform.slice(1, -1) });
    expect(hintedKind(hints)).toBe(kind);
    expect(deviceKind(`Mozilla/5.0 ${agent}`)).toBe(kind);
    expect(deviceKind(`Mozilla/5.0 ${agent}`, hints)).toBe(kind);
  });

  it('are read as structured fields, and say nothing where they are none', () => {
    expect(clientHints({ 'sec-ch-ua-platform': '"a\\"b\\\\c"' })).toEqual({ platform: 'a"b\\c' });
    for (const [mobile, platform] of [
      ['1', 'Android'],
      ['?2', '"Unknown"'],
      ['true', '""'],
      ['', '"a'],
      ['?1, ?0', `"${'x'.repeat(200)}"`],
    ]) {
      expect(clientHints({ 'sec-ch-ua-mobile': mobile, 'sec-ch-ua-platform': platform })).toEqual({});
    }
    expect(clientHints({})).toEqual({});
  });

  it('are believed before an agent that poses as another device, but for televisions and robots', () => {
    const posing = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
    const tablet = { mobile: false, platform: 'Android' };
    expect(deviceKind(posing, tablet)).toBe('tablet');
    expect(deviceKind('', tablet)).toBe('tablet');
    expect(deviceKind(posing, { mobile: false })).toBe('desktop');
    expect(deviceKind(posing, { mobile: false, platform: 'Fuchsia' })).toBe('desktop');
    expect(deviceKind('Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', { mobile: true })).toBeUndefined();
  });
});
