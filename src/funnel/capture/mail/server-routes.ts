import { Type } from 'typebox';
import { emailAddress } from '../../../core/email-address.ts';
import { FunilError } from '../../../core/errors.ts';
import type { Http } from '../../../lib/http.ts';
import { dropMailKey, makeMailKey, type PublishedKey, readPublishedKey } from '../../../outbox/mail-keys.ts';
import { readServer, removeServer, type ServerSettings, saveServer } from '../../../outbox/servers.ts';
import { checkSender } from './dns.ts';
import type { MailParts } from './parts.ts';
import { sendTest } from './send-test.ts';
import { aKind, aLanguage } from './template-schemas.ts';

const tags = ['mail'];
const config = { scope: 'admin' } as const;
const line = (maxLength: number) => Type.String({ maxLength, pattern: '^[^\\u0000-\\u001f\\u007f\\u2028\\u2029]*$' });
const settings = {
  host: Type.String({ minLength: 1, maxLength: 253, pattern: '^[\\p{L}\\p{N}.:-]+$' }),
  port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  security: Type.Unsafe<'tls' | 'starttls' | 'none'>({ type: 'string', enum: ['tls', 'starttls', 'none'] }),
  username: line(200),
  fromName: line(100),
  fromAddress: line(200),
  replyTo: line(200),
  bounceAddress: line(200),
  postalAddress: line(300),
  dkimSelector: Type.String({ maxLength: 63, pattern: '^[A-Za-z0-9._-]*$' }),
  perMinute: Type.Integer({ minimum: 1, maximum: 10_000, description: 'Messages a domain of readers gets in a minute, at most' }),
};
const shown = Type.Object({
  server: Type.Union([Type.Object({ ...settings, hasPassword: Type.Boolean() }), Type.Null()]),
  /** Without a server of its own, whether the installation sends for it. */
  sender: Type.Union([Type.String(), Type.Null()], {
    description: 'Address that mail of this workspace is from; null: it is read in the outbox',
  }),
  key: Type.Union([Type.Object({ name: Type.String(), value: Type.String() }), Type.Null()], {
    description: 'The record (TXT) that DNS needs for the key Funil signs with; null: it signs nothing',
  }),
});

/** The mail server of a workspace. Its password is never told again. */
export function addServerRoutes(http: Http, parts: MailParts): void {
  const { db, secrets, clock, names, senderOf } = parts;
  const read = async (workspace: number) => {
    const server = await readServer(db, secrets, workspace);
    const { password: _, ...open } = server ?? { password: '' };
    return {
      server: server === null ? null : (open as Omit<typeof server, 'password'>),
      sender: (await senderOf(workspace))?.fromAddress ?? null,
      key: server && recordOf(server.fromAddress, await readPublishedKey(db, workspace)),
    };
  };
  http.get(
    '/api/v1/mail/server',
    { config, schema: { tags, summary: 'The mail server of this workspace', response: { 200: shown } } },
    ({ workspace }) => read(workspace),
  );
  http.put(
    '/api/v1/mail/server',
    {
      config: { ...config, audit: ['host', 'port', 'security', 'username', 'fromAddress'] },
      schema: {
        tags,
        summary: 'Set the mail server of this workspace',
        description: 'Without "password" the old one stays, as long as host, port, security and user do.',
        body: Type.Object({ ...settings, password: Type.Optional(Type.String({ maxLength: 500 })) }, { additionalProperties: false }),
        response: { 200: shown },
      },
    },
    async ({ workspace, body }) => {
      await saveServer(db, secrets, workspace, checked(body), clock());
      return read(workspace);
    },
  );
  http.delete(
    '/api/v1/mail/server',
    { config, schema: { tags, summary: 'Forget the mail server of this workspace', response: { 200: shown } } },
    async ({ workspace }) => {
      await removeServer(db, workspace);
      return read(workspace);
    },
  );
  http.post(
    '/api/v1/mail/key',
    {
      config,
      schema: {
        tags,
        summary: 'Make a key by which Funil signs mail (DKIM)',
        description: 'It takes the place of the one before, under another name. Put the record into DNS.',
        response: { 200: shown },
      },
    },
    async ({ workspace }) => {
      if (!(await readServer(db, secrets, workspace))) throw noServer();
      await makeMailKey(db, secrets, workspace, clock());
      return read(workspace);
    },
  );
  http.delete(
    '/api/v1/mail/key',
    { config, schema: { tags, summary: 'Sign mail no more', response: { 200: shown } } },
    async ({ workspace }) => {
      await dropMailKey(db, workspace);
      return read(workspace);
    },
  );
  addTryRoutes(http, parts, async (workspace) => {
    const server = await readServer(db, secrets, workspace);
    const sender = server ?? (await senderOf(workspace));
    const key = server && (await readPublishedKey(db, workspace));
    const ours = key ? { dkimSelector: key.selector, dkimKey: key.publicKey } : {};
    return sender === null ? [] : checkSender(names, { bounceAddress: '', dkimSelector: '', ...sender, ...ours });
  });
}

