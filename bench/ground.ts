import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { type App, startApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import type { Engine } from '../src/engine.ts';
import type { BenchOptions } from './figures.ts';
import { fill } from './world.ts';

/** A running Funil on a data directory of its own. */
export interface Ground {
  engine: Engine;
  dir: string;
  /** GET of the API. Rejects unless the answer is 200. */
  get(address: string, headers?: Record<string, string>): Promise<unknown>;
  /** POST to the API, an object as JSON. Rejects unless it was taken. */
  post(address: string, body: object): Promise<unknown>;
  /** The same as right after the ledger grew: answers kept from before are stale. */
  getFresh(address: string): Promise<unknown>;
  close(): Promise<void>;
}

const FILLED = 'bench-events';

/** Starts Funil on an empty directory, or on one filled with that many events of the world; `--data` keeps the filled directory. */
export async function openGround({ data, say }: BenchOptions, size = 0): Promise<Ground> {
  const kept = data !== null && size > 0;
  const dir = kept ? path.resolve(data) : await mkdtemp(path.join(tmpdir(), 'funil-bench-'));
  await mkdir(dir, { recursive: true });
  const app = await startApp(configFor(dir), { log: logger() });
  const { engine } = app;
  const close = async () => {
    await app.close();
    if (!kept) await rm(dir, { recursive: true, force: true });
  };
  if (size > 0) {
    await filled(engine, dir, size, say).catch(async (error) => {
      await close();
      throw error;
    });
  }
  const get = getter(app);
  const getFresh = (address: string) => {
    engine.freshness.landed();
    return get(address);
  };
  return { engine, dir, get, post: poster(app), getFresh, close };
}

function getter({ address, localToken }: App): Ground['get'] {
  return async (path, headers = {}) => {
    const answer = await fetch(new URL(path, address), { headers: { authorization: `Bearer ${localToken}`, ...headers } });
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
}

function poster({ address, localToken }: App): Ground['post'] {
  return async (path, body) => {
    const [type, content] = body instanceof Blob ? ['application/octet-stream', body] : ['application/json', JSON.stringify(body)];
    const headers = { authorization: `Bearer ${localToken}`, 'content-type': type };
    const answer = await fetch(new URL(path, address), { method: 'POST', headers, body: content });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
}

export function logger() {
  return pino({ level: 'warn' }, pino.destination(2));
}

export function configFor(dir: string) {
  return readConfig({ FUNIL_DATA: dir, FUNIL_PORT: '0', FUNIL_LOG: 'warn' }, {});
}

async function filled(engine: Engine, dir: string, size: number, say: (line: string) => void): Promise<void> {
  await engine.warm();
  const mark = path.join(dir, FILLED);
  if (existsSync(mark)) {
    if (Number(readFileSync(mark, 'utf8')) !== size) throw new Error(`${dir} holds another number of events; give another directory`);
    return;
  }
  const began = performance.now();
  await fill(engine.events, size);
  await settleParts(engine);
  await writeFile(mark, String(size));
  say(`filled with ${size.toLocaleString('en')} events in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
}

/** Waits until the engine has done the merges it wants to, so that they do not run into the figures. */
export async function settleParts(engine: Engine): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    const [row] = await engine.events.read<{ merges: string }>('select count() as merges from system.merges');
    quiet = row?.merges === '0' ? quiet + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
