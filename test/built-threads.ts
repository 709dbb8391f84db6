import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Worker, WorkerOptions } from 'node:worker_threads';
import { startThread as start } from '../src/lib/thread.ts';
import { builtOnce } from './programs.ts';

const folder = await builtOnce('threads', []);

/** In the place of `src/lib/thread.ts` (vitest.config.ts): in a run of tests, threads of the product start as built, in a tenth of the time. */
export function startThread(name: string, beside: string, options: WorkerOptions): Worker {
  const built = folder && path.join(folder, `${name}.js`);
  return start(name, built && existsSync(built) ? pathToFileURL(built).href : beside, options);
}
