import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../src/lib/package-root.ts';
import { cpuSecondsOf } from './machine.ts';

/** A `funil start` as it is built and installed. */
export interface Installed {
  pid: number;
  /** Milliseconds from the command to the line that says it is ready. */
  ready: number;
  /** Seconds of processor time of Node until then. */
  cpu: number;
  /** Sends the signal and resolves when the process has ended. */
  end(signal: NodeJS.Signals): Promise<void>;
}

export async function startInstalled(dir: string): Promise<Installed> {
  const began = performance.now();
  const child = spawn(path.join(ROOT, 'bin', 'funil'), ['start', '--data', dir, '--port', '0'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await readyLine(child);
  const pid = child.pid as number;
  return {
    pid,
    ready: performance.now() - began,
    cpu: cpuSecondsOf(pid),
    async end(signal) {
      child.kill(signal);
      await exited;
    },
  };
}

async function readyLine(child: ChildProcess): Promise<void> {
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) if (line.includes('is ready')) return;
  throw new Error('Funil did not start');
}
