import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine.ts';
import { conservation, openEngine, page, START } from './shop.ts';

/** A small disk of its own, where the machine lets us have one. */
function smallDisk(megabytes: number): string | null {
  const dir = mkdtempSync(path.join(tmpdir(), 'funil-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', dir], { stdio: 'ignore' });
    return dir;
  } catch {
    rmSync(dir, { recursive: true, force: true });
    return null;
  }
}

const disk = process.platform === 'linux' && process.getuid?.() === 0 ? smallDisk(400) : null;
afterAll(() => {
  if (!disk) return;
  execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

/** Fills the disk with a file, but for so many megabytes. */
function leaveFree(file: string, megabytes: number): void {
  const { bavail, bsize } = statfsSync(path.dirname(file));
  writeFileSync(file, Buffer.alloc(bavail * bsize - megabytes * 1_048_576));
}

async function accept(engine: Engine, raws: readonly object[]): Promise<void> {
  const workspace = engine.workspaces.list()[0]?.id as number;
  const source = await engine.workspaces.source(workspace, 'test', 'test');
  await engine.intake.accept({ workspace, source }, raws);
}

describe('a disk that fills up', () => {
  it.skipIf(!disk)(
    'refuses new facts with 503 before it is full, loses nothing, and goes on by itself (needs root and tmpfs)',
    async () => {
      const dir = path.join(disk as string, 'data');
      mkdirSync(dir, { mode: 0o711 });
      const engine = await openEngine(dir, { FUNIL_DISK_RESERVE_MB: '64' });
      const ballast = path.join(disk as string, 'ballast');
      try {
        await accept(engine, [page('before', START, { anonymous: 'd' })]);
        leaveFree(ballast, 40);
        await sleep(1_500);
        const refused = await accept(engine, [page('full', START, { anonymous: 'd' })]).catch((error: unknown) => error);
        expect(refused).toMatchObject({ name: 'FunilError', status: 503, retryAfter: 5 });
        await engine.apply.drained(60_000);
        expect(await engine.events.read('select count() as n from events')).toEqual([{ n: expect.stringMatching(/^[1-9]/) }]);
        rmSync(ballast);
        await sleep(1_500);
        await accept(engine, [page('after', START, { anonymous: 'd' })]);
        await engine.apply.drained(60_000);
        const { faults, waiting } = await conservation(engine);
        expect(faults).toEqual([]);
        expect(waiting).toBe(0);
      } finally {
        await engine.close();
      }
    },
  );
});
