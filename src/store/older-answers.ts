import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What was answered once, and when (ms). */
export interface OlderAnswer {
  at: number;
  answer: object;
}

/** A question: of which workspace, and everything that decides what its answer looks like. */
export interface Asked {
  workspace: number;
  question: string;
}

/** In the data directory, a file an answer. Nothing is lost with them: they are what somebody sees while the answer of now is worked out. */
const PLACE = 'answers';
const MOST_OF_A_WORKSPACE = 100;
const LARGEST = 1_000_000;

/** Keeps an answer for longer than this process lives, and the latest of a workspace only. Large ones are left out. */
export async function keepAnswer(dataDir: string, asked: Asked, kept: OlderAnswer): Promise<void> {
  const text = JSON.stringify(kept);
  if (text.length > LARGEST) return;
  const file = fileOf(dataDir, asked);
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  // A file is there whole or not at all, whoever kills this process.
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, text, { mode: 0o600 });
  await rename(draft, file);
  await dropOldest(path.dirname(file));
}

/** What was answered before; null where nothing is kept. */
export async function findAnswer(dataDir: string, asked: Asked): Promise<OlderAnswer | null> {
  try {
    return JSON.parse(await readFile(fileOf(dataDir, asked), 'utf8')) as OlderAnswer;
  } catch {
    return null;
  }
}

export async function dropAnswer(dataDir: string, asked: Asked): Promise<void> {
  await rm(fileOf(dataDir, asked), { force: true });
}

/** Drops all answers of a workspace: it is gone, or somebody in it was erased. */
export async function forgetAnswers(dataDir: string, workspace: number): Promise<void> {
  await rm(path.join(dataDir, PLACE, String(workspace)), { recursive: true, force: true });
}

function fileOf(dataDir: string, { workspace, question }: Asked): string {
  return path.join(dataDir, PLACE, String(workspace), `${createHash('sha256').update(question).digest('hex')}.json`);
}

async function dropOldest(dir: string): Promise<void> {
  const names = await readdir(dir);
  if (names.length <= MOST_OF_A_WORKSPACE) return;
  const files = await Promise.all(names.map(async (name) => ({ name, since: (await stat(path.join(dir, name))).mtimeMs })));
  const oldest = files.sort((a, b) => a.since - b.since).slice(0, files.length - MOST_OF_A_WORKSPACE);
  for (const { name } of oldest) await rm(path.join(dir, name), { force: true });
}
