import { execFile } from 'node:child_process';
import type { canonicalHash } from '../../src/ledger/canonical.ts';
import type { rebuild } from '../../src/ledger/rebuild.ts';
import { ROOT } from '../../src/lib/package-root.ts';
import { argumentsFor } from '../programs.ts';

export interface Said {
  code?: string;
  message?: string;
  before: number;
  known: number;
  answers: unknown;
  canonical: Awaited<ReturnType<typeof canonicalHash>>;
  rebuilt: Awaited<ReturnType<typeof rebuild>>;
}

/** Restores a backup, or opens what was restored, in a process of its own; its state is on a server where an address is given. */
export async function runChild(task: 'restore' | 'open' | 'crash', dataDir: string, backupDir = '', ...stateUrl: string[]): Promise<Said> {
  const args = [...(await argumentsFor('backup/child')), task, dataDir, backupDir, ...stateUrl];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: ROOT }, (_error, stdout, stderr) => {
      resolve(stdout === '' ? ({ code: 'died', message: stderr } as Said) : (JSON.parse(stdout) as Said));
    });
  });
}
