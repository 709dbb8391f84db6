import type { Basis, ConsentAct, ConsentChannel, Proof, ReceiptAct, ReceiptChannel } from '../core/consent.ts';
import { leadFromPublicId } from '../core/identity.ts';
import type { Language } from '../core/language.ts';
import { type StateDb, sql } from '../store/state.ts';
import { type ConsentPlace, nodesOf, type Who } from './consent.ts';
import { readPurposes } from './consent-purposes.ts';

/** How somebody stands to one purpose on one channel. */
export interface ConsentState {
  purpose: string;
  /** The latest act; null where there was none. */
  act: ConsentAct | null;
  at: Date | null;
  proof: Proof | null;
  receipt: string | null;
  /** Newest words of the purpose, in the language asked for where there are some. */
  label: string;
  details: string;
  text: string | null;
}

/** How somebody stands to every purpose that is asked for on that channel. */
export async function consentStates(
  db: StateDb,
  place: ConsentPlace,
  who: Who,
  channel: ConsentChannel,
  now: number,
  language: Language = 'en',
): Promise<ConsentState[]> {
  const { rows } = await sql<{ id: string; purpose: string; act: ConsentAct; proof: Proof; at: Date }>`
    select distinct on (purpose) id, purpose, act, proof, at from consent_receipt
    where workspace = ${place.id} and channel = ${channel} and node in (${nodesOf(place, who, channel)})
    order by purpose, act = 'asked', at desc, id desc`.execute(db);
  const latest = new Map(rows.map((row) => [row.purpose, row]));
  return (await readPurposes(db, place.id, now))
    .filter(({ archived, channels }) => !archived && channels.includes(channel))
    .map(({ purpose, texts }) => {
      const found = latest.get(purpose);
      const text = texts.find((one) => one.language === language) ?? texts[0];
      return {
        purpose,
        act: found?.act ?? null,
        at: found?.at ?? null,
        proof: found?.proof ?? null,
        receipt: found?.id ?? null,
        label: text?.label ?? purpose,
        details: text?.details ?? '',
        text: text?.id ?? null,
      };
    });
}

/** One act with all that proves it. */
export interface Receipt {
  id: string;
  node: string;
  channel: ReceiptChannel;
  /** For a browser: the number by which it names its acts. */
  address: string;
  purpose: string;
  act: ReceiptAct;
  basis: Basis;
  proof: Proof;
  /** The words that were shown, and which version they are. */
  label: string | null;
  details: string | null;
  version: number | null;
  language: Language | null;
  url: string;
  /** Keyed hash, in hexadecimal. */
  ipHash: string | null;
  agent: string;
  who: string;
  note: string;
  request: string | null;
  at: Date;
  known: Date;
}

export interface WantedReceipts {
  /** Part of an address, or a lead's public id. */
  find?: string;
  purpose?: string;
  before?: string;
  most: number;
}

/** Receipts, the newest first. A lead's id finds those of all the lead's addresses. */
export async function readReceipts(
  db: StateDb,
  place: ConsentPlace,
  { find = '', purpose, before, most }: WantedReceipts,
): Promise<Receipt[]> {
  const lead = leadFromPublicId(find);
  const whose =
    lead !== null
      ? sql<boolean>`r.node in (${nodesOf(place, { lead }, 'email')})`
      : find === ''
        ? sql<boolean>`true`
        : sql<boolean>`position(${find.trim().toLowerCase()} in r.address) > 0`;
  const { rows } = await sql<Receipt>`
    select r.id, r.node, r.channel, r.address, r.purpose, r.act, r.basis, r.proof,
      coalesce(t.label, s.said -> 'purposes' -> r.purpose ->> 'label') as label,
      case when b.id is null then t.details
        else concat_ws(E'\\n', s.said ->> 'title', s.said ->> 'text', s.said -> 'purposes' -> r.purpose ->> 'details') end as details,
      coalesce(t.version, b.version) as version, r.language, r.url,
      encode(r.ip_hash, 'hex') as "ipHash", r.agent, r.who, r.note, r.request, r.at, r.known
    from consent_receipt r left join consent_text t on t.id = r.text left join consent_banner b on b.id = r.banner
    left join lateral (select b.words -> r.language as said where b.id is not null) s on true
    where r.workspace = ${place.id} and ${whose}
      and (${purpose ?? null}::text is null or r.purpose = ${purpose ?? null}) and (${before ?? null}::bigint is null or r.id < ${before ?? null}::bigint)
    order by r.id desc limit ${most}`.execute(db);
  return rows;
}
