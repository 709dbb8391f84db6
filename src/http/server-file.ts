import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a running server leaves in its data directory for the command line to find it. Whoever may read it may do everything. */
export interface ServerFile {
  pid: number;
  address: string;
  token: string;
  startedAt: string;
}

const PING_MS = 2_000;

function pathOf(dataDir: string): string {
  return join(dataDir, 'run', 'server.json');
}

export async function writeServerFile(dataDir: string, content: ServerFile): Promise<void> {
  const path = pathOf(dataDir);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const fresh = `${path}.${content.pid}`;
  await rm(fresh, { force: true });
  await writeFile(fresh, `${JSON.stringify(content)}\n`, { mode: 0o600, flag: 'wx' });
  await rename(fresh, path);
}

/** Removes the file if it is still the one with this token. */
export async function removeServerFile(dataDir: string, token: string): Promise<void> {
  if ((await readServerFile(dataDir))?.token === token) await rm(pathOf(dataDir), { force: true });
}

/** The server that works on this data directory, or null when none answers: a file that a crash left behind names a server that does not know its token. */
export async function findServer(dataDir: string): Promise<ServerFile | null> {
  const file = await readServerFile(dataDir);
  if (!file) return null;
  try {
    const answer = await fetch(`${file.address}/api/v1/workspaces`, {
      headers: { authorization: `Bearer ${file.token}` },
      signal: AbortSignal.timeout(PING_MS),
    });
    await answer.body?.cancel();
    return answer.ok ? file : null;
  } catch {
    return null;
  }
}

async function readServerFile(dataDir: string): Promise<ServerFile | null> {
  try {
    const { pid, address, token, startedAt } = JSON.parse(await readFile(pathOf(dataDir), 'utf8')) as Partial<ServerFile>;
    if (typeof pid !== 'number' || typeof token !== 'string' || !/^http:\/\/[\w.:[\]-]+$/.test(address ?? '')) return null;
    return { pid, address: address as string, token, startedAt: startedAt ?? '' };
  } catch {
    return null;
  }
}
