import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import { FunilError } from '../core/errors.ts';
import type { Motion } from '../core/stage.ts';
import type { StateDb } from '../store/state.ts';
import type { StateTables } from '../store/state-tables.ts';

export interface Workspace {
  id: number;
  slug: string;
  name: string;
  motion: Motion;
  currency: string;
  timezone: string;
  /** The day weeks begin on, as ISO 8601 counts: 1 Monday, 6 Saturday, 7 Sunday. */
  weekStart: number;
  /** The month its fiscal year begins in: 1 January, 12 December. */
  fiscalYearStart: number;
  organization: number;
  /** Its facts were made up, and it can be removed. */
  demo: boolean;
  salt: Buffer;
}

/** The brands this Funil serves. Few, and asked for with every event, so all are kept in memory. */
export interface Workspaces {
  list(): Workspace[];
  get(id: number): Workspace;
  has(id: number): boolean;
  bySlug(slug: string): Workspace;
  create(options: { slug: string; name?: string; organization?: number; demo?: boolean } & Settings): Promise<Workspace>;
  update(id: number, settings: Settings): Promise<Workspace>;
  /** Lets go of one that was removed. */
  forget(id: number): void;
  /** The source of that name, made when it is new. */
  source(workspace: number, name: string, kind: string): Promise<number>;
}

type Settings = Partial<Pick<Workspace, 'name' | 'motion' | 'currency' | 'timezone' | 'weekStart' | 'fiscalYearStart'>>;

const SALT_BYTES = 32;

export async function openWorkspaces(db: StateDb): Promise<Workspaces> {
  const byId = new Map<number, Workspace>();
  const sources = new Map<string, number>();
  for (const row of await db.selectFrom('workspace').selectAll().orderBy('id').execute()) byId.set(row.id, read(row));

  function kept(row: Selectable<StateTables['workspace']>): Workspace {
    const workspace = read(row);
    byId.set(workspace.id, workspace);
    return workspace;
  }

  const workspaces: Workspaces = {
    list: () => [...byId.values()],
    get(id) {
      const found = byId.get(id);
      if (!found) throw new FunilError('no_workspace', `There is no workspace ${id}.`, { status: 404 });
      return found;
    },
    has: (id) => byId.has(id),
    bySlug(slug) {
      const found = [...byId.values()].find((one) => one.slug === slug);
      if (!found)
        throw new FunilError('no_workspace', `There is no workspace "${slug}".`, {
          status: 404,
          hint: `Known: ${[...byId.values()].map((one) => one.slug).join(', ')}.`,
        });
      return found;
    },
    async create({ slug, name = slug, ...settings }) {
      const row = await db
        .insertInto('workspace')
        .values({ slug, name, ...stored(settings), salt: randomBytes(SALT_BYTES) })
        .returningAll()
        .executeTakeFirstOrThrow();
      return kept(row);
    },
    async update(id, settings) {
      const row = await db.updateTable('workspace').set(stored(settings)).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
      return kept(row);
    },
    forget(id) {
      byId.delete(id);
      for (const key of sources.keys()) if (key.startsWith(`${id}/`)) sources.delete(key);
    },
    async source(workspace, name, kind) {
      const key = `${workspace}/${name}`;
      const known = sources.get(key);
      if (known !== undefined) return known;
      await db
        .insertInto('source')
        .values({ workspace, name, kind })
        .onConflict((conflict) => conflict.columns(['workspace', 'name']).doNothing())
        .execute();
      const row = await db
        .selectFrom('source')
        .select('id')
        .where('workspace', '=', workspace)
        .where('name', '=', name)
        .executeTakeFirstOrThrow();
      sources.set(key, row.id);
      return row.id;
    },
  };
  if (byId.size === 0) await workspaces.create({ slug: 'main', name: 'My shop' });
  return workspaces;
}

function read({ week_start: weekStart, fiscal_year_start: fiscalYearStart, ...row }: Selectable<StateTables['workspace']>): Workspace {
  return { ...row, weekStart, fiscalYearStart };
}

function stored<T extends { weekStart?: number; fiscalYearStart?: number }>({ weekStart, fiscalYearStart, ...settings }: T) {
  return {
    ...settings,
    ...(weekStart === undefined ? {} : { week_start: weekStart }),
    ...(fiscalYearStart === undefined ? {} : { fiscal_year_start: fiscalYearStart }),
  };
}
