import type { MailServer } from './channel.ts';
import { emailAddress } from './email-address.ts';

/**
 * A mail server written as smtp://user:password@host:587 (STARTTLS), smtps://host:465 (TLS from the start) or smtp://host:25?security=none, and a
 * sender written as "Name <address>" or as an address. What is wrong is returned as a sentence.
 */
export function readSmtpUrl(url: string, from: string): MailServer | string {
  if (!URL.canParse(url)) return 'it is not written as smtp://user:password@host:port';
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  if ((protocol !== 'smtp:' && protocol !== 'smtps:') || hostname === '') return 'it must start with smtp:// or smtps:// and name a host';
  const said = searchParams.get('security');
  if (said !== null && said !== 'none') return 'only security=none may stand behind it';
  const security = protocol === 'smtps:' ? 'tls' : said === 'none' ? 'none' : 'starttls';
  const sender = readSender(from);
  if (sender === null) return 'FUNIL_SMTP_FROM must be an address, or a name and an address: Shop <mail@shop.example>';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (security === 'tls' ? 465 : 587) : Number(port),
    security,
    username: decodeURIComponent(username),
    password: decodeURIComponent(password),
    ...sender,
    replyTo: '',
    bounceAddress: '',
  };
}

function readSender(from: string): { fromName: string; fromAddress: string } | null {
  const [, name = '', within] = /^([^<>]*)<([^<>]+)>$/.exec(from.trim()) ?? [];
  const fromAddress = emailAddress(within ?? from);
  return fromAddress === null ? null : { fromName: name.trim().replace(/^"|"$/g, ''), fromAddress };
}
