import { settings } from './settings.ts';
import { store } from './storage.ts';

export let anonymousId: string | undefined;
export let sessionId: string | undefined;
/** Null or undefined when nobody is signed in. */
export let userId: string | null | undefined;
/** Whether the visitor said yes, rather than the shop's default. */
export let agreed: boolean | undefined;
let last: number;
let origin: string;

/** Its time of making and 52 random bits, both in base 36. It is no secret; `crypto.randomUUID` is missing on plain http. */
export function newId(now: number): string {
  return `${now.toString(36)}-${Math.random().toString(36).slice(2)}`;
}

/** The visitor as stored now, for another tab may have signed out; as known on this page where nothing can be stored. */
export function recall(): void {
  try {
    const text = /\bfunil=([^;]+)/.exec(document.cookie)?.[1] ?? localStorage.funil;
    [anonymousId, sessionId, userId, agreed, last, origin] = JSON.parse(decodeURIComponent(text));
  } catch {}
}

/** Notes an event: half an hour's silence (as in src/core/visit.ts) or something new that brought the visitor begins a visit. `from` is '' for nothing new. */
export function meet(now: number, from: string): void {
  recall();
  if (!(timeLeft(now) > 0)) signOut(now);
  if (!sessionId || now - last > 1_800_000 || (from && from !== origin)) sessionId = newId(now);
  origin = from || origin;
  last = now;
  remember(now);
}

export function agree(now: number): void {
  meet(now, '');
  agreed = true;
  remember(now);
}

/** Another user than the one signed in is another person, even if nobody signed out: a shared tablet must not make one of two. */
export function signIn(now: number, user: string): void {
  meet(now, '');
  if (userId && userId !== user) signOut(now);
  userId = user;
  remember(now);
}

/** Whoever comes next on this device is somebody else; what the device's visitor agreed to holds. */
export function signOut(now: number): void {
  anonymousId = newId(now);
  sessionId = userId = undefined;
  remember(now);
}

export function forget(): void {
  anonymousId = sessionId = userId = agreed = undefined;
  remember(0);
}

/** Of 13 months of 365/12 days from the making of the id, which coming back does not prolong. Not a number without an id. */
function timeLeft(now: number): number {
  return parseInt(anonymousId ?? '', 36) + 34_164_000_000 - now;
}

/** Without an id the cookie ends at once and the stored item goes. */
function remember(now: number): void {
  const text = encodeURIComponent(JSON.stringify([anonymousId, sessionId, userId, agreed, last, origin]));
  const seconds = (timeLeft(now) / 1_000) | 0;
  const domain = settings.cookieDomain ?? '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http and in older browsers
  document.cookie = `funil=${text};path=/;samesite=lax;max-age=${seconds};domain=${domain}${isSecureContext ? ';secure' : ''}`;
  store('funil', anonymousId && text);
}
