import { createHash } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Channel, MailServer, Outcome } from '../../core/channel.ts';
import { isPublicAddress } from '../../lib/public-address.ts';
import { classify, type SmtpFailure } from './classify.ts';
import { type Composed, compose } from './compose.ts';
import type { Connections } from './connections.ts';

export interface EmailOptions {
  /** Whether this server may stand in a private network: only where who runs the machine said so. */
  mayBePrivate: boolean;
  /** Addresses of a host; the system's resolver unless a test says otherwise. */
  resolve?: (host: string) => Promise<string[]>;
  /** Milliseconds to wait for a connection, and for each answer. */
  connectMs?: number;
  answerMs?: number;
  /** Where connections are kept for the next message; without it each message has one of its own. */
  connections?: Connections;
}

const CONNECT_MS = 15_000;
const ANSWER_MS = 90_000;
/** Ports that mail is submitted at (RFC 6409, RFC 8314, and what providers add to them). */
const PORTS = [25, 465, 587, 2465, 2525, 2587];

/** Delivers over SMTP (RFC 5321). */
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

/**
 * The address to connect to. The name is looked up once and the connection goes there, so that a second answer of DNS changes nothing. Of names of our
 * own network no more is said than of names that stand for nothing: a workspace learns nothing of it.
 */
async function reach({ host, port }: MailServer, { mayBePrivate, resolve = resolved }: EmailOptions): Promise<string> {
  const addresses = mayBePrivate ? await resolve(host) : await resolve(host).catch(() => []);
  const [first] = addresses;
  if (first !== undefined && (mayBePrivate || (PORTS.includes(port) && addresses.every(isPublicAddress)))) return first;
  throw new Error('This mail server may not be used: its name has no public address, or the port is not for mail.');
}

async function resolved(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

interface Handing {
  run: () => Promise<void>;
  /** What came of it so far: a message that was offered may be in other hands, and one that was handed over may have arrived. */
  reached: 'nothing' | 'offered' | 'handed';
}

async function deliver(
  server: MailServer,
  options: EmailOptions,
  address: string,
  composed: Composed,
  run: () => Promise<void>,
): Promise<Outcome> {
  const handing: Handing = { run, reached: 'nothing' };
  const key = keyOf(server, address);
  const delivery = { server, options, key, composed, handing };
  const kept = await stillOpen(options.connections?.take(key) ?? null);
  if (kept) {
    const outcome = await over(kept, { ...delivery, isFresh: false });
    // A kept connection that ends before anything of the message was offered says nothing of the message.
    if (!isLost(outcome) || handing.reached !== 'nothing') return outcome;
  }
  return over(connectionTo(server, options, address), { ...delivery, isFresh: true });
}

function isLost(outcome: Outcome): boolean {
  return outcome.outcome === 'deferred' && outcome.trouble === 'network' && outcome.code === null;
}

/** A kept connection after a reset (RFC 5321, 4.1.1.5), or null when it has ended meanwhile. */
async function stillOpen(connection: SMTPConnection | null): Promise<SMTPConnection | null> {
  if (!connection) return null;
  try {
    await step(connection, (done) => connection.reset((error) => done(error)));
    return connection;
  } catch {
    connection.close();
    return null;
  }
}

interface Delivery {
  server: MailServer;
  options: EmailOptions;
  key: string;
  composed: Composed;
  handing: Handing;
  isFresh: boolean;
}

async function over(connection: SMTPConnection, { server, options, key, composed, handing, isFresh }: Delivery): Promise<Outcome> {
  const { envelope, raw } = composed;
  async function* content() {
    handing.reached = 'offered';
    await handing.run();
    handing.reached = 'handed';
    yield raw;
  }
  try {
    if (isFresh) await greeted(connection);
    if (isFresh && server.username !== '') await signedIn(connection, server);
    const said = await sent(connection, { ...envelope, size: raw.length }, Readable.from(content(), { objectMode: false }));
    if (options.connections) options.connections.giveBack(key, connection);
    else connection.close();
    return { outcome: 'sent', said: said.slice(0, 500) };
  } catch (error) {
    connection.close();
    return classify(error as SmtpFailure, handing.reached === 'handed');
  }
}

function connectionTo(server: MailServer, { connectMs = CONNECT_MS, answerMs = ANSWER_MS }: EmailOptions, address: string): SMTPConnection {
  const connection = new SMTPConnection({
    host: address,
    servername: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    name: nameOf(server),
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: answerMs,
  });
  // Whoever waits hears of it; between two messages nobody does.
  connection.on('error', () => undefined);
  return connection;
}

/** What we call ourselves: the sender's domain. */
function nameOf({ fromAddress }: MailServer): string {
  return fromAddress.slice(fromAddress.lastIndexOf('@') + 1);
}

/** A connection serves whoever has the same server, address, user and password. Nothing of these can be read from it. */
function keyOf(server: MailServer, address: string): string {
  const { host, port, security, username, password } = server;
  return createHash('sha256')
    .update(JSON.stringify([address, host, port, security, username, password, nameOf(server)]))
    .digest('base64');
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
      connection.removeListener('error', reject);
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
