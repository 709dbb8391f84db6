import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { ledgerSuite } from '../spine/ledger-suite.ts';
import { conservation, openEngine, openShop, page, START } from '../spine/shop.ts';
import { createServer, type Server, serverBinaries } from './postgres-server.ts';

const binaries = serverBinaries();
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.remove();
});

function startServer(): Server {
  const server = createServer(binaries as string);
  servers.push(server);
  server.start();
  return server;
}

const needs = '(needs a PostgreSQL server >= 15: apt-get install postgresql)';

if (binaries) ledgerSuite('the ledger with its state on a PostgreSQL server', () => ({ settings: { FUNIL_STATE_URL: startServer().url } }));

describe.skipIf(!binaries)(`a PostgreSQL server ${needs}`, () => {
  it('that goes away for a while is waited for: what was acknowledged lands, and there is still one master', async () => {
    const server = startServer();
    const settings = { FUNIL_STATE_URL: server.url };
    const shop = await openShop({ settings });
    try {
      await shop.send([page('before', START, { anonymous: 'd' })]);
      const source = await shop.engine.workspaces.source(shop.workspace, 'test', 'test');
      const accept = (id: string) =>
        shop.engine.intake.accept({ workspace: shop.workspace, source }, [page(id, START, { anonymous: 'd' })]);
      const held = shop.engine.apply.paused(() => sleep(700));
      for (let n = 0; n < 20; n += 1) await accept(`kept-${n}`);
      server.stop('immediate');
      await expect(accept('lost')).rejects.toThrow();
      await held;
      server.start();
      await sleep(1_500);
      await shop.send([page('after', START, { anonymous: 'd' })]);
      const { faults, counted } = await conservation(shop.engine);
      expect(faults).toEqual([]);
      expect(counted.stored).toBe(22);
      await expect(openEngine(`${shop.dir}-other`, settings)).rejects.toMatchObject({ code: 'already_running' });
    } finally {
      await shop.close();
      rmSync(`${shop.dir}-other`, { recursive: true, force: true });
    }
  });
});
