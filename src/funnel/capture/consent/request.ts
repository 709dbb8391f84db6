import { uuidv7 } from 'uuidv7';
import type { ConsentChannel } from '../../../core/consent.ts';
import { mailboxOf } from '../../../core/email-address.ts';
import type { Language } from '../../../core/language.ts';
import { type ConsentPlace, nodeOfAddress } from '../../../ledger/consent.ts';
import { enqueue } from '../../../outbox/enqueue.ts';
import { renderMail } from '../../../outbox/templates.ts';
import { type StateTransaction, sql } from '../../../store/state.ts';
import type { ConsentParts } from './parts.ts';

export interface Asking {
  address: string;
  channel: ConsentChannel;
  language: Language;
  url: string;
  asked: { purpose: string; text: string | null }[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CONFIRM_HOURS = 48;
const MOST_PER_MONTH = 3;

/**
 * Asks an address by one mail whether it may be written to. At most one a day and three in thirty days go to a mailbox, however it is spelt
 * and whoever asks: forms must not be a means to flood somebody. Null when it was asked lately; who asked is told nothing of that.
 */
export async function requestConfirmation(
  tx: StateTransaction,
  { clock, links, footerOf }: Pick<ConsentParts, 'clock' | 'links' | 'footerOf'>,
  place: ConsentPlace & { name: string },
  asking: Asking,
): Promise<string | null> {
  const now = clock();
  const canonical = mailboxOf(asking.address);
  await lockMailbox(tx, place.id, canonical);
  if (await wasAskedLately(tx, place.id, canonical, now)) return null;
  const id = uuidv7();
  const { address, channel, language, url } = asking;
  const expires = now + CONFIRM_HOURS * HOUR;
  await tx
    .insertInto('consent_request')
    .values({
      id,
      workspace: place.id,
      node: nodeOfAddress(place, channel, address),
      channel,
      address,
      canonical,
      language,
      asked: JSON.stringify(asking.asked),
      url: url.slice(0, 2_000),
      at: new Date(now),
      expires_at: new Date(expires),
    })
    .execute();
  const values = { workspace: place.name, link: links.confirm(id, expires), hours: CONFIRM_HOURS, footer: await footerOf(place.id) };
  const mail = await renderMail(tx, { workspace: place.id, kind: 'confirmation', language, values });
  await enqueue(tx, {
    ...mail,
    workspace: place.id,
    class: 'confirmation',
    kind: 'confirmation',
    key: `confirmation ${id}`,
    address,
    language,
    at: now,
  });
  return id;
}

/** Two requests at the same moment come one after the other. */
export async function lockMailbox(tx: StateTransaction, workspace: number, canonical: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`consent ${workspace} ${canonical}`}, 0))`.execute(tx);
}

async function wasAskedLately(tx: StateTransaction, workspace: number, canonical: string, now: number): Promise<boolean> {
  const { rows } = await sql<{ day: string; month: string }>`
    select count(*) filter (where at > ${new Date(now - DAY)}) as day, count(*) as month from consent_request
    where workspace = ${workspace} and canonical = ${canonical} and at > ${new Date(now - 30 * DAY)}`.execute(tx);
  return Number(rows[0]?.day) > 0 || Number(rows[0]?.month) >= MOST_PER_MONTH;
}
