import type { Choices, Way } from '../../../core/browser-consent.ts';
import { FunilError } from '../../../core/errors.ts';
import type { EventFact } from '../../../core/fact.ts';
import type { Language } from '../../../core/language.ts';
import { type BrowserChoice, browserActs, recordBrowserActs } from '../../../ledger/browser-consent.ts';
import { createTokenBuckets } from '../../../lib/token-bucket.ts';
import type { Visitor } from '../forms/asked.ts';
import { BITS, isProved } from '../forms/proof.ts';
import { agentKind } from './agent.ts';
import type { ConsentParts } from './parts.ts';
import type { ConsentSite, ConsentSites } from './sites.ts';

/** What a browser sends. */
export interface SentChoice {
  act: string;
  ref: string;
  choices: Choices;
  way: Way;
  ago: number;
  url: string;
  version?: number;
  language?: Language;
  device?: string;
  said?: string;
  signal?: boolean;
  proof?: string;
}

export type TakeChoice = (site: ConsentSite, sent: SentChoice, visitor: Visitor & { signal: boolean }) => Promise<void>;

/** Choices a minute from one network: without proof of work, and at all. Whole offices and mobile networks share one. */
export const CHOICE_RATES = { network: 20, most: 300 } as const;
const MINUTE = 60;
const SOURCE = 'consent';

/**
 * Writes down what visitors choose. Robots are thanked and forgotten. A network that sends more than people do has to prove work for each
 * further choice (429 `prove_work`), and nothing of it is read above 300 a minute (429 `too_fast`).
 */
export function openTakeChoice(
  parts: Pick<ConsentParts, 'db' | 'clock' | 'workspaces' | 'intake'>,
  sites: Pick<ConsentSites, 'versionId'>,
  now?: () => number,
): TakeChoice {
  const buckets = createTokenBuckets(now);
  const { db, clock, workspaces, intake } = parts;

  return async (site, sent, visitor) => {
    refuseFlood(buckets, sent, visitor);
    if (visitor.robot) return;
    const banner = await bannerOf(sites, site, sent);
    const known = clock();
    const said: BrowserChoice = {
      ...sent,
      act: uuidOf(sent.act),
      device: sent.device ?? null,
      banner,
      language: sent.language ?? null,
      signal: visitor.signal || sent.signal === true,
      ip: visitor.address,
      agent: agentKind(visitor.agent),
      note: noteOf(site, sent, visitor.signal),
      at: known - sent.ago,
      known,
    };
    const place = workspaces.get(site.workspace);
    const acts = await browserActs(db, place.id, said);
    // Who only ever refused is nobody's device.
    const choice = acts.every(({ act }) => act === 'refused') ? { ...said, device: null } : said;
    const origin = { workspace: place.id, source: await workspaces.source(place.id, SOURCE, 'funil') };
    await intake.accept({ ...origin, within: (tx) => recordBrowserActs(tx, place, choice, acts) }, factsOf(choice, acts));
  };
}

/** @throws FunilError `too_fast`, `prove_work` (429) */
function refuseFlood(buckets: ReturnType<typeof createTokenBuckets>, { act, proof }: SentChoice, { network }: Visitor): void {
  const { network: each, most } = CHOICE_RATES;
  const wait = buckets.take(`all ${network}`, 1, most / MINUTE, most);
  if (wait > 0) {
    throw new FunilError('too_fast', 'Too much comes from this network.', { status: 429, retryAfter: Math.ceil(wait / 1_000) });
  }
  if (proof !== undefined && isProved(act, proof, BITS)) return;
  const busy = buckets.take(`network ${network}`, 1, each / MINUTE, each);
  if (busy === 0) return;
  throw new FunilError('prove_work', 'Much comes from this network.', {
    status: 429,
    hint: 'Send it again with "proof".',
    retryAfter: Math.ceil(busy / 1_000),
  });
}

/** @throws FunilError `not_asked` where nobody of that kind asks, or the version is none of the shop's. */
async function bannerOf(
  sites: Pick<ConsentSites, 'versionId'>,
  { workspace, askedBy }: ConsentSite,
  sent: SentChoice,
): Promise<string | null> {
  const isTold = sent.way === 'told';
  const isAsker = askedBy !== 'nobody' && askedBy !== 'banner';
  const banner = isTold || sent.version === undefined ? null : await sites.versionId(workspace, sent.version);
  if (isTold ? isAsker : banner !== null) return banner;
  throw new FunilError('not_asked', 'Nobody was asked this.', { status: 409, hint: 'Load the page again.' });
}

function noteOf({ askedBy }: ConsentSite, { way, said = '' }: SentChoice, signal: boolean): string {
  return [way === 'told' ? `${askedBy}: ${said}` : '', signal ? 'Sec-GPC: 1' : ''].filter(Boolean).join('\n');
}

/** Acts of a browser that may be recognised stand on its lead's timeline. A refusal leaves nothing about anybody there. */
function factsOf({ device, act: id, at }: BrowserChoice, acts: Awaited<ReturnType<typeof browserActs>>): EventFact[] {
  if (device === null) return [];
  return acts
    .filter(({ act }) => act !== 'refused')
    .map(({ purpose, act, proof }) => ({
      kind: 'event',
      type: `consent_${act}`,
      id: `consent ${act} ${id} ${purpose}`,
      at,
      ids: { anonymous: device },
      props: { purpose, channel: 'browser', proof },
    }));
}

function uuidOf(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
