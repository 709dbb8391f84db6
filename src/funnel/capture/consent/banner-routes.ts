import { Type } from 'typebox';
import { ASKERS, type Asker, BROWSER_PURPOSES, type BrowserPurpose, type WithoutConsent } from '../../../core/browser-consent.ts';
import { FunilError } from '../../../core/errors.ts';
import { safeHref } from '../../../lib/html.ts';
import type { Http } from '../../../lib/http.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { LONGEST_WORDS, type OwnWords, ownWords, wordsShown } from './banner-words.ts';
import type { ConsentSite, ConsentSites } from './sites.ts';

const tags = ['consent'];
const TEXT = '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$';
const text = (most: number, description: string) => Type.String({ minLength: 1, maxLength: most, pattern: TEXT, description });
const exact = { additionalProperties: false };
const mode = (description: string) => oneOf<WithoutConsent>(['cookieless', 'off'], description);

const purposeWords = Type.Object(
  { label: text(LONGEST_WORDS.label, 'Stands beside its box'), details: text(LONGEST_WORDS.details, 'What it means') },
  exact,
);
const own = Type.Object(
  {
    title: text(LONGEST_WORDS.title, 'The question'),
    text: text(LONGEST_WORDS.text, 'What is asked, and why'),
    policyUrl: Type.String({
      maxLength: LONGEST_WORDS.policyUrl,
      pattern: TEXT,
      description: 'A web address, or a path of the shop; empty for none',
    }),
    policyLabel: text(LONGEST_WORDS.label, 'What the link to it says'),
    purposes: Type.Object({ analytics: purposeWords, marketing: purposeWords, preferences: purposeWords }, exact),
  },
  exact,
);
const settings = Type.Object(
  {
    before: mode('How the tracker counts until the visitor chooses'),
    refused: mode('How it counts after a no'),
    months: Type.Integer({ minimum: 1, maximum: 13, description: 'A choice is remembered that long' }),
  },
  exact,
);
const given = {
  askedBy: oneOf<Asker>(ASKERS, 'nobody; a banner of ours; or whose word is taken: IAB TCF, Google consent mode, Shopify'),
  settings,
  purposes: Type.Array(oneOf<BrowserPurpose>(BROWSER_PURPOSES, 'What is asked for; analytics always'), {
    minItems: 1,
    maxItems: BROWSER_PURPOSES.length,
    uniqueItems: true,
    contains: { const: 'analytics' },
  }),
  words: Type.Object({ en: own, 'pt-BR': own, es: own }, exact),
};
const fixed = ['accept', 'refuse', 'choose', 'save', 'close', 'reopen', 'necessary', 'signal'] as const;
const buttons = Type.Object(
  Object.fromEntries(fixed.map((name) => [name, Type.String()])) as Record<(typeof fixed)[number], ReturnType<typeof Type.String>>,
);
const shown = Type.Object({
  ...given,
  script: Type.String({ description: 'What the shop’s pages load before the tracker' }),
  version: Type.Integer({ description: '0: drafts that were never saved' }),
  buttons: Type.Object({ en: buttons, 'pt-BR': buttons, es: buttons }),
});

/** Who asks the visitors of the shop's pages, and in which words. */
export function addBannerRoutes(http: Http, sites: ConsentSites, base: string | null): void {
  http.get(
    '/api/v1/consent/banner',
    { config: { scope: 'read' }, schema: { tags, summary: 'Who asks visitors’ browsers, and how', response: { 200: shown } } },
    async ({ workspace, protocol, host }) => answer(await sites.of(workspace), base ?? `${protocol}://${host}`),
  );
  http.put(
    '/api/v1/consent/banner',
    {
      config: { scope: 'admin', audit: ['askedBy', 'settings', 'purposes', 'askAgain'] },
      schema: {
        tags,
        summary: 'Change who asks visitors’ browsers, and how',
        description: 'On the shop’s pages within a minute. Words that differ become a new version; receipts keep the one that was shown.',
        body: Type.Object({ ...given, askAgain: Type.Boolean({ description: 'Who chose by older words is asked again' }) }, exact),
        response: { 200: shown },
      },
    },
    async ({ workspace, body, caller, protocol, host }) => {
      for (const { policyUrl } of Object.values(body.words)) checkPolicy(policyUrl);
      const purposes = BROWSER_PURPOSES.filter((purpose) => body.purposes.includes(purpose));
      return answer(await sites.save(workspace, { ...body, purposes }, caller?.name ?? ''), base ?? `${protocol}://${host}`);
    },
  );
}

/** @throws FunilError `bad_policy` */
function checkPolicy(policyUrl: string): void {
  if (policyUrl === '' || (safeHref(policyUrl) !== null && !/^(mailto|tel):/i.test(policyUrl))) return;
  throw new FunilError('bad_policy', `"${policyUrl.slice(0, 100)}" is no address of a page.`, {
    hint: 'Give it with https://, or as a path of the shop that begins with /.',
  });
}

function answer({ site, askedBy, settings: { before, refused, months }, banner }: ConsentSite, base: string) {
  const { version, purposes, words } = banner;
  return {
    script: `${base}/consent/${site}.js`,
    askedBy,
    settings: { before, refused, months },
    purposes,
    words: ownWords(words) as Record<keyof typeof words, OwnWords & { purposes: Required<OwnWords['purposes']> }>,
    version,
    // As they will be shown: of this release, not of the version that was saved.
    buttons: wordsShown(words, purposes),
  };
}
