import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { describe, expect, it } from 'vitest';
import { DRAFTS, LONGEST_WORDS, type OwnWords, wordsShown } from '../../src/funnel/capture/consent/banner-words.ts';
import { CONSENT_SCRIPTS, consentScript } from '../vite.config.ts';

/** What a page of the shop fetches: one of them. The banner with its words in three languages. */
const MOST = { banner: 5_120, tcf: 3_072, google: 3_072, shopify: 3_072 } as const;
/** The banner where a shop writes as much as it may, in three languages. */
const MOST_AT_LONGEST = 7_168;
const PURPOSES = ['analytics', 'marketing', 'preferences'] as const;

function served(own: Parameters<typeof wordsShown>[0]): string {
  return JSON.stringify({
    ...{ site: 'abcdefghijkmnpqrstuvwx', before: 'off', refused: 'off', months: 6, askAgainBelow: 0, version: 1 },
    purposes: PURPOSES,
    words: wordsShown(own, PURPOSES),
  });
}

/** Sentences of the web app, one after the other and none of them twice, so that they are as hard to press as a shop's own. */
function longestWords(language: keyof typeof DRAFTS): OwnWords {
  const catalogue = readFileSync(path.join(import.meta.dirname, '../../web/src/locales', `${language}.po`), 'utf8');
  let prose = [...catalogue.matchAll(/^msgstr "(.{40,})"$/gm)].map(([, text]) => text).join(' ');
  const next = (most: number) => {
    const text = prose.slice(0, most);
    prose = prose.slice(most);
    return text;
  };
  const { title, text, label, details, policyUrl } = LONGEST_WORDS;
  const purpose = () => ({ label: next(label), details: next(details) });
  return {
    title: next(title),
    text: next(text),
    policyUrl: `https://shop.example/${next(policyUrl).replace(/\W/g, '-')}`.slice(0, policyUrl),
    policyLabel: next(label),
    purposes: { analytics: purpose(), marketing: purpose(), preferences: purpose() },
  };
}

async function weightOf(name: (typeof CONSENT_SCRIPTS)[number], put: string): Promise<number> {
  const config = consentScript(name, 'unused');
  const made = (await build({ ...config, build: { ...config.build, write: false } })) as Rollup.RollupOutput[] | Rollup.RollupOutput;
  const [first] = [made].flat() as [Rollup.RollupOutput];
  const { code } = first.output[0];
  expect(code.split('__FUNIL_CONSENT__')).toHaveLength(2);
  return gzipSync(
    code.replace('__FUNIL_CONSENT__', () => put),
    { level: 9 },
  ).length;
}

describe.each(CONSENT_SCRIPTS)('the script consent-%s', (name) => {
  it('weighs no more than promised, with what the server puts in', async () => {
    const gzip = await weightOf(name, name === 'banner' ? served(DRAFTS) : '{}');
    console.log(`${name}: ${gzip} B gzip`);
    expect(gzip).toBeLessThanOrEqual(MOST[name]);
  }, 30_000);
});

it('the banner keeps its limit where a shop writes as much as it may', async () => {
  const gzip = await weightOf('banner', served({ en: longestWords('en'), 'pt-BR': longestWords('pt-BR'), es: longestWords('es') }));
  console.log(`banner at its longest: ${gzip} B gzip`);
  expect(gzip).toBeLessThanOrEqual(MOST_AT_LONGEST);
}, 30_000);
