import path from 'node:path';
import pino from 'pino';
import { openConnections } from '../../src/channels/email/connections.ts';
import { openEmail } from '../../src/channels/email/index.ts';
import { ROOT } from '../../src/engine.ts';
import { createFailpoint } from '../../src/lib/failpoint.ts';
import { enqueue } from '../../src/outbox/enqueue.ts';
import { startOutbox } from '../../src/outbox/outbox.ts';
import { openEvents } from '../../src/store/events.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openState, sql } from '../../src/store/state.ts';

// One process, to be killed: sends through the mail server at a port while it puts more in, and says on its output which are committed.

const [dir = '', port = '', first = '', count = '', failpoint = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const log = pino({ level: 'silent' });

const state = await openState({ dir: path.join(dir, 'state'), url: null });
if (first === '0') {
  const events = await openEvents({ dir: path.join(dir, 'events'), url: null, questionMemory: 1e9, questionSeconds: 60 });
  await migrate(ROOT, state.db, events);
  await events.close();
  await sql`insert into workspace (slug, name, salt) values ('main', 'Main', '\\x00')`.execute(state.db);
}
const server = {
  host: '127.0.0.1',
  port: Number(port),
  security: 'none',
  username: '',
  password: '',
  fromName: '',
  fromAddress: 'shop@shop.example',
  replyTo: '',
  bounceAddress: '',
} as const;
const connections = openConnections();
const channel = openEmail(server, { mayBePrivate: true, resolve: async () => ['127.0.0.1'], answerMs: 5_000, connections });
const outbox = await startOutbox(
  {
    db: state.db,
    clock: Date.now,
    log,
    failpoint: createFailpoint(failpoint || null),
    askLeave: async () => null,
    channelOf: async () => channel,
    unsubscribeLink: () => '',
    lookEvery: 50,
  },
  { alone: true },
);
say('ready');
for (let nth = Number(first); nth < Number(first) + Number(count); nth += 1) {
  const name = `confirmation-${nth}`;
  await state.db.transaction().execute((tx) =>
    enqueue(tx, {
      workspace: 1,
      class: 'confirmation',
      kind: 'confirmation',
      key: name,
      address: `${name}@d${nth % 50}.example`,
      language: 'en',
      subject: 's',
      text: 't',
      at: Date.now(),
    }),
  );
  say(`put ${nth}`);
}
await outbox.drain();
const { rows } = await sql<{ key: string; state: string; attempt: number }>`select key, state, attempt from message order by id`.execute(
  state.db,
);
say(`rows ${JSON.stringify(rows)}`);
await outbox.stop();
connections.close();
await state.close();
