import { describe, expect, it } from 'vitest';
import { inAppBrowser } from './in-app.ts';
import { sourceKind } from './referrer.ts';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID =
  'Mozilla/5.0 (Linux; Android 15; SM-S921B; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/140.0.0.0 Mobile Safari/537.36';

const AGENTS: [string, string | undefined, string | null][] = [
  [`${IPHONE} Mobile/22F76 Instagram 390.0.0.28.85 (iPhone16,1; iOS 18_5; pt_BR)`, 'instagram', 'social'],
  [`${IPHONE} Mobile/22F76 Barcelona 390.0.0.28.85 (iPhone16,1; iOS 18_5)`, 'threads', 'social'],
  [`${ANDROID} [FB_IAB/FB4A;FBAV/520.0.0.40.99;]`, 'facebook', 'social'],
  [`${IPHONE} Mobile/22F76 [FBAN/MessengerForiOS;FBAV/510.0]`, 'messenger', 'social'],
  [`${ANDROID} musical_ly_2023900030 JsSdk/1.0 NetType/WIFI Channel/googleplay BytedanceWebview/d8a21c6`, 'tiktok', 'social'],
  [`${IPHONE} Mobile/22F76 Snapchat/13.45.0.41 (like Safari/8620.1)`, 'snapchat', 'social'],
  [`${IPHONE} Mobile/22F76 [Pinterest/iOS]`, 'pinterest', 'social'],
  [`${IPHONE} Mobile/22F76 [LinkedInApp]/9.31`, 'linkedin', 'social'],
  [`${IPHONE} Mobile/22F76 Twitter for iPhone/11.1`, 'twitter', 'social'],
  [`${ANDROID} Kwai/11.2.10`, 'kwai', 'social'],
  [`${ANDROID} Telegram-Android/11.9.0 (Samsung SM-S921B; Android 15)`, 'telegram', 'community'],
  [`${IPHONE} Mobile/22F76 MicroMessenger/8.0.58 NetType/WIFI`, 'wechat', 'community'],
  [`${IPHONE} Mobile/22F76 Safari Line/15.6.0`, 'line', 'community'],
  [`${ANDROID} KAKAOTALK/25.4.2 (INAPP)`, 'kakaotalk', 'community'],
  [`${IPHONE} GSA/375.0.768972112 Mobile/22F76 Safari/604.1`, 'google', 'search'],
  [`${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`, undefined, null],
  [ANDROID, undefined, null],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36', undefined, null],
  ['', undefined, null],
];

describe('browsers inside apps', () => {
  it.each(AGENTS)('%s is %s (%s)', (agent, app, kind) => {
    expect(inAppBrowser(agent)).toBe(app);
    expect(app === undefined ? null : sourceKind(app)).toBe(kind);
  });

  it('a flood of agents, and one of any length, cost little', () => {
    for (let nth = 0; nth < 12_000; nth++) inAppBrowser(`Agent/${nth}`);
    expect(inAppBrowser(`${'x'.repeat(200_000)} Instagram 1`)).toBeUndefined();
    expect(inAppBrowser(AGENTS[0]?.[0] ?? '')).toBe('instagram');
  });
});
