import PostalMime, { type Email } from 'postal-mime';
import { troubleOfEnhanced } from '../../../core/enhanced-code.ts';
import { isAutomatic } from '../../../lib/automatic-mail.ts';

/** What a mail that came in says of one that went out. `ref` names that one; it is random, so whoever names it has seen it. */
export type Report =
  | { kind: 'bounce'; ref: string; weight: 'hard' | 'soft'; note: string }
  | { kind: 'delayed'; ref: string }
  | { kind: 'complaint'; ref: string; note: string }
  | { kind: 'unsubscribe'; ref: string }
  | { kind: 'other' };

const REF = /\+([0-9a-f]{32})@/;
const REF_IN_ID = /<([0-9a-f]{32})@[^>]*>/i;
const LONGEST_NOTE = 400;
const MOST_SCANNED = 64_000;

/** Reads a mail as it came over the wire: a delivery report (RFC 3464), a complaint (RFC 5965), or a wish to leave. Never throws on what strangers wrote. */
export async function readReport(raw: Buffer): Promise<Report> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 20 }).catch(() => null);
  if (!mail) return { kind: 'other' };
  const ref = refIn(mail);
  if (ref === null) return { kind: 'other' };
  const complaint = part(mail, 'message/feedback-report');
  if (complaint !== null) return complaintOf(ref, complaint);
  const delivery = part(mail, 'message/delivery-status');
  if (delivery !== null) return bounceOf(ref, delivery);
  return /^\s*unsubscribe\s*$/i.test(mail.subject ?? '') && !isAutomatic(mail) ? { kind: 'unsubscribe', ref } : { kind: 'other' };
}

/** From the address it was sent to, which we made; else from the message it brings back. */
function refIn(mail: Email): string | null {
  const told = ['to', 'delivered-to', 'x-original-to', 'envelope-to'].flatMap((key) => mail.headers.filter((header) => header.key === key));
  const marked = told.map(({ value }) => REF.exec(value)?.[1]).find((ref) => ref !== undefined);
  if (marked !== undefined) return marked;
  const returned = part(mail, 'message/rfc822') ?? part(mail, 'text/rfc822-headers') ?? '';
  const [, id] = /^message-id:\s*(<[^>]+>)/im.exec(returned) ?? [];
  return REF_IN_ID.exec(id ?? '')?.[1]?.toLowerCase() ?? null;
}

function part({ attachments }: Email, type: string): string | null {
  const found = attachments.find(({ mimeType }) => mimeType.toLowerCase() === type);
  if (!found) return null;
  const { content } = found;
  return (typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8')).slice(0, MOST_SCANNED);
}

/**
 * What the report says of each of its recipients (RFC 3464, 2.3). Ours had one, but an alias or a list behind it may have had more: nobody is there only
 * where none of them is. Late is not lost: a server that still tries says so, and says again what came of it.
 */
function bounceOf(ref: string, text: string): Report {
  const recipients = text
    .split(/\r?\n[ \t]*\r?\n/)
    .map(fieldsOf)
    .filter((fields) => fields.has('action'));
  const actions = recipients.map((fields) => fields.get('action')?.toLowerCase());
  const failed = recipients.filter((_, nth) => actions[nth] === 'failed');
  const [first] = failed;
  if (!first) return actions.includes('delayed') ? { kind: 'delayed', ref } : { kind: 'other' };
  const isHard = failed.length === recipients.length && failed.every((fields) => isGone(statusOf(fields)));
  const note = `${statusOf(first)} ${first.get('diagnostic-code') ?? ''}`.trim().slice(0, LONGEST_NOTE);
  return { kind: 'bounce', ref, weight: isHard ? 'hard' : 'soft', note };
}

function statusOf(fields: Map<string, string>): string {
  return /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? '';
}

function isGone(status: string): boolean {
  return status.startsWith('5') && troubleOfEnhanced(status) === 'address';
}

function complaintOf(ref: string, text: string): Report {
  const fields = fieldsOf(text);
  const type = fields.get('feedback-type')?.toLowerCase() ?? '';
  if (type === 'not-spam' || type === '') return { kind: 'other' };
  return { kind: 'complaint', ref, note: `${type} ${fields.get('user-agent') ?? ''}`.trim().slice(0, LONGEST_NOTE) };
}

/** "Name: value" lines; folded ones are joined (RFC 5322, 2.2.3). The last of a name counts. */
function fieldsOf(text: string): Map<string, string> {
  const lines = text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const pairs = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : [];
  });
  return new Map(pairs);
}
