import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

/** One message as the sink took it. */
export interface Taken {
  from: string;
  to: string[];
  raw: Buffer;
}

/** What the sink does with a message; nothing named: it takes it. */
export interface Behaviour {
  /** Answer to RCPT TO, such as "550 5.1.1 No such user". */
  atRecipient?: (address: string) => string | null;
  /** Answer to the content. `hang` never answers, `drop` ends the connection after the whole content, `take and drop` keeps the message and then does so. */
  atContent?: (to: string) => string | 'hang' | 'drop' | 'take and drop' | null;
}

/** A mail server on loopback that keeps what it takes. */
export interface Sink {
  port: number;
  taken: Taken[];
  /** How many connections were ever made, and how many are open. */
  readonly connections: number;
  open(): number;
  /** Ends all connections, as a server does that has waited long enough. */
  cutAll(): void;
  behave(next: Behaviour): void;
  /** The messages taken for an address, read. */
  mailsTo(address: string): Promise<Email[]>;
  close(): Promise<void>;
}

export async function openSink(options: SMTPServerOptions = {}): Promise<Sink> {
  const taken: Taken[] = [];
  let behaviour: Behaviour = {};
  let connections = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onConnect(_session, done) {
      connections += 1;
      done();
    },
    onRcptTo({ address }, _session, done) {
      done(answer(behaviour.atRecipient?.(address) ?? null));
    },
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => judge(session, Buffer.concat(pieces), done));
    },
    ...options,
  });
  server.on('error', () => undefined);
  function judge({ id, envelope }: SMTPServerSession, raw: Buffer, done: (error: Error | null) => void): void {
    const to = envelope.rcptTo.map(({ address }) => address);
    const what = behaviour.atContent?.(to[0] ?? '') ?? null;
    if (what === null || what === 'take and drop') taken.push({ from: envelope.mailFrom ? envelope.mailFrom.address : '', to, raw });
    if (what === 'drop' || what === 'take and drop') cut(id);
    else if (what !== 'hang') done(answer(what));
  }
  const all = () => server.connections as Set<{ session: { id: string }; _socket: { destroy(): void } }>;
  function cut(id: string): void {
    for (const connection of all()) if (connection.session.id === id) connection._socket.destroy();
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as { port: number }).port,
    taken,
    get connections() {
      return connections;
    },
    open: () => all().size,
    cutAll() {
      for (const connection of all()) connection._socket.destroy();
    },
    behave(next) {
      behaviour = next;
    },
    mailsTo: (address) => Promise.all(taken.filter(({ to }) => to.includes(address)).map(({ raw }) => PostalMime.parse(raw))),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** "550 5.1.1 No such user" as the server's error. */
function answer(text: string | null): (Error & { responseCode?: number }) | null {
  if (text === null) return null;
  return Object.assign(new Error(text.slice(4)), { responseCode: Number(text.slice(0, 3)) });
}
