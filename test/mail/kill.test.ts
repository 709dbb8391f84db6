import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { argumentsFor } from '../programs.ts';
import { openSink } from './sink.ts';

const FAILPOINTS = ['claim.commit', 'smtp.before_data', 'smtp.handed', 'smtp.after_250', 'sent.commit'];
const MORE = 40;

interface Life {
  put: number[];
  rows: { key: string; state: string; attempt: number }[] | null;
}

/** Lives until it has said all, it ends itself, or it is killed so many milliseconds after it was ready. */
async function live(dir: string, orders: (string | number)[], patience: number | null): Promise<Life> {
  const args = [...(await argumentsFor('mail/sender')), dir, ...orders.map(String)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const life: Life = { put: [], rows: null };
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  for await (const line of createInterface(child.stdout)) {
    if (line === 'ready' && patience !== null) setTimeout(() => child.kill('SIGKILL'), patience);
    if (line.startsWith('put ')) life.put.push(Number(line.slice(4)));
    if (line.startsWith('rows ')) life.rows = JSON.parse(line.slice(5)) as Life['rows'];
  }
  await ended;
  return life;
}

function stopServer(dir: string): void {
  try {
    process.kill(Number(readFileSync(path.join(dir, 'state', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

it('loses no confirmation and doubles none, whenever its sender is killed', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'funil-mail-kill-'));
  const sink = await openSink();
  const put = new Set<number>();
  try {
    let next = 0;
    const kills = [
      ...FAILPOINTS.map((name, nth) => ({ failpoint: `${name}:${2 + nth}:crash`, patience: null })),
      ...[60, 120, 240].map((patience) => ({ failpoint: '', patience })),
    ];
    for (const { failpoint, patience } of kills) {
      const life = await live(dir, [sink.port, next, MORE, failpoint], patience);
      if (patience === null) expect(life.rows, failpoint).toBeNull();
      for (const nth of life.put) put.add(nth);
      next += MORE;
    }
    const { rows } = await live(dir, [sink.port, next, 0, ''], null);
    const arrived = new Map<string, number>();
    for (const { to } of sink.taken) arrived.set(to[0] as string, (arrived.get(to[0] as string) ?? 0) + 1);
    const states = new Map(rows?.map(({ key, state }) => [key, state]));
    expect([...put].filter((nth) => !states.has(`confirmation-${nth}`))).toEqual([]);
    for (const [key, state] of states) {
      const times = arrived.get([...arrived.keys()].find((address) => address.startsWith(`${key}@`)) ?? '') ?? 0;
      if (state === 'unknown') expect(times, key).toBeLessThanOrEqual(1);
      else expect([state, times], key).toEqual(['sent', 1]);
    }
    const unknown = [...states.values()].filter((state) => state === 'unknown').length;
    // What may have arrived is at most what was under way at each kill.
    expect(unknown).toBeLessThanOrEqual(kills.length * 5);
    expect(unknown).toBeGreaterThan(0);
    console.info(
      `${kills.length} kills, ${states.size} messages: ${states.size - unknown} sent once, ${unknown} unknown, 0 lost, 0 doubled`,
    );
  } finally {
    stopServer(dir);
    await sink.close();
    rmSync(dir, { recursive: true, force: true });
  }
}, 180_000);
