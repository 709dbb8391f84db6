import { lookup } from 'node:dns/promises';
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Channel, MailServer, Outcome } from '../../core/channel.ts';
import { isPublicAddress } from '../../lib/public-address.ts';
import { classify, type SmtpFailure } from './classify.ts';
import { type Composed, compose } from './compose.ts';

export interface EmailOptions {
  /** Whether this server may stand in a private network: only where who runs the machine said so. */
  mayBePrivate: boolean;
  /** Addresses of a host; the system's resolver unless a test says otherwise. */
  resolve?: (host: string) => Promise<string[]>;
  /** Milliseconds to wait for a connection, and for each answer. */
  connectMs?: number;
  answerMs?: number;
}

const CONNECT_MS = 15_000;
const ANSWER_MS = 90_000;
/** Ports that mail is submitted at (RFC 6409, RFC 8314, and what providers add to them). */
const PORTS = [25, 465, 587, 2465, 2525, 2587];

/** Delivers over SMTP (RFC 5321), one connection for each message. */
export function openEmail(server: MailServer, options: EmailOptions): Channel {
  return {
    async send(letter, handing) {
      try {
        const [composed, address] = await Promise.all([compose(letter, server), reach(server, options)]);
        return await deliver(server, options, address, composed, handing);
      } catch (error) {
        return classify(error as SmtpFailure, false);
      }
    },
  };
}

/** The address to connect to. The name is looked up once and the connection goes there, so that a second answer of DNS changes nothing. */
async function reach({ host, port }: MailServer, { mayBePrivate, resolve = resolved }: EmailOptions): Promise<string> {
  const addresses = await resolve(host);
  const [first] = addresses;
  if (first === undefined) throw new Error(`The name ${host} has no address.`);
  if (mayBePrivate) return first;
  if (!PORTS.includes(port) || !addresses.every(isPublicAddress))
    throw new Error('This mail server may not be used: it is in a private network or at a port that is not for mail.');
  return first;
}

async function resolved(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

async function deliver(
  server: MailServer,
  { connectMs = CONNECT_MS, answerMs = ANSWER_MS }: EmailOptions,
  address: string,
  { envelope, raw }: Composed,
  handing: () => Promise<void>,
): Promise<Outcome> {
  const connection = new SMTPConnection({
    host: address,
    servername: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    name: server.fromAddress.slice(server.fromAddress.lastIndexOf('@') + 1),
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: answerMs,
  });
  let handed = false;
  async function* content() {
    await handing();
    handed = true;
    yield raw;
  }
  try {
    await greeted(connection);
    if (server.username !== '') await signedIn(connection, server);
    const said = await sent(connection, { ...envelope, size: raw.length }, Readable.from(content(), { objectMode: false }));
    return { outcome: 'sent', said: said.slice(0, 500) };
  } catch (error) {
    return classify(error as SmtpFailure, handed);
  } finally {
    connection.close();
  }
}

/** A connection tells of its end by events at any time; whichever comes first counts. */
function step<T>(connection: SMTPConnection, run: (done: (error: Error | null | undefined, result?: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    // A last answer and the end come together; the answer tells more.
    const ended = () =>
      setImmediate(() => reject(Object.assign(new Error('The mail server closed the connection.'), { code: 'ECONNECTION' })));
    connection.once('error', reject);
    connection.once('end', ended);
    run((error, result) => {
      connection.removeListener('end', ended);
      if (error) reject(error);
      else resolve(result as T);
    });
  });
}

function greeted(connection: SMTPConnection): Promise<void> {
  return step(connection, (done) => connection.connect((error) => done(error ?? null)));
}

function signedIn(connection: SMTPConnection, { username, password }: MailServer): Promise<unknown> {
  return step(connection, (done) => connection.login({ credentials: { user: username, pass: password } }, (error) => done(error)));
}

function sent(connection: SMTPConnection, envelope: { from: string; to: string; size: number }, content: Readable): Promise<string> {
  return step(connection, (done) => connection.send(envelope, content, (error, info) => done(error, info?.response)));
}
