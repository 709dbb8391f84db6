import type { Clock } from '../core/clock.ts';
import { type StateDb, sql } from '../store/state.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Sends, or keeps for people to read, a mail in plain text. */
export type SendMail = (mail: Mail) => Promise<void>;

export interface OutboxMail extends Mail {
  id: string;
  at: Date;
}

/** Mails are kept this long: links in them end earlier. */
const KEPT_DAYS = 30;

/** Keeps mail in the state engine until a channel for mail is set up. */
export function keepMail(db: StateDb, clock: Clock): SendMail {
  return async ({ to, subject, text }) => {
    const at = new Date(clock());
    await db
      .deleteFrom('outbox')
      .where('at', '<', new Date(at.getTime() - KEPT_DAYS * 86_400_000))
      .execute();
    await db.insertInto('outbox').values({ at, recipient: to, subject, text }).execute();
  };
}

const MOST = 200;

/**
 * The newest mails, for who may read them. Such a mail can hold a link that lets its reader in as somebody else, so in an organisation
 * people read only mail to those who belong to no other one, and mail to owners is for owners. Null reads all: the command line.
 */
export async function readOutbox(db: StateDb, reader: { organization: number; isOwner: boolean } | null): Promise<OutboxMail[]> {
  let mails = db.selectFrom('outbox').select(['id', 'at', 'recipient as to', 'subject', 'text']).orderBy('id', 'desc').limit(MOST);
  if (reader) {
    const { organization, isOwner } = reader;
    mails = mails.where(
      sql<boolean>`case
        when exists (select from person where person.email = recipient) then
          exists (select from member m join person p on p.id = m.person where p.email = recipient and m.organization = ${organization})
          and not exists (select from member m join person p on p.id = m.person where p.email = recipient
            and (m.organization <> ${organization} or (m.role = 'owner' and not ${isOwner})))
        else exists (select from invitation i where i.email = recipient and i.organization = ${organization} and (i.role <> 'owner' or ${isOwner}))
          and not exists (select from invitation i where i.email = recipient and i.organization <> ${organization})
        end`,
    );
  }
  return mails.execute();
}
