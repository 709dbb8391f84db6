import type { Popup } from './popup.ts';

export type Arrival = Popup['arrivals'][number];

const PAID =
  /[?&](gclid|gbraid|wbraid|msclkid|ttclid|li_fat_id|epik|twclid|sccid|rdt_cid)=|[?&]utm_medium=(cpc|ppc|paid|display|shopping|ads?\b|banner)/i;
const CREATOR = /[?&]utm_medium=(influencer|creator|affiliate|partner)|[?&](ref|via|aff|afiliado)=/i;
const EMAIL = /[?&]utm_medium=(e-?mail|newsletter|sms|push)/i;
const SOCIAL = /[?&](fbclid|igshid)=|[?&]utm_medium=social/i;
const SOCIAL_HOST = /(^|\.)(facebook|instagram|tiktok|pinterest|linkedin|youtube|reddit|threads|twitter|x|t)\.(com|co|net)$/;
const SEARCH_HOST = /(^|\.)(google|bing|duckduckgo|yahoo|ecosia|yandex|baidu|qwant|brave)\.[a-z.]+$/;

/** How somebody came, as far as the browser can tell. The server's claims know more; this only chooses what to show. */
export function arrivalOf(search: string, referrer: string, ownHost: string): Arrival {
  if (PAID.test(search)) return 'paid';
  if (CREATOR.test(search)) return 'creator';
  if (EMAIL.test(search)) return 'email';
  if (SOCIAL.test(search)) return 'social';
  if (/[?&]fnl_cid=/.test(search)) return 'link';
  const host = hostOf(referrer);
  if (host === '' || host === ownHost) return 'direct';
  if (SOCIAL_HOST.test(host)) return 'social';
  return SEARCH_HOST.test(host) ? 'search' : 'referral';
}

function hostOf(referrer: string): string {
  try {
    return new URL(referrer).hostname;
  } catch {
    return '';
  }
}
