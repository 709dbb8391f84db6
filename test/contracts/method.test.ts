import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitrate, type Evidence } from '../../src/core/claim.ts';
import { CLICK_IDS } from '../../src/core/click-ids.ts';
import { evidenceFrom } from '../../src/core/evidence.ts';
import { METHODS } from '../../src/core/method.ts';
import { methods } from '../../src/methods/index.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'src/methods');
const folders = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const log = path.resolve(root, '../shared/data/weblog_apache/apache_logs');
const recording = path.resolve(root, '../shared/data/sdk_recordings/segment-analytics-next-browser.json');

const WORDS = [
  ...[
    'email',
    'cpc',
    'paid_social',
    'social',
    'organic',
    'referral',
    'video',
    'feed',
    'influencer',
    'affiliate',
    'review',
    'forum',
    'winback',
    'sms',
  ],
  ...[
    'google',
    'instagram',
    'facebook',
    'youtube',
    'telegram',
    'reddit',
    'chatgpt.com',
    'newsletter',
    'Gmail',
    'google ads',
    'criteo',
    'amazon',
    'direct',
    '',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'ANA10',
    'COMEBACK',
    'WELCOME5',
    'win-back may',
    'a friend',
    'youtuber X',
    'anúncio no google',
    '/blog/tea',
  ],
  ...[
    'https://www.google.com/',
    'https://l.facebook.com/',
    'https://www.facebook.com/groups/1',
    'https://t.me/x',
    'android-app://com.google.android.gm/',
  ],
];
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);
const clickIds = fc.dictionary(fc.oneof(fc.constantFrom(...CLICK_IDS.map((id) => id.name)), fc.string({ maxLength: 10 })), text, {
  maxKeys: 3,
});
const fields = [
  'channel',
  'source',
  'medium',
  'campaign',
  'term',
  'content',
  'referrer',
  'code',
  'link',
  'creator',
  'survey',
  'landing',
  'app',
] as const;
const evidences = fc.record(
  { ...Object.fromEntries(fields.map((field) => [field, text])), clickIds },
  { requiredKeys: [] },
) as fc.Arbitrary<Evidence>;

describe('methods', () => {
  it('has one folder for each method in the list, in the order of the screens', () => {
    expect(methods.map((method) => method.id)).toEqual([...METHODS]);
    expect(folders.toSorted()).toEqual([...METHODS].sort());
  });

  it.each(folders)('%s: the folder declares the method of its name', async (name) => {
    const declaration = (await import(path.join(folder, name, 'index.ts'))) as Record<string, unknown>;
    expect(declaration[name]).toBe(methods.find((method) => method.id === name));
  });

  it.each(folders)('%s: the README says what it is, needs and how it is measured', (name) => {
    const headings = readFileSync(path.join(folder, name, 'README.md'), 'utf8').match(/^## .+$/gm);
    expect(headings).toEqual(['## What it is', '## What it needs', '## How it is measured']);
  });

  it('claims only in its own name, never throws, and answers the same evidence the same way', () => {
    fc.assert(
      fc.property(evidences, (evidence) => {
        const before = structuredClone(evidence);
        for (const method of methods) {
          const claim = method.claims(evidence);
          expect(method.claims(before)).toEqual(claim);
          if (claim) expect(claim.rule.startsWith(`${method.id}/`) && claim.method === method.id).toBe(true);
        }
        expect(evidence).toEqual(before);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  it('never has two methods claim the same evidence with the same strength, so the order of the list decides nothing', () => {
    fc.assert(
      fc.property(evidences, (evidence) => {
        const witnesses = methods.flatMap((method) => method.claims(evidence)?.witness ?? []);
        expect(new Set(witnesses).size).toBe(witnesses.length);
        expect(arbitrate(methods.toReversed(), evidence)).toEqual(arbitrate(methods, evidence));
      }),
      { numRuns: 1000, seed: 11 },
    );
  });

  it('leaves a channel it does not know to baseline, under its own name', () => {
    expect(arbitrate(methods, { channel: 'Olark Chat' })).toEqual({
      method: 'baseline',
      channel: 'Olark Chat',
      witness: 'declared',
      rule: 'baseline/declared',
    });
  });

  it.skipIf(!existsSync(log))('credits every tagged request of a real web log to the feed (needs shared data: weblog_apache)', () => {
    const requests = [...readFileSync(log, 'utf8').matchAll(/"GET (\S*utm_\S*) HTTP[^"]*" \d+ \S+ "([^"]*)"/g)];
    const rules = requests.map(([, url, referrer]) => {
      const evidence = evidenceFrom({ url, referrer, ownHosts: ['semicomplete.com'] });
      return evidence && arbitrate(methods, evidence).rule;
    });
    expect(rules).toHaveLength(153);
    expect(new Set(rules)).toEqual(new Set(['content/utm-medium-feed']));
  });

  it.skipIf(!existsSync(recording))('reads the page context a real SDK sends (needs shared data: sdk_recordings)', () => {
    const context = recordedContext(JSON.parse(readFileSync(recording, 'utf8')));
    const evidence = evidenceFrom({ url: context.page.url, referrer: context.page.referrer, campaign: context.campaign });
    expect(evidence).toEqual({
      source: 'instagram',
      medium: 'social',
      campaign: 'c1',
      clickIds: { gclid: 'G1' },
      referrer: 'https://www.google.com/',
      landing: '/landing',
    });
    expect(arbitrate(methods, evidence ?? {})).toEqual({
      method: 'paid',
      channel: 'paid_search',
      witness: 'click_id',
      rule: 'paid/click-id-gclid',
    });
  });
});

interface PageContext {
  page: { url: string; referrer: string };
  campaign: Record<string, unknown>;
}

/** The first context with page and campaign anywhere in the recorded bodies, which are JSON text or objects. */
function recordedContext(requests: { body: unknown }[]): PageContext {
  for (const { body } of requests) {
    const sent = typeof body === 'string' && body !== '' ? JSON.parse(body) : body;
    const context = sent?.context ?? sent?.batch?.[0]?.context;
    if (context?.page && context.campaign) return context as PageContext;
  }
  throw new Error('The recording holds no page context.');
}
