import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findServer } from '../src/http/server-file.ts';
import { atMost, type BenchOptions, type Figure, plain } from './figures.ts';
import { openGround } from './ground.ts';
import { startInstalled } from './installed.ts';
import { load } from './machine.ts';
import { median } from './measure.ts';

const SIZES = { full: [1_000_000, 3_000_000, 10_000_000], quick: [300_000] };
const RUNS = 3;
const MOST_MS = 3_000;
const MOST_AFTER_KILL_MS = 10_000;
const POLL_MS = 20;

/** How long `funil start` takes on data that is there already: as built, from the command to the line that says it is ready. */
export async function bench(options: BenchOptions): Promise<Figure[]> {
  const figures = await startsOn(await mkdtemp(path.join(tmpdir(), 'funil-bench-')), 'empty', options);
  for (const size of options.quick ? SIZES.quick : SIZES.full) {
    const dir = await mkdtemp(path.join(tmpdir(), 'funil-bench-'));
    const ground = await openGround({ ...options, data: dir }, size);
    await ground.close();
    figures.push(...(await startsOn(dir, `${size / 1e6} M events`, options)));
  }
  return figures;
}

interface Started {
  ready: number;
  cpu: number;
  landed: number;
}

async function startsOn(dir: string, name: string, { say }: BenchOptions): Promise<Figure[]> {
  try {
    await startOnce(dir, 'SIGTERM');
    const clean = await startsAfter(dir, 'SIGTERM');
    await startOnce(dir, 'SIGKILL');
    const killed = await startsAfter(dir, 'SIGKILL');
    say(`${name}: load ${load().toFixed(1)}`);
    return [
      atMost(`later start, ${name}`, median(clean.map(({ ready }) => ready)), 'ms', MOST_MS),
      plain('  processor time of Node until then', median(clean.map(({ cpu }) => cpu * 1_000)), 'ms'),
      plain('  until a fact sent at once is on the ledger', median(clean.map(({ landed }) => landed)), 'ms'),
      atMost(`start after kill -9, ${name}`, median(killed.map(({ ready }) => ready)), 'ms', MOST_AFTER_KILL_MS),
      plain('  until a fact sent at once is on the ledger', median(killed.map(({ landed }) => landed)), 'ms'),
    ];
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function startsAfter(dir: string, end: NodeJS.Signals): Promise<Started[]> {
  const starts: Started[] = [];
  for (let run = 0; run < RUNS; run += 1) starts.push(await startOnce(dir, end));
  return starts;
}

/** Starts Funil, sends it a fact, waits until that has landed, and ends it by a signal. */
async function startOnce(dir: string, signal: NodeJS.Signals): Promise<Started> {
  const began = performance.now();
  const { ready, cpu, end } = await startInstalled(dir);
  await sendOne(dir);
  const landed = performance.now() - began;
  await end(signal);
  return { ready, cpu, landed };
}

async function sendOne(dir: string): Promise<void> {
  const server = await findServer(dir);
  if (!server) throw new Error('Funil does not answer');
  const headers = { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' };
  const fact = { kind: 'event', id: `start-${Date.now()}`, at: Date.now(), type: 'page', ids: { anonymous: 'bench' }, path: '/' };
  const answer = await fetch(`${server.address}/api/v1/facts`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ source: 'bench', facts: [fact] }),
  });
  if (!answer.ok) throw new Error(`a fact was not taken: ${await answer.text()}`);
  for (let waiting = 1; waiting > 0; await new Promise((resolve) => setTimeout(resolve, POLL_MS))) {
    waiting = ((await (await fetch(`${server.address}/health`)).json()) as { backlog: number }).backlog;
  }
}
