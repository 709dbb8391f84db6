import { uuidv7 } from 'uuidv7';
import type { MessageState } from '../core/channel.ts';
import type { Clock } from '../core/clock.ts';
import type { Language } from '../core/language.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { type StateDb, sql } from '../store/state.ts';

/** Mail to somebody who signs in. */
export interface Mail {
  kind: 'reset' | 'invitation' | 'alert';
  to: string;
  language: Language;
  subject: string;
  text: string;
  html: string;
}

/** Puts a mail into the outbox, whence it leaves by the installation's mail server, or is read. */
export type SendMail = (mail: Mail) => Promise<void>;

export interface OutboxMail {
  id: string;
  at: Date;
  to: string;
  subject: string;
  text: string;
  kind: string;
  /** True where it is the workspace's own, false where it is the installation's. */
  own: boolean;
  state: MessageState;
  why: string | null;
  attempt: number;
  due: Date;
  returned: 'hard' | 'soft' | 'complaint' | null;
}

/** Mail of the installation. A workspace's own server never carries it: whoever set that up could read links that let people in. */
export function mailOut(db: StateDb, clock: Clock, put: () => void): SendMail {
  return async ({ to, ...mail }) => {
    await enqueue(db, { ...mail, workspace: null, class: 'transactional', key: `${mail.kind} ${uuidv7()}`, address: to, at: clock() });
    put();
  };
}

const MOST = 200;

export interface Wanted {
  /** Only those in one of these states; all when empty. */
  states: readonly MessageState[];
  /** Id of the last one of the page before. */
  before?: string;
  limit?: number;
}

/**
 * The newest mails, for who may read them: those of the workspace, and mail to people who sign in. Such a mail can hold a link that lets its
 * reader in as somebody else, so in an organisation people read only mail to those who belong to no other one, and mail to owners is for
 * owners. Null reads all: the command line.
 */
export async function readOutbox(
  db: StateDb,
  reader: { organization: number; workspace: number; isOwner: boolean } | null,
  { states, before, limit = MOST }: Wanted,
): Promise<OutboxMail[]> {
  let mails = db
    .selectFrom('message')
    .select(['id', 'at', 'address as to', 'subject', 'text', 'kind', 'state', 'why', 'attempt', 'due', 'returned'])
    .select(sql<boolean>`workspace is not null`.as('own'))
    .orderBy('id', 'desc')
    .limit(limit);
  if (states.length > 0) mails = mails.where('state', 'in', states);
  if (before !== undefined) mails = mails.where('id', '<', before);
  if (reader) mails = mails.where(mayRead(reader));
  return mails.execute();
}

/** Whether a reader may see, and act on, a row of `message`. */
export function mayRead({ organization, workspace, isOwner }: { organization: number; workspace: number; isOwner: boolean }) {
  return sql<boolean>`case
    when workspace is not null then workspace = ${workspace}
    when exists (select from person where person.email = address) then
      exists (select from member m join person p on p.id = m.person where p.email = address and m.organization = ${organization})
      and not exists (select from member m join person p on p.id = m.person where p.email = address
        and (m.organization <> ${organization} or (m.role = 'owner' and not ${isOwner})))
    else exists (select from invitation i where i.email = address and i.organization = ${organization} and (i.role <> 'owner' or ${isOwner}))
      and not exists (select from invitation i where i.email = address and i.organization <> ${organization})
    end`;
}
