import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { startBeside } from './beside.ts';

/**
 * Watches the memory of this process and what it started, except for what runs beside it, until stopped: the samples in bytes, oldest first. It is
 * done from a process of its own, for one look takes 30 ms, in which nobody would be answered here.
 */
export async function watchMemory(): Promise<() => Promise<number[]>> {
  const watcher = startBeside('memory', { of: process.pid });
  const lines = createInterface(watcher.stdout);
  const samples: number[] = [];
  lines.on('line', (line) => samples.push(Number(line)));
  await Promise.race([once(lines, 'line'), once(lines, 'close')]);
  if (samples.length === 0) throw new Error('Nobody watches the memory.');
  return async () => {
    const closed = once(lines, 'close');
    watcher.kill();
    await closed;
    return samples;
  };
}
