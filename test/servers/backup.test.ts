import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalHash } from '../../src/ledger/canonical.ts';
import { backup } from '../../src/store/backup/backup.ts';
import { runChild, type Said } from '../backup/children.ts';
import { answers, send } from '../backup/facts.ts';
import { openEngine } from '../spine/shop.ts';
import { createServer, type Server, serverBinaries } from './postgres-server.ts';

const binaries = serverBinaries();
const SLOW = 180_000;

describe.skipIf(!binaries)('a backup and a PostgreSQL server (needs a PostgreSQL server >= 15: apt-get install postgresql)', () => {
  let home = '';
  let server: Server;
  let source: { canonical: unknown; answers: unknown; known: number };
  const under = (name: string) => join(home, name);

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'funil-servers-'));
    server = createServer(binaries as string);
    server.start();
    const engine = await openEngine(under('embedded'));
    for (let nth = 0; nth < 20; nth += 1) await send(engine, nth);
    await engine.apply.drained(60_000);
    const clock = await engine.state.db.selectFrom('journal_clock').select('known').executeTakeFirstOrThrow();
    const known = clock.known.getTime();
    source = { canonical: await canonicalHash(engine), answers: await answers(engine, known), known };
    await backup(engine, under('first'));
    await engine.close();
  }, SLOW);
  afterAll(async () => {
    server?.remove();
    await rm(home, { recursive: true, force: true });
  });

  function same(said: Said): void {
    expect(said).toMatchObject({ canonical: source.canonical, answers: source.answers });
    expect(said.rebuilt).toMatchObject({ identities: { added: 0, corrected: 0, removed: 0 }, tallies: [] });
  }

  it(
    'made of embedded engines is restored onto the server, and answers as before',
    async () => {
      expect((await runChild('restore', under('on-server'), under('first'), server.url)).code).toBeUndefined();
      same(await runChild('open', under('on-server'), '', server.url));
    },
    SLOW,
  );

  it(
    'is not restored over a server that holds something',
    async () => {
      expect(await runChild('restore', under('again'), under('first'), server.url)).toMatchObject({ code: 'not_empty' });
      same(await runChild('open', under('on-server'), '', server.url));
    },
    SLOW,
  );

  it(
    'made of the server is restored into embedded engines',
    async () => {
      const engine = await openEngine(under('on-server'), { FUNIL_STATE_URL: server.url });
      await backup(engine, under('second'));
      await engine.close();
      expect((await runChild('restore', under('back'), under('second'))).code).toBeUndefined();
      same(await runChild('open', under('back')));
    },
    SLOW,
  );
});
