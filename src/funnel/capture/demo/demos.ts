import { FunilError } from '../../../core/errors.ts';
import { MOST_AHEAD } from '../../../ledger/held.ts';
import type { Workspace } from '../../../ledger/workspaces.ts';
import { createLane } from '../../../lib/lane.ts';
import { isDuplicate } from '../../../store/state.ts';
import type { DemoParts, DemoStory, Size, StoryName } from './parts.ts';
import { type DemoRow, readDemos, readTruth } from './records.ts';

/** A demo shop as people see it. */
export interface Demo {
  workspace: string;
  story: StoryName;
  name: string;
  size: Size;
  seed: number;
  until: string;
  state: DemoRow['state'];
  /** Share of the way to its next state, 0 to 1. */
  done: number;
  facts: number;
  error: string | null;
  readyAt: string | null;
}

export interface Wanted {
  stories: readonly StoryName[];
  size: Size;
  seed: number;
  /** First moment (ms) that is not told; the start of today when left out. */
  until?: number;
  organization?: number;
}

/** Shops that were made up, with known truth. Workspaces like any other, but marked, and the only ones that can be removed. */
export interface Demos {
  list(): Promise<Demo[]>;
  /** Begins to make those that are not there. @throws FunilError `demo_exists` (409) when one is there with other settings, `workspace_exists` (409). */
  make(wanted: Wanted): Promise<Demo[]>;
  /** Resolves when it is gone. @throws FunilError `no_workspace` (404), `not_a_demo` (409). */
  remove(slug: string): Promise<void>;
  truth(workspace: number): Promise<object>;
  /** Goes on with removals that were broken off; what was being made is marked as failed. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Making {
  done: number;
  facts: number;
  stop: boolean;
  ended: Promise<void>;
}

const DAY = 86_400_000;
/** A slow machine with ten million events. */
const LONGEST_WAIT = 3_600_000;

export function openDemos(parts: DemoParts): Demos {
  const { db, clock, workspaces, log } = parts;
  const making = new Map<number, Making>();
  const removing = new Map<number, Promise<void>>();
  /** Two who ask for the same shop at once get one. */
  const oneByOne = createLane(1);

  async function begin(story: DemoStory, { size, seed, until = startOfDay(clock()), organization }: Wanted): Promise<void> {
    const settings = { name: story.name, motion: story.motion, currency: story.currency, timezone: story.timezone };
    const workspace = await workspaces
      .create({ slug: story.slug, ...settings, demo: true, ...(organization === undefined ? {} : { organization }) })
      .catch((error) => {
        throw isDuplicate(error) ? taken(story.slug) : error;
      });
    const row = { workspace: workspace.id, story: story.id, size, seed, until: new Date(until), state: 'making' as const };
    await db
      .insertInto('demo')
      .values({ ...row, created_at: new Date(clock()) })
      .execute();
    const state: Making = { done: 0, facts: 0, stop: false, ended: Promise.resolve() };
    making.set(workspace.id, state);
    state.ended = make(workspace, story.tell({ seed, size, end: until }), state).finally(() => making.delete(workspace.id));
  }

  async function make(workspace: Workspace, telling: ReturnType<DemoStory['tell']>, state: Making): Promise<void> {
    try {
      await takeIn(parts, workspace.id, telling, state);
      // Without that the shop is as good, and who looks first waits longer.
      await parts
        .prepare(workspace.id)
        .catch((error) => log.warn({ error: String(error) }, 'the first reports of a demo shop were not made ready'));
      const values = { state: 'ready' as const, facts: state.facts, truth: JSON.stringify(telling.truth()), ready_at: new Date(clock()) };
      await db.updateTable('demo').set(values).where('workspace', '=', workspace.id).execute();
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      if (!state.stop) log.error({ error: said }, `the demo shop ${workspace.slug} could not be made`);
      await db
        .updateTable('demo')
        .set({ state: 'failed', error: said, facts: state.facts })
        .where('workspace', '=', workspace.id)
        .where('state', '=', 'making')
        .execute()
        .catch(() => undefined);
    }
  }

  /** Two removals of one shop are one. */
  function removeById(workspace: number): Promise<void> {
    const going = removing.get(workspace) ?? clear(workspace).finally(() => removing.delete(workspace));
    removing.set(workspace, going);
    return going;
  }

  async function clear(workspace: number): Promise<void> {
    await db.updateTable('demo').set({ state: 'removing' }).where('workspace', '=', workspace).execute();
    const state = making.get(workspace);
    if (state) {
      state.stop = true;
      await state.ended;
    }
    await parts.removeWorkspace(workspace);
  }

  async function list(): Promise<Demo[]> {
    const rows = await readDemos(db);
    return rows
      .filter(({ workspace }) => workspaces.has(workspace))
      .map((row) => shown(row, workspaces.get(row.workspace), making.get(row.workspace)));
  }

  async function makeOne(story: DemoStory, wanted: Wanted): Promise<void> {
    const found = (await list()).find(({ workspace }) => workspace === story.slug);
    const place = workspaces.list().find(({ slug, demo }) => slug === story.slug && demo);
    if (place && (!found || found.state === 'failed' || found.state === 'removing')) await removeById(place.id);
    else if (found && (found.size !== wanted.size || found.seed !== wanted.seed)) throw otherThere(found);
    else if (found) return;
    await begin(story, wanted);
  }

  return {
    list,
    async make(wanted) {
      const chosen = parts.stories.filter(({ id }) => wanted.stories.includes(id));
      for (const story of chosen) await oneByOne(() => makeOne(story, wanted));
      return (await list()).filter(({ story }) => wanted.stories.includes(story));
    },
    async remove(slug) {
      const workspace = workspaces.bySlug(slug);
      if (!workspace.demo) throw notADemo(slug);
      await removeById(workspace.id);
    },
    truth: (workspace) => readTruth(db, workspace),
    async start() {
      const broken = 'Funil stopped while this shop was being made.';
      await db.updateTable('demo').set({ state: 'failed', error: broken }).where('state', '=', 'making').execute();
      for (const { workspace, state } of await readDemos(db)) {
        if (state === 'removing')
          void removeById(workspace).catch((error) => log.error({ error: String(error) }, 'a demo shop could not be removed'));
      }
    },
    async stop() {
      for (const state of making.values()) state.stop = true;
      await Promise.allSettled([...[...making.values()].map(({ ended }) => ended), ...removing.values()]);
    },
  };
}

/** Sends the story through the intake like any other source, and waits until it is on the ledger. */
async function takeIn(parts: DemoParts, workspace: number, telling: ReturnType<DemoStory['tell']>, state: Making): Promise<void> {
  const source = await parts.workspaces.source(workspace, 'demo', 'demo');
  let ahead = 0;
  for await (const { facts, done } of telling.groups()) {
    if (state.stop) throw new Error('Funil stopped while this shop was being made.');
    const { accepted } = await parts.intake.accept({ workspace, source }, facts);
    if (accepted !== facts.length) throw new Error(`${facts.length - accepted} facts of the story were refused.`);
    ahead += accepted;
    if (ahead >= MOST_AHEAD) {
      await parts.apply.drained(LONGEST_WAIT);
      ahead = 0;
    }
    state.facts += accepted;
    state.done = Math.min(0.99, done);
  }
  await parts.apply.drained(LONGEST_WAIT);
}

function shown(row: DemoRow, { slug, name }: Workspace, state: Making | undefined): Demo {
  return {
    workspace: slug,
    story: row.story,
    name,
    size: row.size,
    seed: Number(row.seed),
    until: row.until.toISOString(),
    state: row.state,
    done: row.state === 'ready' ? 1 : (state?.done ?? 0),
    facts: state?.facts ?? Number(row.facts),
    error: row.error,
    readyAt: row.ready_at?.toISOString() ?? null,
  };
}

function startOfDay(now: number): number {
  return Math.floor(now / DAY) * DAY;
}

function otherThere({ workspace, size, seed }: Demo): FunilError {
  return new FunilError('demo_exists', `The demo shop ${workspace} is there already, of size ${size} and seed ${seed}.`, {
    status: 409,
    hint: 'Explore that one, or remove it first: funil demo --remove',
  });
}

function taken(slug: string): FunilError {
  return new FunilError('workspace_exists', `There is a workspace "${slug}" already, and it is no demo shop.`, {
    status: 409,
    values: { name: slug },
    hint: 'The demo shop needs that name; a Funil with a data directory of its own has it free.',
  });
}

function notADemo(slug: string): FunilError {
  return new FunilError('not_a_demo', `The workspace "${slug}" is no demo shop, so it is not removed.`, {
    status: 409,
    hint: 'Only shops that Funil made up itself can be removed: GET /api/v1/demo lists them.',
  });
}
