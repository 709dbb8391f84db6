import MailComposer from 'nodemailer/lib/mail-composer';
import type { Letter, MailServer } from '../../core/channel.ts';
import { signed } from './sign.ts';

/** The whole message as it goes over the wire, the same for the same letter, with its envelope of one sender and one reader. */
export interface Composed {
  envelope: { from: string; to: string };
  raw: Buffer;
}

export async function compose(
  letter: Letter,
  server: Pick<MailServer, 'fromName' | 'fromAddress' | 'replyTo' | 'bounceAddress' | 'signingKey'>,
): Promise<Composed> {
  const { ref, to, text, html } = letter;
  const domain = server.fromAddress.slice(server.fromAddress.lastIndexOf('@') + 1);
  const bounceTo = server.bounceAddress === '' ? server.fromAddress : marked(server.bounceAddress, ref);
  const composer = new MailComposer({
    from: { name: oneLine(server.fromName), address: server.fromAddress },
    to: { name: '', address: to },
    ...(server.replyTo === '' ? {} : { replyTo: { name: '', address: server.replyTo } }),
    subject: oneLine(letter.subject),
    text,
    ...(html === null ? {} : { html }),
    date: new Date(letter.at),
    messageId: `<${ref}@${domain}>`,
    headers: { 'X-Funil-Key': ref, ...(letter.unsubscribe === null ? { 'Auto-Submitted': 'auto-generated' } : wayOut(letter, server)) },
    newline: 'windows',
    baseBoundary: ref,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const raw = await composer.compile().build();
  return { envelope: { from: bounceTo, to }, raw: server.signingKey ? signed(raw, letter.at, server, server.signingKey) : raw };
}

/** One click stops it (RFC 8058, 3.1); mail programs that only know mail write to where bounces go. */
function wayOut({ ref, unsubscribe }: Letter, { bounceAddress }: Pick<MailServer, 'bounceAddress'>): Record<string, string> {
  const byMail = bounceAddress === '' ? '' : `, <mailto:${marked(bounceAddress, ref)}?subject=unsubscribe>`;
  return { 'List-Unsubscribe': `<${unsubscribe}>${byMail}`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** bounces@shop.example with a mark: bounces+MARK@shop.example. */
function marked(address: string, ref: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${ref}${address.slice(at)}`;
}

/** Line ends and other signs that steer, U+2028 and U+2029 among them, would begin another header or hide one. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]+/gu, ' ').trim();
}
