import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { processTree } from '../../bench/machine.ts';
import { factIdOf } from '../../src/core/identity.ts';
import { LATE_CLICKS } from '../../src/store/late-clicks.ts';
import { type Server, start } from '../collect/kills.ts';
import { killServer } from '../spine/kills.ts';
import { openEngine, randomFrom } from '../spine/shop.ts';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const VISITORS = 8;
const KILLS = 2;
/** A busy machine takes half a minute to start one. */
const PATIENCE = 300_000;

/** A data directory under a Funil that is killed while links are followed. */
interface Story {
  dir: string;
  /** Numbers of the clicks that were answered with a redirect. */
  answered: string[];
}

function begin(): Story {
  return { dir: mkdtempSync(path.join(tmpdir(), 'funil-link-kill-')), answered: [] };
}

function end({ dir }: Story): void {
  killServer(dir);
  rmSync(dir, { recursive: true, force: true });
}

async function makeLink({ address, token }: Server): Promise<void> {
  const answer = await fetch(`${address}/api/v1/links`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      slug: 'spring',
      destination: 'https://shop.example/new',
      tags: { source: 'instagram', medium: 'social', campaign: 'spring' },
      method: 'social',
    }),
  });
  expect(answer.status).toBe(201);
}

async function follow({ address }: Server, { answered }: Story): Promise<boolean> {
  const answer = await fetch(`${address}/l/spring`, { redirect: 'manual', headers: { 'user-agent': CHROME } }).catch(() => null);
  if (answer === null) return false;
  expect(answer.status).toBe(302);
  answered.push(new URL(answer.headers.get('location') as string).searchParams.get('fnl_cid') as string);
  return true;
}

async function followUntilCut(server: Server, story: Story): Promise<void> {
  while (await follow(server, story));
}

async function kill({ child }: Server): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** Starts once more, lets what was left be read, and looks how often each answered click is on the ledger. */
async function lookAt({ dir, answered }: Story): Promise<{ missing: number; doubled: number; unknown: number }> {
  const server = await start(dir);
  await expect.poll(() => statSync(path.join(dir, LATE_CLICKS)).size, { timeout: 60_000 }).toBe(0);
  await kill(server);
  const engine = await openEngine(dir);
  try {
    await engine.apply.drained(120_000);
    const { salt } = engine.workspaces.list()[0]!;
    const rows = await engine.events.read<{ id: string; n: string }>(
      "select id, count() as n from events where type = 'link_clicked' group by id",
    );
    const stored = new Map(rows.map(({ id, n }) => [id, Number(n)]));
    const known = new Set(answered.map((click) => factIdOf(salt, 'event', click)));
    return {
      missing: [...known].filter((id) => !stored.has(id)).length,
      doubled: [...stored.values()].filter((n) => n > 1).length,
      // At each kill one of every visitor may have been kept and not answered.
      unknown: [...stored.keys()].filter((id) => !known.has(id)).length,
    };
  } finally {
    await engine.close();
  }
}

/** Stops the database as a disk that hangs would, and lets it go on. */
function hang(child: Server['child'], signal: 'SIGSTOP' | 'SIGCONT'): void {
  for (const pid of processTree(child.pid as number).slice(1)) process.kill(pid, signal);
}

it(
  'killed twice while a link is followed, every click that was answered is there once',
  async () => {
    const story = begin();
    const random = randomFrom(11);
    try {
      for (let nth = 0; nth < KILLS; nth += 1) {
        const server = await start(story.dir);
        if (nth === 0) await makeLink(server);
        const following = Array.from({ length: VISITORS }, () => followUntilCut(server, story));
        await sleep(300 + random() * 1_500);
        await kill(server);
        if (nth === KILLS - 1) killServer(story.dir);
        await Promise.all(following);
      }
      const { unknown, ...seen } = await lookAt(story);
      console.log(`${KILLS} kills, ${story.answered.length} clicks answered: ${JSON.stringify({ ...seen, unknown })}`);
      expect(seen).toEqual({ missing: 0, doubled: 0 });
      expect(unknown).toBeLessThanOrEqual(KILLS * VISITORS);
      expect(story.answered.length).toBeGreaterThan(20);
    } finally {
      end(story);
    }
  },
  PATIENCE,
);

it(
  'killed while its database hangs, the clicks that were answered meanwhile are there once',
  async () => {
    const story = begin();
    try {
      const server = await start(story.dir);
      await makeLink(server);
      for (let nth = 0; nth < 5; nth += 1) await follow(server, story);
      hang(server.child, 'SIGSTOP');
      for (let nth = 0; nth < 20; nth += 1) await follow(server, story);
      hang(server.child, 'SIGCONT');
      // Both at once, so that nothing that waited in memory is written on the way out.
      killServer(story.dir);
      await kill(server);
      expect(await lookAt(story)).toMatchObject({ missing: 0, doubled: 0 });
      expect(story.answered).toHaveLength(25);
    } finally {
      end(story);
    }
  },
  PATIENCE,
);
