import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { argumentsFor } from '../../../../test/programs.ts';

const ROWS = 60_000;
const BAD_EVERY = 1_000;

/** How each life ends: at a named moment, or some time after it is ready. */
const ENDS = [
  { failpoint: 'import.within:3:crash' },
  { failpoint: 'import.group:2:crash' },
  { failpoint: 'import.within:5:crash', withServer: true },
  { failpoint: 'apply.land:1:crash' },
  { after: 150 },
];

interface Life {
  killed: boolean;
  said: string;
}

it('killed five times, an import goes on by itself and takes every row once', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'funil-import-kill-'));
  const file = path.join(dir, 'clicks-source.csv');
  writeFileSync(file, clicks());
  try {
    for (const end of ENDS) expect(await live(path.join(dir, 'data'), file, end)).toMatchObject({ killed: true });
    const last = await live(path.join(dir, 'data'), file, {});
    const verdict = JSON.parse(last.said.trim().split('\n').at(-1) as string);
    const bad = ROWS / BAD_EVERY;
    expect(verdict).toMatchObject({
      made: { state: 'done', rows: ROWS, accepted: ROWS - bad, duplicates: 0, rejected: bad },
      stored: { rows: String(ROWS - bad), pages: String(ROWS - bad) },
      rejects: bad,
      lines: bad,
      faults: [],
      counted: { accepted: ROWS - bad, stored: ROWS - bad, duplicate: 0, rejected: bad },
    });
    expect(verdict.made.bytes).toBe(verdict.made.size);
  } finally {
    killServer(path.join(dir, 'data'));
    rmSync(dir, { recursive: true, force: true });
  }
}, 300_000);

function clicks(): string {
  const start = Date.parse('2026-03-01T00:00:00Z');
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const at = i % BAD_EVERY === 7 ? 'never' : new Date(start + i * 1_000).toISOString();
    return `${at},u${i % 900},/p/${i}`;
  });
  return `time,who,page\n${rows.join('\n')}\n`;
}

async function live(dir: string, file: string, end: { failpoint?: string; after?: number; withServer?: boolean }): Promise<Life> {
  const args = [...(await argumentsFor('imports/importer')), dir, file, ...(end.failpoint ? [end.failpoint] : [])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let wrong = '';
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (text) => {
      said += text;
      if (said.includes('"ready"')) resolve();
    });
  });
  child.stderr.on('data', (text) => {
    wrong += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  if (end.after !== undefined) {
    await Promise.race([ready.then(() => sleep(end.after)), ended]);
    child.kill('SIGKILL');
  }
  const code = await ended;
  if (end.withServer) killServer(dir);
  if (code !== null && code !== 0) throw new Error(`the importer failed: ${wrong}`);
  return { killed: child.signalCode === 'SIGKILL', said };
}

/** Ends the PostgreSQL of this data directory as a power cut would. */
function killServer(dir: string): void {
  try {
    const [pid] = readFileSync(path.join(dir, 'state', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
