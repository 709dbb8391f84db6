import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtFolder } from './programs.ts';

/** Keeps a folder for what one run of tests makes once (test/once.ts). The workers inherit its name. */
export async function setup(): Promise<void> {
  const kept = await mkdtemp(path.join(tmpdir(), 'funil-once-'));
  // PostgreSQL goes through it as another user where root runs the tests.
  await chmod(kept, 0o711);
  process.env.TEST_ONCE = kept;
}

export async function teardown(): Promise<void> {
  if (!process.env.TEST_ONCE) return;
  for (const made of [process.env.TEST_ONCE, builtFolder()]) await rm(made, { recursive: true, force: true });
}
