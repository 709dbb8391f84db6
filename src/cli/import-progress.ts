import { setTimeout as sleep } from 'node:timers/promises';
import { Presets, SingleBar } from 'cli-progress';
import { Duration } from 'luxon';
import type { Client } from './client.ts';
import { say } from './output.ts';

export interface ImportState {
  id: string;
  file: string;
  state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  rows: number;
  accepted: number;
  duplicates: number;
  rejected: number;
  bytes: number;
  size: number;
  error: string | null;
  rowsPerSecond?: number | null;
}

const LOOK_EVERY_MS = 250;
const BAR_EVERY_MS_WITHOUT_TERMINAL = 5_000;

/** A bar on stderr; where that is no terminal, a line now and then. */
export function createBar(what: string, size: number): SingleBar {
  const bar: SingleBar = new SingleBar(
    {
      format: `${what} [{bar}] {percentage}% | {said}{eta_formatted} left`,
      stream: process.stderr,
      noTTYOutput: true,
      notTTYSchedule: BAR_EVERY_MS_WITHOUT_TERMINAL,
      hideCursor: true,
      etaBuffer: 40,
      formatTime: (seconds) => timeLeft(seconds, bar.getProgress()),
    },
    Presets.legacy,
  );
  bar.start(Math.max(size, 1), 0, { said: '' });
  return bar;
}

/** Seconds in words; a bar that stands still, or has not begun, gives a word instead of a number. */
export function timeLeft(seconds: number, progress: number): string {
  if (seconds < 1 && progress > 0) return '0s';
  return Number.isFinite(seconds) && progress > 0
    ? Duration.fromObject({ seconds }).rescale().toHuman({ unitDisplay: 'narrow' })
    : 'a while';
}

/** Follows an import until everything has landed or it has stopped. Ctrl-C cancels it; a second one does not wait for that. */
export async function watchImport(client: Client, id: string): Promise<ImportState> {
  const path = `/api/v1/imports/${encodeURIComponent(id)}`;
  let interrupts = 0;
  const interrupt = () => {
    interrupts += 1;
    if (interrupts > 1) process.exit(1);
    say('\nStopping the import; what is accepted stays ...');
    void client.ask('POST', `${path}/cancel`).catch((error: Error) => say(error.message));
  };
  process.on('SIGINT', interrupt);
  let seen = await client.ask<ImportState>('GET', path);
  const bar = createBar('import', seen.size);
  try {
    while (seen.state === 'waiting' || seen.state === 'running') {
      await sleep(LOOK_EVERY_MS);
      seen = await client.ask<ImportState>('GET', path);
      bar.update(seen.bytes, { said: `${seen.rows.toLocaleString('en-US')} rows${rate(seen)} | ` });
    }
    return seen;
  } finally {
    bar.stop();
    process.off('SIGINT', interrupt);
  }
}

function rate({ rowsPerSecond }: ImportState): string {
  return rowsPerSecond ? `, ${rowsPerSecond.toLocaleString('en-US')} a second` : '';
}
