import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { factIdOf } from '../../src/core/identity.ts';
import type { Engine } from '../../src/engine.ts';
import type { Workspace } from '../../src/ledger/workspaces.ts';
import { argumentsFor } from '../programs.ts';
import { killServer } from '../spine/kills.ts';
import { type Counted, conservation, openEngine, randomFrom } from '../spine/shop.ts';

const CONNECTIONS = 8;
const BATCH = 50;
/** Of each batch: one call that nobody can take, and one that was sent before. */
const REFUSED = 1;

export interface Server {
  address: string;
  token: string;
  child: ChildProcess;
}

/** What clients know of what they sent. */
interface Sent {
  writeKey: string;
  next: number;
  /** Batches on their way when the server went: whether they arrived nobody knows, so they are sent again, as every SDK does. */
  unanswered: number[];
  acknowledged: Set<number>;
}

export interface CollectStory {
  kills: number;
  acknowledged: number;
  faults: string[];
  counted: Counted;
  waiting: number;
  /** Events that were acknowledged and are not on the ledger; on it more than once; on it and never sent. */
  missing: number;
  doubled: number;
  unknown: number;
}

/** Kills a Funil again and again at random moments while batches come in over HTTP, every third time its PostgreSQL as well; then looks at the ledger. */
export async function killWhileCollecting(kills: number, seed: number): Promise<CollectStory> {
  const dir = mkdtempSync(path.join(tmpdir(), 'funil-collect-kill-'));
  const random = randomFrom(seed);
  const sent: Sent = { writeKey: '', next: 0, unanswered: [], acknowledged: new Set() };
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const server = await start(dir);
      if (sent.writeKey === '') sent.writeKey = await makeSource(server);
      const sending = Array.from({ length: CONNECTIONS }, () => sendUntilCut(server, sent));
      await sleep(200 + random() * 1_500);
      const ended = new Promise((resolve) => server.child.once('close', resolve));
      server.child.kill('SIGKILL');
      if (kill % 3 === 2) killServer(dir);
      await Promise.all([ended, ...sending]);
    }
    return { kills, acknowledged: sent.acknowledged.size * (BATCH - REFUSED), ...(await lookAt(dir, sent)) };
  } finally {
    killServer(dir);
    rmSync(dir, { recursive: true, force: true });
  }
}

export async function start(dir: string): Promise<Server> {
  const child = spawn(process.execPath, [...(await argumentsFor('collect/server')), dir], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (text) => {
    complaint += text;
  });
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve({ ...(JSON.parse(line) as Omit<Server, 'child'>), child }));
    child.once('exit', () => reject(new Error(`the server did not start: ${complaint}`)));
  });
}

async function makeSource({ address, token }: Server): Promise<string> {
  const answer = await fetch(`${address}/api/v1/sources`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'shop', kind: 'server', eventsPerSecond: 1_000_000 }),
  });
  return ((await answer.json()) as { writeKey: string }).writeKey;
}

async function sendUntilCut({ address }: Server, sent: Sent): Promise<void> {
  for (;;) {
    const batch = sent.unanswered.shift() ?? sent.next++;
    const answer = await post(`${address}/v1/batch`, sent.writeKey, batch).catch(() => null);
    if (answer === null) {
      sent.unanswered.push(batch);
      return;
    }
    const { accepted, duplicates, rejected } = answer;
    if (accepted + duplicates !== BATCH - REFUSED || rejected !== REFUSED) throw new Error(`batch ${batch}: ${JSON.stringify(answer)}`);
    sent.acknowledged.add(batch);
  }
}

async function post(url: string, key: string, batch: number): Promise<Record<'accepted' | 'duplicates' | 'rejected', number>> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'x-write-key': key, 'content-type': 'application/json' },
    body: JSON.stringify({ batch: callsOf(batch), sentAt: new Date().toISOString() }),
  });
  if (answer.status !== 200) throw new Error(`${answer.status}`);
  return (await answer.json()) as Record<'accepted' | 'duplicates' | 'rejected', number>;
}

function callsOf(batch: number): object[] {
  const calls = idsOf(batch).map((messageId, nth) => ({
    type: 'track',
    event: nth % 5 === 0 ? 'Product Added' : 'Product Viewed',
    messageId,
    anonymousId: `device-${(batch * 7 + nth) % 400}`,
    ...(nth % 9 === 0 ? { userId: `user-${(batch + nth) % 100}` } : {}),
    properties: { product_id: `p${nth}`, price: 10 },
  }));
  return [...calls, { type: 'nothing' }];
}

/** Its own, and one of the batch before: clients repeat themselves. */
function idsOf(batch: number): string[] {
  const own = Array.from({ length: BATCH - REFUSED - 1 }, (_, nth) => `m-${batch}-${nth}`);
  return [...own, batch === 0 ? 'm-first' : `m-${batch - 1}-0`];
}

async function lookAt(dir: string, sent: Sent): Promise<Omit<CollectStory, 'kills' | 'acknowledged'>> {
  const engine = await openEngine(dir);
  try {
    await engine.apply.drained(120_000);
    const { faults, counted, waiting } = await conservation(engine);
    return { faults, counted, waiting, ...(await compare(engine, sent)) };
  } finally {
    await engine.close();
  }
}

async function compare({ events, workspaces }: Engine, { acknowledged, next }: Sent) {
  const { salt } = workspaces.list()[0] as Workspace;
  const rows = await events.read<{ id: string; n: string }>('select id, count() as n from events group by id');
  const stored = new Map(rows.map(({ id, n }) => [id, Number(n)]));
  const numbersOf = (batches: Iterable<number>) => new Set([...batches].flatMap(idsOf).map((id) => factIdOf(salt, 'event', id)));
  const everSent = numbersOf(Array(next).keys());
  return {
    missing: [...numbersOf(acknowledged)].filter((id) => !stored.has(id)).length,
    doubled: [...stored.values()].filter((n) => n > 1).length,
    unknown: [...stored.keys()].filter((id) => !everSent.has(id)).length,
  };
}

export function told({ kills, acknowledged, counted, missing, doubled }: CollectStory): string {
  const { accepted, stored, duplicate, rejected } = counted;
  return `${kills} kills: ${acknowledged} events acknowledged; ${accepted} accepted = ${stored} stored + ${duplicate} duplicates, ${rejected} refused; ${missing} lost, ${doubled} doubled`;
}
