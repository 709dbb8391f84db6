import type { IncomingHttpHeaders } from 'node:http';

/** What a browser says of its device in so many words, beside a user agent that says less and less. */
export interface ClientHints {
  mobile?: boolean;
  /** "Android", "Chrome OS", "iOS", "Linux", "macOS", "Windows" or another name. */
  platform?: string;
}

const QUOTED = /^"((?:[^"\\]|\\["\\]){1,100})"$/;
const DESKS = new Set(['Windows', 'macOS', 'Linux', 'Chrome OS', 'Chromium OS']);

/**
 * The hints that Chromium sends unasked with every request over https, Sec-CH-UA-Mobile and Sec-CH-UA-Platform (User-Agent Client Hints, WICG): a
 * boolean and a string as structured fields write them (RFC 9651, 3.3.3 and 3.3.6). What is written otherwise says nothing.
 */
export function clientHints(headers: IncomingHttpHeaders): ClientHints {
  const mobile = headers['sec-ch-ua-mobile'];
  const platform = QUOTED.exec(String(headers['sec-ch-ua-platform'] ?? ''))?.[1]?.replace(/\\(["\\])/g, '$1');
  return {
    ...(mobile === '?1' || mobile === '?0' ? { mobile: mobile === '?1' } : {}),
    ...(platform === undefined || platform === 'Unknown' ? {} : { platform }),
  };
}

/** The kind of device that hints name: mobile, tablet or desktop; undefined where they leave it open. */
export function hintedKind({ mobile, platform }: ClientHints): string | undefined {
  if (mobile === true) return 'mobile';
  if (mobile === undefined || platform === undefined) return undefined;
  if (platform === 'Android') return 'tablet';
  return DESKS.has(platform) ? 'desktop' : undefined;
}
