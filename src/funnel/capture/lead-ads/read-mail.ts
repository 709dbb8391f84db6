import { createHash } from 'node:crypto';
import PostalMime, { type Email } from 'postal-mime';
import { emailAddress } from '../../../core/email-address.ts';
import type { InboundLead } from '../../../core/inbound-lead.ts';
import { isAutomatic } from '../../../lib/automatic-mail.ts';

/** Why a mail makes no lead. */
export type NoLead = 'automatic' | 'no_sender';

const DAY = 86_400_000;
const LONGEST_NAME = 100;
const LONGEST_SUBJECT = 300;
const LONGEST_TEXT = 4_000;
/** Nobody reads answers there, so nobody wrote from there. */
const NOBODY = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:\+|@)/;

/**
 * Who wrote to the shop, and what: the sender is the lead. Whether a sender is who the mail says is for the mail server to check, so a mail is never consent.
 * Never throws on what strangers wrote. `now`: when it came; its own date counts if it is at most a week old.
 */
export async function readMail(raw: Buffer, now: number): Promise<InboundLead | NoLead> {
  const mail = await PostalMime.parse(raw, { maxNestingDepth: 20 }).catch(() => null);
  const email = emailAddress(mail?.from?.address ?? '');
  if (mail === null || email === null) return 'no_sender';
  if (isAutomatic(mail) || NOBODY.test(email)) return 'automatic';
  return {
    id: createHash('sha256')
      .update(mail.messageId ?? raw)
      .digest('hex')
      .slice(0, 32),
    at: writtenAt(mail, now),
    isTest: false,
    form: emailAddress(mail.deliveredTo ?? mail.to?.[0]?.address ?? '') ?? '',
    fields: fieldsOf(mail, email),
    evidence: {},
  };
}

function writtenAt({ date }: Email, now: number): number {
  const at = Date.parse(date ?? '');
  return at <= now && at > now - 7 * DAY ? at : now;
}

/** Only what there is. */
function fieldsOf({ from, subject, text }: Email, email: string): InboundLead['fields'] {
  const given = {
    email,
    name: oneLine(from?.name ?? '').slice(0, LONGEST_NAME),
    subject: oneLine(subject ?? '').slice(0, LONGEST_SUBJECT),
    message: (text ?? '').trim().slice(0, LONGEST_TEXT),
  };
  return Object.fromEntries(Object.entries(given).filter(([, said]) => said !== ''));
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]+/gu, ' ').trim();
}
