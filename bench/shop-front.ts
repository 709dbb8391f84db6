import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { type App, startApp } from '../src/app.ts';
import { runBeside } from './beside.ts';
import { configFor } from './ground.ts';
import type { Load } from './load.ts';

export interface LoadOptions {
  connections: number;
  /** Of one request. */
  events: number;
  seconds: number;
  keys?: readonly string[];
  /** Events a second; as fast as they are answered without it. */
  rate?: number;
  /** Whether the generator stands for a machine that is not this one: what it takes of the processors is then what others leave. */
  aside?: boolean;
}

/** A whole Funil on an empty directory, with sources that may send as fast as they can. */
export interface ShopFront {
  app: App;
  keys: string[];
  /** Runs the load generator beside it. */
  load(options: LoadOptions): Promise<Load>;
  close(): Promise<void>;
}

const UNLIMITED = 1_000_000;
/** More events than one run sends. */
const IDS_OF_A_RUN = 10_000_000;

export async function openShopFront(sources = 1): Promise<ShopFront> {
  const dir = await mkdtemp(path.join(tmpdir(), 'funil-bench-'));
  const app = await startApp(configFor(dir), { log: pino({ level: 'warn' }, pino.destination(2)) });
  const keys: string[] = [];
  for (let nth = 0; nth < sources; nth += 1) keys.push(await makeSource(app, `shop ${nth}`));
  let runs = 0;
  return {
    app,
    keys,
    load({ keys: some = keys, aside, ...wanted }) {
      runs += 1;
      return runBeside<Load>('load', { url: app.address, key: some.join(), ...wanted, first: runs * IDS_OF_A_RUN }, aside);
    },
    async close() {
      await app.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function makeSource(app: App, name: string): Promise<string> {
  const answer = await fetch(`${app.address}/api/v1/sources`, {
    method: 'POST',
    headers: { authorization: `Bearer ${app.localToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name, kind: 'server', eventsPerSecond: UNLIMITED }),
  });
  if (answer.status !== 201) throw new Error(await answer.text());
  return ((await answer.json()) as { writeKey: string }).writeKey;
}
