/** Apps that open links in a browser of their own, by what their user agents say. The first that fits holds: Messenger also calls itself Facebook. */
export const APPS: readonly (readonly [RegExp, string])[] = [
  [/\bBarcelona \d/, 'threads'],
  [/\bInstagram[ /]\d/, 'instagram'],
  [/FBAN\/Messenger|FB_IAB\/(?:MESSENGER|Orca)|\bMessenger(?:ForiOS|LiteForiOS)\b/i, 'messenger'],
  [/\bFB(?:AN|AV)\/|\bFB_IAB\//, 'facebook'],
  [/\b(?:musical_ly|BytedanceWebview|TikTok|trill)[_ /]/i, 'tiktok'],
  [/\bSnapchat[ /]/, 'snapchat'],
  [/\[Pinterest\/|\bPinterest(?: for |\/)/, 'pinterest'],
  [/\bLinkedInApp\b|\[LinkedInApp\]/, 'linkedin'],
  [/\bTwitter(?: for |Android)/, 'twitter'],
  [/\bKwai(?:_Lite|_Pro)?\/|\bKwaiBrowser\b/i, 'kwai'],
  [/\bReddit\/(?:Version|\d)/, 'reddit'],
  [/\bTelegram-Android\/|\bTelegram(?:Bot)?\/\d/, 'telegram'],
  [/\bMicroMessenger\//, 'wechat'],
  [/\bLine\/\d/, 'line'],
  [/\bKAKAOTALK\b/i, 'kakaotalk'],
  [/\bGSA\/\d/, 'google'],
];

const MOST_REMEMBERED = 5_000;
const LONGEST_AGENT = 1_024;

let remembered = new Map<string, string | undefined>();

/** The app whose built-in browser this user agent is, by the name that `sourceKind` knows; undefined for browsers. Agents repeat, so answers are kept. */
export function inAppBrowser(agent: string): string | undefined {
  if (remembered.has(agent)) return remembered.get(agent);
  const short = agent.slice(0, LONGEST_AGENT);
  const app = APPS.find(([pattern]) => pattern.test(short))?.[1];
  if (remembered.size >= MOST_REMEMBERED) remembered = new Map();
  if (agent.length <= LONGEST_AGENT) remembered.set(agent, app);
  return app;
}
