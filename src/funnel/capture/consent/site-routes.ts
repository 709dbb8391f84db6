import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { type AdapterConfig, type Asker, type BannerConfig, BROWSER_PURPOSES, WAYS, type Way } from '../../../core/browser-consent.ts';
import { FunilError } from '../../../core/errors.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import type { Http } from '../../../lib/http.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { visitorOf } from '../forms/asked.ts';
import type { ConsentSite, ConsentSites } from './sites.ts';
import type { TakeChoice } from './take-choice.ts';

/** The built scripts by who asks, each with a place for its settings; those that were not built are missing. */
export type ConsentScripts = Partial<Record<Asker, string>>;

/** Where the settings stand in the built scripts. */
export const PLACE = '__FUNIL_CONSENT__';

const MAX_AGE = 60;
const LARGEST_BODY = 16_384;
const HEX = '^[0-9a-f]{32}$';
const LINE = '^[^\\u0000-\\u001f\\u007f]*$';
const config = { scope: 'open' } as const;
const hidden = { hide: true } as never;
const params = Type.Object({ site: Type.String({ maxLength: 40 }) });

const choiceSent = Type.Object(
  {
    act: Type.String({ pattern: HEX, description: 'Names this act; sent again it is the same' }),
    ref: Type.String({ pattern: HEX, description: 'Names the acts of one browser: that of its first' }),
    choices: Type.Object(Object.fromEntries(BROWSER_PURPOSES.map((purpose) => [purpose, Type.Optional(Type.Boolean())])), {
      additionalProperties: false,
      minProperties: 1,
    }),
    way: oneOf<Way>(WAYS),
    ago: Type.Integer({ minimum: 0, maximum: 30 * 86_400_000, description: 'Milliseconds since it happened' }),
    url: Type.String({ maxLength: 2_000, pattern: LINE }),
    version: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'Of the banner that was shown' })),
    language: Type.Optional(oneOf<Language>(LANGUAGES)),
    device: Type.Optional(Type.String({ minLength: 1, maxLength: 100, pattern: LINE, description: "The tracker's anonymousId" })),
    said: Type.Optional(Type.String({ maxLength: 4_000, pattern: LINE, description: 'What the platform said, word by word' })),
    signal: Type.Optional(Type.Boolean({ description: 'navigator.globalPrivacyControl' })),
    proof: Type.Optional(Type.String({ maxLength: 20, description: 'A number so that SHA-256 of "act:number" begins with 16 zero bits' })),
  },
  { additionalProperties: false },
);

/** The script that a shop's pages load, and where it sends what visitors choose. No cookie of ours is read or set. */
export function addSiteRoutes(http: Http, sites: ConsentSites, scripts: ConsentScripts, take: TakeChoice): void {
  http.get('/consent/:site.js', { config, schema: hidden }, async (request, reply) => {
    const site = await sites.named((request.params as { site: string }).site);
    const script = site && (site.askedBy === 'nobody' ? '' : scripts[site.askedBy]);
    if (site === null || script === undefined || script === null) return reply.callNotFound();
    return reply
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', `public, max-age=${MAX_AGE}`)
      .type('text/javascript; charset=utf-8')
      .send(script.replace(PLACE, () => settingsOf(site)));
  });
  http.register(async (inner) => addIntake(inner as unknown as Http, sites, take));
}

function settingsOf({ site, askedBy, settings, banner: { version, purposes, words } }: ConsentSite): string {
  const { before, refused, months } = settings;
  const adapter: AdapterConfig = { site, before, refused, months };
  const all: BannerConfig | AdapterConfig = askedBy === 'banner' ? { ...settings, site, version, purposes, words } : adapter;
  // In a script of its own, text can only end a line, which JSON writes out.
  return JSON.stringify(all).replace(/[\u2028\u2029]/g, '');
}

function addIntake(http: Http, sites: ConsentSites, take: TakeChoice): void {
  // Refusals too: a page that cannot read one would send the same again for ever.
  http.addHook('onRequest', async ({ headers: { origin } }, reply) => {
    reply.headers({ 'access-control-allow-origin': origin ?? '*', vary: 'Origin', 'cross-origin-resource-policy': 'cross-origin' });
  });
  http.removeAllContentTypeParsers();
  // As plain text a page may send it without asking first.
  http.addContentTypeParser('text/plain', { parseAs: 'string', bodyLimit: LARGEST_BODY }, (_request, body, done) =>
    done(null, parsed(body)),
  );
  http.post(
    '/v1/consent/:site',
    {
      config,
      bodyLimit: LARGEST_BODY,
      schema: {
        tags: ['visitors'],
        summary: 'What a visitor chose',
        description:
          'Written down before it is answered. 429 asks for a proof of work: the same again with "proof" is taken. As text/plain, from the pages of the shop.',
        params,
        body: choiceSent,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const site = await siteOf(sites, request);
      await take(site, request.body, { ...visitorOf(request), signal: request.headers['sec-gpc'] === '1' });
      return reply.code(204).send(null);
    },
  );
}

function parsed(body: string | Buffer): unknown {
  try {
    return JSON.parse(String(body));
  } catch {
    return null;
  }
}

/** @throws FunilError `no_site` (404), `foreign_origin` (403) */
async function siteOf(sites: ConsentSites, request: FastifyRequest): Promise<ConsentSite> {
  const { origin, host } = request.headers;
  const site = await sites.named((request.params as { site: string }).site);
  if (!site) throw new FunilError('no_site', 'There is no such shop.', { status: 404, hint: 'Copy the script from the page Consent.' });
  const isOurs = origin?.replace(/^https?:\/\//, '') === host;
  if (origin !== undefined && !isOurs && site.origins.length > 0 && !site.origins.includes(origin.toLowerCase())) {
    throw new FunilError('foreign_origin', 'This page may not send choices for this shop.', {
      status: 403,
      hint: 'Add its origin to the sources of the shop’s pages.',
    });
  }
  return site;
}
