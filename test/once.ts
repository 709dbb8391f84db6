import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LOOK_EVERY_MS = 50;
/** Longer than anything takes to be made: whoever was at it is gone. */
const GIVEN_UP_MS = 100_000;

/**
 * The folder of this name. In one run of tests it is made once, by whoever needs it first (others wait); outside of one, where no folder is
 * kept for such (test/once-setup.ts), nothing is made and the answer is null.
 */
export async function onceMade(name: string, make: (dir: string) => Promise<void>): Promise<string | null> {
  const kept = process.env.TEST_ONCE;
  if (!kept) return null;
  const made = path.join(kept, name);
  while (!existsSync(made)) (await begin(made)) ? await finish(made, make) : await sleep(LOOK_EVERY_MS);
  return made;
}

/** Puts a copy of it into `into`; the answer is false where nothing is kept. */
export async function copyOnceMade(name: string, into: string, make: (dir: string) => Promise<void>): Promise<boolean> {
  const made = await onceMade(name, make);
  if (made === null) return false;
  await mkdir(into, { recursive: true });
  // The owner of each file must stay: PostgreSQL refuses a folder of somebody else.
  await run('cp', ['-a', `${made}/.`, into]);
  return true;
}

async function begin(made: string): Promise<boolean> {
  const lock = `${made}.lock`;
  try {
    await mkdir(lock);
    return true;
  } catch {
    const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > GIVEN_UP_MS) await rm(lock, { recursive: true, force: true });
    return false;
  }
}

async function finish(made: string, make: (dir: string) => Promise<void>): Promise<void> {
  const aside = `${made}.making`;
  try {
    await rm(aside, { recursive: true, force: true });
    await mkdir(aside, { mode: 0o711 });
    await make(aside);
    await rename(aside, made);
  } finally {
    await rm(`${made}.lock`, { recursive: true, force: true });
  }
}
