import { emit, mode, permit, tick } from './events.ts';
import { landing, page as shown, turnPage } from './page.ts';
import { settings } from './settings.ts';
import type { Ids } from './types.ts';
import { agree, anonymousId, recall, sessionId, signIn, signOut, userId } from './visitor.ts';
import type { Properties } from './wire.ts';

export function track(event: string, properties?: Properties): void {
  look();
  emit('track', { event, properties });
}

export function page(name?: string, properties?: Properties): void {
  turnPage();
  emit('page', { name, properties });
}

/** Notices another page: whoever changed the address, the page view comes before what was done there. */
export function look(): void {
  if (turnPage() && !settings.manual) page();
}

/** Takes `('user-1', { email })` or `({ email })`. */
export function identify(user: unknown, traits: Properties = {}): void {
  const named = typeof user !== 'object';
  if (named && user && mode === 'full') signIn(tick(), `${user}`);
  emit('identify', { traits: named ? traits : (user as Properties) });
}

function group(groupId: string, traits: Properties = {}): void {
  emit('group', { groupId, traits });
}

function reset(): void {
  if (mode === 'full') signOut(tick());
}

function ids(tell: (ids: Ids) => void): void {
  if (mode === 'full') recall();
  tell({ anonymousId, sessionId, userId });
}

/** The visitor's word at any time. A late yes names the page the visitor landed on, whose campaign would be lost otherwise. */
function consent(word: string): void {
  const before = mode;
  if (word === 'full') agree(tick());
  permit(word);
  if (mode === before || !shown) return;
  if (mode === 'full') emit('track', { event: 'Consent Given' }, landing);
  if (before === 'off') page();
}

export const CALLS: Record<string, (...given: never[]) => void> = { track, page, identify, group, reset, ids, consent };
