import { holdsBack, type MessageClass, type SuppressionReason } from '../core/channel.ts';
import type { Language } from '../core/language.ts';
import { type StateDb, type StateTransaction, sql } from '../store/state.ts';

/** A message taken to be sent. `attempt` is the fence: who holds an older one can neither hand it over nor settle it. */
export interface Claimed {
  id: string;
  workspace: number | null;
  class: MessageClass;
  kind: string;
  purpose: string | null;
  address: string;
  language: Language;
  subject: string;
  text: string;
  html: string | null;
  ref: string;
  attempt: number;
  at: Date;
}

/** Why somebody may not be written to, or null; asked again at the last moment. */
export type AskLeave = (tx: StateTransaction, message: { workspace: number; purpose: string; address: string }) => Promise<string | null>;

export interface Claiming {
  now: number;
  most: number;
  leaseMs: number;
  askLeave: AskLeave;
}

const CLAIM_LOCK = 707_310_002;
const LOOKED_AT = 1_000;
const MINUTE = 60_000;
/** Messages a domain gets per minute through a server that says nothing else. */
const PER_MINUTE = 60;

/**
 * Takes messages that are due, the most urgent first, and no more of a domain than its minute allows. Whom it is not lawful to write to is
 * left out for good, in the same transaction. One claim at a time, so that two workers together keep to the limits.
 */
export async function claim(db: StateDb, { now, most, leaseMs, askLeave }: Claiming): Promise<Claimed[]> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${CLAIM_LOCK})`.execute(tx);
    await takeBack(tx, now, new Date(now));
    const claimed: Claimed[] = [];
    for (const message of await due(tx, now, most)) {
      const why = await heldBack(tx, message, askLeave);
      if (why === null) claimed.push(await lease(tx, message, now + leaseMs));
      else await suppress(tx, message.id, why, now);
    }
    return claimed;
  });
}

/**
 * What a worker held and never settled. Where content had not begun to leave nobody has it, and it is queued again; where it had, nobody
 * knows, and a person decides.
 */
export async function takeBack(tx: StateDb, now: number, endedBefore: Date): Promise<void> {
  await sql`
    update message set
      state = case when handed_at is null then 'queued' else 'unknown' end,
      why = case when handed_at is null then why else 'The sending ended before the answer of the mail server was written down.' end,
      settled_at = case when handed_at is null then null else ${new Date(now)}::timestamptz end,
      lease_until = null
    where state = 'sending' and lease_until <= ${endedBefore}`.execute(tx);
}

type Due = Omit<Claimed, 'attempt'> & { reason: SuppressionReason | null };

async function due(tx: StateTransaction, now: number, most: number): Promise<Due[]> {
  const since = new Date(now - MINUTE);
  const { rows } = await sql<Due>`
    with ready as (
      select * from message where state = 'queued' and due <= ${new Date(now)}
      order by class = 'marketing', due, id limit ${LOOKED_AT}
    ),
    busy as (
      select workspace, domain, (
        select count(*) from message h
        where h.domain = d.domain and h.handed_at > ${since} and h.workspace is not distinct from d.workspace
      ) + (
        select count(*) from message s
        where s.state = 'sending' and s.handed_at is null and s.domain = d.domain and s.workspace is not distinct from d.workspace
      ) as messages
      from (select distinct workspace, domain from ready) d
    ),
    placed as (
      select r.*, s.reason, coalesce(m.per_minute, ${PER_MINUTE}) as allowed,
        coalesce(b.messages, 0) + row_number() over (partition by r.workspace, r.domain order by r.class = 'marketing', r.due, r.id) as place
      from ready r
      left join busy b on b.workspace is not distinct from r.workspace and b.domain = r.domain
      left join mail_server m on m.workspace = r.workspace
      left join suppression s on s.workspace = r.workspace and s.channel = r.channel and s.address = r.address
    )
    select id, workspace, class, kind, purpose, address, language, subject, text, html, ref, at, reason
    from placed where place <= allowed order by class = 'marketing', due, id limit ${most}`.execute(tx);
  return rows;
}

async function heldBack(tx: StateTransaction, message: Due, askLeave: AskLeave): Promise<string | null> {
  const { reason, purpose, workspace, address } = message;
  if (reason !== null && holdsBack(reason, message.class)) return reason;
  if (message.class !== 'marketing') return null;
  if (workspace === null || purpose === null) return 'no_purpose';
  return askLeave(tx, { workspace, purpose, address });
}

async function lease(tx: StateTransaction, { reason: _, ...message }: Due, until: number): Promise<Claimed> {
  const { attempt } = await tx
    .updateTable('message')
    .set((is) => ({ state: 'sending', attempt: is('attempt', '+', 1), lease_until: new Date(until), handed_at: null }))
    .where('id', '=', message.id)
    .returning('attempt')
    .executeTakeFirstOrThrow();
  return { ...message, attempt };
}

async function suppress(tx: StateTransaction, id: string, why: string, now: number): Promise<void> {
  await tx
    .updateTable('message')
    .set({ state: 'suppressed', why, settled_at: new Date(now) })
    .where('id', '=', id)
    .execute();
}
