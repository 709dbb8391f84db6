import { campaignOf } from './campaign.ts';
import { page } from './page.ts';
import { allow, enqueue } from './queue.ts';
import type { Mode } from './settings.ts';
import { agreed, anonymousId, forget, meet, newId, sessionId, userId } from './visitor.ts';
import type { EventType, PageContext, WireEvent } from './wire.ts';

declare const VERSION: string;

export let mode: Mode;
let last = 0;

/** The clock in milliseconds, but never the same twice: events sort by it. */
export function tick(): number {
  last = Math.max(Date.now(), last + 1);
  return last;
}

/** What may be done from now on. Global Privacy Control speaks for who was not asked. */
export function permit(word: string): void {
  const before = mode;
  if (word === 'full') mode = agreed || !(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl ? word : 'cookieless';
  else mode = word === 'cookieless' ? word : 'off';
  if (mode !== before) allow(mode === 'full');
  if (mode !== 'full') forget();
}

/** Without cookies nobody may be recognised, so calls that only tell who somebody is stay here. */
export function emit(type: EventType, fields: Partial<WireEvent>, on: PageContext = page): void {
  const full = mode === 'full';
  if (mode === 'off' || (!full && fields.traits)) return;
  const at = tick();
  if (full) meet(at, type === 'page' ? campaignOf(on.search) : '');
  enqueue({
    type,
    ...fields,
    messageId: newId(at),
    timestamp: new Date(at).toISOString(),
    anonymousId,
    userId,
    context: {
      page: on,
      locale: navigator.language,
      library: { name: 'funil-tracker', version: VERSION },
      sessionId,
      consent: full && !agreed ? undefined : { categoryPreferences: { analytics: full } },
      webdriver: navigator.webdriver || undefined,
    },
  });
}
