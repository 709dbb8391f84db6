import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { set } from './settings.ts';

const START = Date.parse('2026-03-01T12:00:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

type Visitor = typeof import('./visitor.ts');

let written: string[];
let storage: Record<string, string>;
let visitor: Visitor;

/** A browser of one cookie: what is written is what is read. */
function stubBrowser(): void {
  written = [];
  storage = {};
  let cookie = '';
  vi.stubGlobal('document', {
    get cookie() {
      return cookie;
    },
    set cookie(text: string) {
      written.push(text);
      cookie = text.includes('max-age=0') ? '' : text.split(';')[0]!;
    },
  });
  vi.stubGlobal('localStorage', Object.assign(storage, { removeItem: (name: string) => delete storage[name] }));
  vi.stubGlobal('isSecureContext', true);
}

/** The module as another page of the same browser loads it. */
async function loadAgain(): Promise<void> {
  vi.resetModules();
  (await import('./settings.ts')).set({});
  visitor = await import('./visitor.ts');
}

beforeEach(async () => {
  set({});
  stubBrowser();
  await loadAgain();
});
afterEach(() => vi.unstubAllGlobals());

function meet(at: number, campaign = ''): { anonymousId: unknown; sessionId: unknown } {
  visitor.meet(at, campaign);
  return { anonymousId: visitor.anonymousId, sessionId: visitor.sessionId };
}

describe('visits', () => {
  it('last as long as no silence is longer than half an hour', () => {
    const first = meet(START);
    expect(meet(START + 30 * MINUTE)).toEqual(first);
    expect(meet(START + 60 * MINUTE)).toEqual(first);
    const later = meet(START + 90 * MINUTE + 1);
    expect(later.anonymousId).toBe(first.anonymousId);
    expect(later.sessionId).not.toBe(first.sessionId);
  });

  it('end with another campaign, and not with the same or none', () => {
    const first = meet(START, '?utm_source=a');
    expect(meet(START + 1, '?utm_source=a')).toEqual(first);
    expect(meet(START + 2)).toEqual(first);
    const second = meet(START + 3, '?gclid=X');
    expect(second.sessionId).not.toBe(first.sessionId);
    expect(meet(START + 4)).toEqual(second);
  });

  it('go on when a clock is set back', () => {
    const first = meet(START);
    expect(meet(START - 5 * MINUTE)).toEqual(first);
  });
});

describe('visitors', () => {
  it('are known on the next page', async () => {
    const first = meet(START);
    await loadAgain();
    expect(meet(START + MINUTE)).toEqual(first);
  });

  it('are forgotten 13 months after they came first, wherever the id is stored', async () => {
    const first = meet(START);
    expect(meet(START + 395 * DAY).anonymousId).toBe(first.anonymousId);
    await loadAgain();
    expect(meet(START + 396 * DAY).anonymousId).not.toBe(first.anonymousId);
  });

  it('are others after signing out or signing in as somebody else, in another visit', () => {
    meet(START);
    visitor.signIn(START + 1, 'ana');
    const ana = meet(START + 2);
    visitor.signIn(START + 3, 'ana');
    expect(meet(START + 4)).toEqual(ana);
    visitor.signIn(START + 5, 'bob');
    const bob = meet(START + 6);
    expect([bob.anonymousId === ana.anonymousId, bob.sessionId === ana.sessionId, visitor.userId]).toEqual([false, false, 'bob']);
    visitor.signOut(START + 7);
    const next = meet(START + 8);
    expect([next.anonymousId === bob.anonymousId, next.sessionId === bob.sessionId, visitor.userId ?? null]).toEqual([false, false, null]);
  });

  it('follow a sign-out in another tab', async () => {
    meet(START);
    visitor.signIn(START, 'ana');
    const tab = visitor;
    await loadAgain();
    visitor.signOut(START + 1);
    tab.meet(START + 2, '');
    expect([tab.anonymousId, tab.userId ?? null]).toEqual([visitor.anonymousId, null]);
  });

  it('leave nothing when forgotten', () => {
    visitor.agree(START);
    visitor.forget();
    expect(document.cookie).toBe('');
    expect(Object.keys(storage)).toEqual(['removeItem']);
    expect([visitor.anonymousId, visitor.sessionId, visitor.userId, visitor.agreed]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each(['funil=', 'funil=%', 'funil=null', 'funil=%22x%22', 'funil=7', 'funil=%5B%5D', 'funil=%5Bnull%2Cnull%5D'])(
    'are new where the cookie says "%s"',
    (cookie) => {
      Object.assign(document, { cookie });
      expect(meet(START)).toEqual({ anonymousId: expect.stringMatching(/^[0-9a-z]+-[0-9a-z]+$/), sessionId: expect.any(String) });
    },
  );

  it('are shared among subdomains when the shop says so, on https over https only', async () => {
    set({ cookieDomain: 'shop.example' });
    vi.resetModules();
    (await import('./settings.ts')).set({ cookieDomain: 'shop.example' });
    visitor = await import('./visitor.ts');
    meet(START);
    expect(written.at(-1)).toMatch(/;path=\/;samesite=lax;max-age=34164000;domain=shop\.example;secure$/);
  });
});

describe('ids', () => {
  it('are unique within a millisecond and begin with their time', () => {
    const ids = Array.from({ length: 10_000 }, () => visitor.newId(START));
    expect(new Set(ids).size).toBe(10_000);
    expect(ids.every((id) => Number.parseInt(id, 36) === START)).toBe(true);
  });
});
