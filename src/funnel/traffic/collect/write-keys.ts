import { hash, randomInt } from 'node:crypto';
import type { Clock } from '../../../core/clock.ts';
import { FunilError } from '../../../core/errors.ts';
import { isDuplicate, type StateDb } from '../../../store/state.ts';

export const SOURCE_KINDS = ['browser', 'server'] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A source that takes events, as the collection API needs it. */
export interface WriteSource {
  id: number;
  workspace: number;
  kind: string;
  /** Web origins that may send; empty means any. */
  origins: readonly string[];
  /** Null means the default. */
  eventsPerSecond: number | null;
}

/** A source as people see it. */
export interface ListedSource extends WriteSource {
  name: string;
  /** Last characters of its write key; null when it has none. */
  keyEnds: string | null;
  keySince: Date | null;
}

export interface SourceSettings {
  origins?: string[];
  eventsPerSecond?: number | null;
}

/** Sources with a write key. A write key may send events to its source and do nothing else. */
export interface WriteKeys {
  /** Null when no source has that key. Remembered for two seconds, so a revoked key is refused everywhere after that. */
  find(key: string): Promise<ListedSource | null>;
  /** @throws FunilError `source_exists` (409). */
  create(
    workspace: number,
    asked: { name: string; kind: SourceKind } & SourceSettings,
  ): Promise<{ source: ListedSource; writeKey: string }>;
  list(workspace: number): Promise<ListedSource[]>;
  /** All of these throw FunilError `no_source` (404). A new key takes the place of the old one at once. */
  update(workspace: number, id: number, settings: SourceSettings): Promise<ListedSource>;
  rotate(workspace: number, id: number): Promise<{ source: ListedSource; writeKey: string }>;
  revoke(workspace: number, id: number): Promise<void>;
}

const KEY = /^wk_[0-9A-Za-z]{24}$/;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const KEY_LENGTH = 24;
const REMEMBER_MS = 2_000;
const MOST_REMEMBERED = 20_000;
const HINT_LENGTH = 4;

interface Remembered {
  source: Promise<ListedSource | null>;
  readAt: number;
}

/** Only the SHA-256 of a key is kept: 142 random bits need no slow hash. */
export function openWriteKeys(db: StateDb, clock: Clock): WriteKeys {
  let remembered = new Map<string, Remembered>();

  const changed = () => {
    remembered = new Map();
  };

  async function set(workspace: number, id: number, values: SourceSettings & { key?: string | null }): Promise<ListedSource> {
    const { key, origins, eventsPerSecond } = values;
    const row = await db
      .updateTable('source')
      .set({
        ...(origins ? { origins } : {}),
        ...(eventsPerSecond === undefined ? {} : { events_per_second: eventsPerSecond }),
        ...(key === undefined ? {} : keyColumns(key, clock())),
      })
      .where('workspace', '=', workspace)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst();
    changed();
    if (!row) throw new FunilError('no_source', `There is no source ${id}.`, { status: 404, hint: 'GET /api/v1/sources/keys lists them.' });
    return listed(row);
  }

  return {
    find(key) {
      if (!KEY.test(key)) return Promise.resolve(null);
      const cached = remembered.get(key);
      if (cached && Math.abs(clock() - cached.readAt) < REMEMBER_MS) return cached.source;
      if (remembered.size >= MOST_REMEMBERED) changed();
      const reading = { source: read(db, key), readAt: clock() };
      remembered.set(key, reading);
      reading.source.catch(() => remembered.delete(key));
      return reading.source;
    },
    async create(workspace, { name, kind, origins = [], eventsPerSecond = null }) {
      const writeKey = newKey();
      const values = { workspace, name, kind, origins, events_per_second: eventsPerSecond, ...keyColumns(writeKey, clock()) };
      const row = await db
        .insertInto('source')
        .values(values)
        .returningAll()
        .executeTakeFirstOrThrow()
        .catch((error: unknown) => {
          if (isDuplicate(error)) throw taken(name);
          throw error;
        });
      changed();
      return { source: listed(row), writeKey };
    },
    async list(workspace) {
      const rows = await db.selectFrom('source').selectAll().where('workspace', '=', workspace).orderBy('name').execute();
      return rows.map(listed);
    },
    update: set,
    async rotate(workspace, id) {
      const writeKey = newKey();
      return { source: await set(workspace, id, { key: writeKey }), writeKey };
    },
    async revoke(workspace, id) {
      await set(workspace, id, { key: null });
    },
  };
}

function newKey(): string {
  return `wk_${Array.from({ length: KEY_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;
}

function keyColumns(key: string | null, now: number) {
  if (key === null) return { write_key_hash: null, write_key_hint: null, write_key_since: null };
  return { write_key_hash: hash('sha256', key, 'buffer'), write_key_hint: key.slice(-HINT_LENGTH), write_key_since: new Date(now) };
}

async function read(db: StateDb, key: string): Promise<ListedSource | null> {
  const row = await db
    .selectFrom('source')
    .selectAll()
    .where('write_key_hash', '=', hash('sha256', key, 'buffer'))
    .executeTakeFirst();
  return row ? listed(row) : null;
}

interface Row {
  id: number;
  workspace: number;
  name: string;
  kind: string;
  origins: string[];
  events_per_second: number | null;
  write_key_hint: string | null;
  write_key_since: Date | null;
}

function listed({ id, workspace, name, kind, origins, events_per_second, write_key_hint, write_key_since }: Row): ListedSource {
  return { id, workspace, name, kind, origins, eventsPerSecond: events_per_second, keyEnds: write_key_hint, keySince: write_key_since };
}

function taken(name: string): FunilError {
  return new FunilError('source_exists', `There is a source "${name}" already.`, {
    status: 409,
    hint: 'Choose another name, or rotate its key.',
    values: { name },
  });
}
