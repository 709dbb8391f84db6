import { createHmac } from 'node:crypto';
import {
  type ConsentAct,
  type ConsentChannel,
  identifierOf,
  type LatestAct,
  type MayWrite,
  mayWriteBy,
  type Proof,
  type Terms,
} from '../core/consent.ts';
import { emailAddress } from '../core/email-address.ts';
import { FunilError } from '../core/errors.ts';
import { nodeOf, usableIdentifiers } from '../core/identity.ts';
import type { Language } from '../core/language.ts';
import { type StateDb, sql } from '../store/state.ts';

/** The workspace whose leads are meant: its number, and the salt that keys their identifiers. */
export interface ConsentPlace {
  id: number;
  salt: Buffer;
}

/** Whom is meant: an address on the channel, or the inside number of a lead, which stands for all their addresses. */
export type Who = { address: string } | { lead: string };

/** One act of consent, to be written down with what proves it. */
export interface NewAct {
  channel: ConsentChannel;
  address: string;
  purpose: string;
  act: ConsentAct;
  proof: Proof;
  /** The version of the text that was shown; it must be one of this purpose. */
  text?: string | null;
  language?: Language | null;
  /** Page it happened on. */
  url?: string;
  /** Kept only as a keyed hash. */
  ip?: string;
  /** Kind of browser, such as "mobile Safari". */
  agent?: string;
  /** Who of the team wrote it down, or what imported it. */
  who?: string;
  note?: string;
  /** The confirmation it answers or asks for. */
  request?: string;
  /** When it happened, and when it was written down: milliseconds. */
  at: number;
  known: number;
}

/** An address that can be written to on that channel, in the one way it is compared; null for anything else. */
export function consentAddress(channel: ConsentChannel, raw: string): string | null {
  const kind = identifierOf(channel);
  const [found] = usableIdentifiers({ [kind]: raw });
  return found ? (kind === 'email' ? emailAddress(found.value) : found.value) : null;
}

/** Number of the address as the identity map knows it. */
export function nodeOfAddress({ salt }: ConsentPlace, channel: ConsentChannel, address: string): string {
  return nodeOf(salt, { kind: identifierOf(channel), value: address });
}

/**
 * Writes an act down in the caller's transaction; rows are never changed. Returns the receipt's id.
 * @throws FunilError `bad_address`, `no_purpose`, `no_text`
 */
export async function recordConsent(tx: StateDb, place: ConsentPlace, act: NewAct): Promise<string> {
  const address = consentAddress(act.channel, act.address);
  if (address === null) throw new FunilError('bad_address', `"${act.address.slice(0, 100)}" is not an address for ${act.channel}.`);
  const terms = await termsOf(tx, place.id, act.purpose);
  if (!terms) throw noPurpose(act.purpose);
  await refuseForeignText(tx, place.id, act);
  const row = await tx
    .insertInto('consent_receipt')
    .values({
      workspace: place.id,
      node: nodeOfAddress(place, act.channel, address),
      channel: act.channel,
      address,
      purpose: act.purpose,
      act: act.act,
      basis: terms.basis,
      proof: act.proof,
      text: act.text ?? null,
      language: act.language ?? null,
      url: (act.url ?? '').slice(0, LONGEST_URL),
      ip_hash: act.ip === undefined ? null : hashIp(place, act.ip),
      agent: (act.agent ?? '').slice(0, LONGEST_WORD),
      who: (act.who ?? '').slice(0, LONGEST_WORD),
      note: (act.note ?? '').slice(0, LONGEST_NOTE),
      request: act.request ?? null,
      at: new Date(act.at),
      known: new Date(act.known),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

const LONGEST_URL = 2_000;
const LONGEST_WORD = 200;
const LONGEST_NOTE = 1_000;

/** Whether somebody may be written to for a purpose on a channel, on which basis, and the receipt that proves or forbids it. Reads only what is committed or in `db`. */
export async function mayWrite(db: StateDb, place: ConsentPlace, who: Who, purpose: string, channel: ConsentChannel): Promise<MayWrite> {
  return mayWriteBy(await termsOf(db, place.id, purpose), channel, await latestActs(db, place, who, purpose, channel));
}

/** The latest act of each address of one person. What was only asked for counts where nothing was given or withdrawn. */
async function latestActs(db: StateDb, place: ConsentPlace, who: Who, purpose: string, channel: ConsentChannel): Promise<LatestAct[]> {
  const { rows } = await sql<LatestAct>`
    select distinct on (node) id, act, proof from consent_receipt
    where workspace = ${place.id} and purpose = ${purpose} and channel = ${channel} and node in (${nodesOf(place, who, channel)})
    order by node, act = 'asked', at desc, id desc`.execute(db);
  return rows;
}

/** The numbers of all identifiers of the person, as the identity map stands now; one that met no other stands alone. */
export function nodesOf(place: ConsentPlace, who: Who, channel: ConsentChannel) {
  const node = 'lead' in who ? who.lead : nodeOfAddress(place, channel, who.address.trim().toLowerCase());
  return sql`
    select ${node}::bigint union all
    select node from identity where workspace = ${place.id}
      and lead = coalesce((select lead from identity where node = ${node}::bigint), ${node}::bigint)`;
}

async function termsOf(db: StateDb, workspace: number, purpose: string): Promise<Terms | null> {
  const row = await db
    .selectFrom('consent_purpose')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('purpose', '=', purpose)
    .executeTakeFirst();
  return row ? { basis: row.basis, channels: row.channels, doubleOptIn: row.double_opt_in, archived: row.archived_at !== null } : null;
}

async function refuseForeignText(tx: StateDb, workspace: number, { text, purpose }: NewAct): Promise<void> {
  if (text === undefined || text === null) return;
  const row = await tx
    .selectFrom('consent_text')
    .select('id')
    .where('id', '=', text)
    .where('workspace', '=', workspace)
    .where('purpose', '=', purpose)
    .executeTakeFirst();
  if (!row)
    throw new FunilError('no_text', `There is no text ${text} of the purpose "${purpose}".`, {
      hint: 'Read the texts at GET /api/v1/consent/purposes.',
    });
}

/** Keyed with the workspace's salt: equal addresses are seen to be equal, and nobody reads them off the receipts alone. */
export function hashIp({ salt }: ConsentPlace, ip: string): Buffer {
  return createHmac('sha256', salt).update(`consent ip ${ip}`).digest();
}

export function noPurpose(purpose: string): FunilError {
  return new FunilError('no_purpose', `There is no purpose "${purpose.slice(0, 100)}".`, {
    status: 404,
    hint: 'Purposes are made on the page Consent.',
  });
}