function recordOf(fromAddress: string, key: PublishedKey | null): { name: string; value: string } | null {
  const domain = fromAddress.slice(fromAddress.lastIndexOf('@') + 1);
  return key && { name: `${key.selector}._domainkey.${domain}`, value: `v=DKIM1; k=rsa; p=${key.publicKey}` };
}

function noServer(): FunilError {
  return new FunilError('no_server', 'This workspace has no mail server of its own.', {
    status: 409,
    hint: 'Set it first: mail of the installation is signed by its server.',
  });
}

type Look = (workspace: number) => Promise<Awaited<ReturnType<typeof checkSender>>>;

function addTryRoutes(http: Http, parts: MailParts, look: Look): void {
  const word = (...words: string[]) => Type.Unsafe<never>({ type: 'string', enum: words });
  const finding = Type.Object({
    check: word('spf', 'dkim', 'dmarc', 'mx', 'bounces'),
    state: word('good', 'weak', 'bad', 'unknown'),
    code: Type.String(),
    found: Type.String(),
  });
  http.get(
    '/api/v1/mail/dns',
    {
      config,
      schema: {
        tags,
        summary: 'What receivers look up about the sender: SPF, DKIM, DMARC, MX',
        response: { 200: Type.Object({ findings: Type.Array(finding) }) },
      },
    },
    async ({ workspace }) => ({ findings: (await look(workspace)) as never[] }),
  );
  http.post(
    '/api/v1/mail/test',
    {
      config: { ...config, audit: ['kind', 'language'] },
      schema: {
        tags,
        summary: 'Send a test',
        description: 'Through the same outbox as all mail. Answers what became of it within ten seconds, or that it waits.',
        body: Type.Object(
          { to: Type.String({ maxLength: 200 }), kind: Type.Optional(aKind), language: Type.Optional(aLanguage) },
          { additionalProperties: false },
        ),
        response: { 200: Type.Object({ state: Type.String(), why: Type.Union([Type.String(), Type.Null()]) }) },
      },
    },
    ({ workspace, body }) => sendTest(parts, workspace, body),
  );
}

/** Addresses in the one way they are compared; an empty one stays empty where that means something. */
function checked<T extends ServerSettings>(given: T): T {
  return {
    ...given,
    fromAddress: addressIn(given.fromAddress, 'fromAddress'),
    replyTo: given.replyTo === '' ? '' : addressIn(given.replyTo, 'replyTo'),
    bounceAddress: given.bounceAddress === '' ? '' : addressIn(given.bounceAddress, 'bounceAddress'),
  };
}

function addressIn(raw: string, field: string): string {
  const address = emailAddress(raw);
  if (address !== null) return address;
  throw new FunilError('bad_address', `"${raw.slice(0, 100)}" is not one plain e-mail address.`, { hint: `Mend "${field}".` });
}
