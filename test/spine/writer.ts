import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { actIdOf, factIdOf } from '../../src/core/identity.ts';
import type { Engine } from '../../src/engine.ts';
import { rebuild } from '../../src/ledger/rebuild.ts';
import { TABLES } from '../../src/ledger/tables.ts';
import { groupFacts, type Orders } from './orders.ts';
import { conservation, openEngine } from './shop.ts';

// One process, to be killed. Says on each line of its output what a client would know: when it was ready, and which groups were acknowledged.
const [dataDir, ordersFile] = process.argv.slice(2) as [string, string];
const orders = JSON.parse(readFileSync(ordersFile, 'utf8')) as Orders;
const began = performance.now();
const engine = await openEngine(dataDir, orders.failpoint ? { FUNIL_FAILPOINT: orders.failpoint } : {});
const workspace = engine.workspaces.list()[0]?.id as number;
const source = await engine.workspaces.source(workspace, 'test', 'test');
say(['ready', Math.round(performance.now() - began)]);

if (orders.check) {
  await engine.apply.drained(60_000);
  const { faults, counted, waiting } = await conservation(engine);
  say(['checked', { faults, counted, waiting, ...(await lookFor(engine, orders.check)), corrections: await rebuild(engine) }]);
  await engine.close();
} else {
  let next = orders.next;
  const again = [...orders.again];
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (;;) {
        const group = again.shift() ?? next++;
        await engine.intake.accept({ workspace, source }, groupFacts(group));
        say(['acknowledged', group]);
        await sleep(10);
      }
    }),
  );
}

function say(words: unknown): void {
  process.stdout.write(`${JSON.stringify(words)}\n`);
}

/** How many of the acknowledged facts are not on the ledger, and how many are there more than once. What people decided is noted beside it. */
async function lookFor(
  { state, events, workspaces }: Engine,
  groups: number[],
): Promise<{ missing: number; doubled: number; looked: number }> {
  const { salt } = workspaces.get(workspace);
  const rows = new Map<string, number>();
  for (const { table } of Object.values(TABLES)) {
    for (const { id, n } of await events.read<{ id: string; n: string }>(`select id, count() as n from ${table} group by id`))
      rows.set(id, Number(n));
  }
  for (const { id } of await state.db.selectFrom('alias_act').select('id').execute()) rows.set(id, 1);
  const wanted = new Set(
    groups.flatMap(groupFacts).map(({ kind, id }) => (kind === 'alias' ? actIdOf(salt, id) : factIdOf(salt, kind, id))),
  );
  const missing = [...wanted].filter((id) => !rows.has(id)).length;
  return { missing, doubled: [...rows.values()].filter((n) => n > 1).length, looked: wanted.size };
}
