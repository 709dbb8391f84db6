import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { readConfig } from '../src/config.ts';
import { startEngine } from '../src/engine.ts';
import { copyOnceMade } from './once.ts';

/** A new data directory, as a first start leaves it: to make a cluster and bring both engines forward takes longer than most tests do. */
export async function freshDir(name: string): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), `funil-${name}-`));
  await fillFresh(dir);
  return dir;
}

/** The same in a directory that is there. Outside of a run of tests it stays empty, and the first start does it all. */
export async function fillFresh(dir: string): Promise<void> {
  await copyOnceMade('fresh', dir, async (made) => {
    const engine = await startEngine(readConfig({ FUNIL_DATA: made, FUNIL_DISK_RESERVE_MB: '0' }, {}), pino({ level: 'silent' }));
    await engine.close();
  });
}
