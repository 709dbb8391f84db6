import { actsOf, type BrowserAct, type BrowserPurpose, type Choices, type Way } from '../core/browser-consent.ts';
import { nodeOf } from '../core/identity.ts';
import type { Language } from '../core/language.ts';
import { type StateDb, sql } from '../store/state.ts';
import { type ConsentPlace, hashIp } from './consent.ts';

/** What a visitor chose in a browser, or a platform told of it, with what proves it. */
export interface BrowserChoice {
  choices: Choices;
  way: Way;
  /** The browser sent Global Privacy Control. */
  signal: boolean;
  /** Names this act, as a UUID; the same sent again is the same act. */
  act: string;
  /** Names the acts of one browser as long as it allows something; that of its first act. */
  ref: string;
  /** The tracker's anonymous id, where the visitor may be recognised. */
  device: string | null;
  /** Id of the version of the banner that was shown; null for what a platform asked. */
  banner: string | null;
  language: Language | null;
  url: string;
  ip: string;
  /** Kind of browser. */
  agent: string;
  note: string;
  /** Milliseconds: when it happened, and when we knew. */
  at: number;
  known: number;
}

const LONGEST_URL = 2_000;
const LONGEST_NOTE = 4_000;

/** What the choice comes to, by what the same browser allowed before. Reads only. */
export async function browserActs(db: StateDb, workspace: number, choice: BrowserChoice): Promise<BrowserAct[]> {
  const { rows } = await sql<{ purpose: BrowserPurpose; act: string }>`
    select distinct on (purpose) purpose, act from consent_receipt
    where workspace = ${workspace} and channel = 'browser' and address = ${choice.ref} and request <> ${choice.act}
    order by purpose, id desc`.execute(db);
  const given = rows.filter(({ act }) => act === 'given').map(({ purpose }) => purpose);
  return actsOf(choice.choices, { ...choice, given });
}

/**
 * Writes the acts of a choice down in the caller's transaction, once each. The basis is consent (GDPR article 6(1) a, LGPD article 7 I;
 * ePrivacy Directive article 5(3) for what is stored in the browser).
 */
export async function recordBrowserActs(
  tx: StateDb,
  place: ConsentPlace,
  choice: BrowserChoice,
  acts: readonly BrowserAct[],
): Promise<void> {
  if (acts.length === 0) return;
  const { ref, device, banner, language, agent, note } = choice;
  const shared = {
    workspace: place.id,
    node: nodeOf(place.salt, { kind: 'anonymous', value: device ?? `consent ${ref}` }),
    channel: 'browser' as const,
    address: ref,
    basis: 'consent' as const,
    text: null,
    banner,
    language,
    url: choice.url.slice(0, LONGEST_URL),
    ip_hash: hashIp(place, choice.ip),
    agent,
    who: '',
    note: note.slice(0, LONGEST_NOTE),
    request: choice.act,
    at: new Date(choice.at),
    known: new Date(choice.known),
  };
  await tx
    .insertInto('consent_receipt')
    .values(acts.map((act) => ({ ...shared, ...act })))
    .onConflict((conflict) => conflict.columns(['workspace', 'request', 'purpose']).where(sql<boolean>`channel = 'browser'`).doNothing())
    .execute();
}
