import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Rebuilt } from '../../src/ledger/rebuild.ts';
import { argumentsFor } from '../programs.ts';
import type { Orders } from './orders.ts';
import { randomFrom } from './shop.ts';

export interface Verdict {
  faults: string[];
  counted: Record<string, number>;
  waiting: number;
  missing: number;
  doubled: number;
  looked: number;
  corrections: Rebuilt;
}

export interface Story {
  kills: number;
  /** Milliseconds from the start of the engine to its being ready, for each start after a kill. */
  starts: number[];
  acknowledged: number;
  /** Steps of the apply half at which a writer ended itself, before it was killed from outside. */
  crashedAt: string[];
  verdict: Verdict;
}

export const CRASHES = ['apply.deduplicate', 'apply.identify', 'apply.land', 'apply.visit', 'apply.settle'];

/** Groups that were sent, and may or may not have arrived. */
function unacknowledged(sent: number, acknowledged: Set<number>): number[] {
  return Array.from({ length: sent }, (_, group) => group).filter((group) => !acknowledged.has(group));
}

/** Of three lives one ends from outside, two at a step: every step is met within eight. */
function crashOf(kill: number): string | undefined {
  return kill % 3 === 0 ? undefined : CRASHES[Math.floor((kill * 2) / 3) % CRASHES.length];
}

/** Kills a writer again and again, at random moments and at each step of the apply half, sometimes its PostgreSQL as well; then checks. */
export async function killAndCheck(kills: number, seed: number): Promise<Story> {
  const dir = mkdtempSync(path.join(tmpdir(), 'funil-kill-'));
  const random = randomFrom(seed);
  const acknowledged = new Set<number>();
  const starts: number[] = [];
  const crashedAt = new Set<string>();
  let sent = 0;
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const crash = crashOf(kill);
      const orders: Orders = { again: unacknowledged(sent, acknowledged), next: sent };
      if (crash) orders.failpoint = `${crash}:${1 + Math.floor(random() * 4)}:crash`;
      const life = await live(dir, orders, crash ? 30_000 : 400 + random() * 1_500, kill % 3 === 2);
      if (!Number.isNaN(life.ready)) starts.push(life.ready);
      if (crash && life.endedItself) crashedAt.add(crash);
      for (const group of life.acknowledged) acknowledged.add(group);
      // Groups that were on their way when the writer died may be there or not: as a client must, we send them again.
      sent = Math.max(sent, ...life.acknowledged.map((group) => group + 1)) + 4;
    }
    const again = unacknowledged(sent, acknowledged);
    const last = await live(dir, { again, next: sent }, 1_000, false);
    for (const group of last.acknowledged) acknowledged.add(group);
    const { verdict, ready } = await live(dir, { again: [], next: 0, check: [...acknowledged] }, 120_000, false);
    starts.push(last.ready, ready);
    return { kills: kills + 1, starts, acknowledged: acknowledged.size, crashedAt: [...crashedAt].sort(), verdict: verdict as Verdict };
  } finally {
    killServer(dir);
    rmSync(dir, { recursive: true, force: true });
  }
}

interface Life {
  endedItself: boolean;
  ready: number;
  acknowledged: number[];
  verdict: Verdict | null;
}

async function live(dir: string, orders: Orders, patience: number, andServer: boolean): Promise<Life> {
  const file = path.join(dir, 'orders.json');
  writeFileSync(file, JSON.stringify(orders));
  const child = spawn(process.execPath, [...(await argumentsFor('spine/writer')), dir, file], { stdio: ['ignore', 'pipe', 'pipe'] });
  const life: Life = { endedItself: false, ready: Number.NaN, acknowledged: [], verdict: null };
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [word, what] = JSON.parse(line) as [string, never];
      if (word === 'ready') life.ready = what;
      if (word === 'acknowledged') life.acknowledged.push(what);
      if (word === 'checked') life.verdict = what;
      if (word === 'ready') resolve();
    });
  });
  await Promise.race([ready, ended]);
  await Promise.race([sleep(patience), ended]);
  life.endedItself = child.signalCode === 'SIGKILL';
  child.kill('SIGKILL');
  if (andServer) killServer(dir);
  await ended;
  // A crash at a step may come before it is ready: it works off what the last one left.
  if (Number.isNaN(life.ready) && !orders.failpoint) throw new Error(`the writer did not start: ${said}`);
  return life;
}

/** Ends the PostgreSQL of this data directory as a power cut would; it is known by the file it keeps its number in. */
export function killServer(dir: string): void {
  try {
    const [pid] = readFileSync(path.join(dir, 'state', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** What a rebuild from the ledger alone must find to correct. */
const NOTHING = {
  identities: { added: 0, corrected: 0, removed: 0 },
  touches: { stated: 0, takenBack: 0 },
  tallies: [],
};

/** What must hold after any number of kills. */
export function expectNothingLost({ verdict, starts, acknowledged }: Story): void {
  expect(verdict).toMatchObject({ faults: [], waiting: 0, missing: 0, doubled: 0 });
  expect(verdict.corrections).toMatchObject(NOTHING);
  expect(verdict.looked).toBeGreaterThan(acknowledged);
  expect(Math.max(...starts)).toBeLessThan(10_000);
}

export function figures({ kills, starts, acknowledged, crashedAt, verdict }: Story): string {
  const slowest = Math.max(...starts);
  const { accepted, stored, duplicate } = verdict.counted;
  return `${kills} kills (steps that crashed by themselves: ${crashedAt.join(', ')}): ${acknowledged} groups acknowledged, ${accepted} facts accepted = ${stored} stored + ${duplicate} duplicates; ${verdict.missing} lost, ${verdict.doubled} doubled; slowest start ${slowest} ms`;
}
