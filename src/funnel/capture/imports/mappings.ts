import type { Clock } from '../../../core/clock.ts';
import { FunilError } from '../../../core/errors.ts';
import type { Workspaces } from '../../../ledger/workspaces.ts';
import { safeName } from '../../../store/spool.ts';
import type { StateDb } from '../../../store/state.ts';
import type { FileFormat, FileKind, ImportMapping } from './file-format.ts';

export interface ListedMapping {
  mapping: ImportMapping;
  /** Comes with Funil and cannot be changed. */
  shipped: boolean;
  savedAt: Date | null;
}

/** What columns mean: the workspace's own mappings, and those that come with Funil. */
export interface Mappings {
  list(workspace: number): Promise<ListedMapping[]>;
  kinds(): FileKind[];
  get(workspace: number, name: string): Promise<ListedMapping>;
  /** @throws FunilError `bad_mapping`, naming every problem; `mapping_shipped`. */
  put(workspace: number, name: string, body: unknown): Promise<ListedMapping>;
  remove(workspace: number, name: string): Promise<void>;
  /** A mapping ready for use, by name or as it stands, checked and completed with the workspace's currency. */
  resolve(workspace: number, given: unknown): Promise<ImportMapping>;
}

export function openMappings(db: StateDb, files: FileFormat, workspaces: Pick<Workspaces, 'get'>, clock: Clock): Mappings {
  const shipped = files.shipped();
  shipped.catch(() => undefined); // Whoever asks for them gets the error.
  const isShipped = async (name: string) => (await shipped).some((mapping) => mapping.name === name);
  const complete = (workspace: number, json: unknown) =>
    files.check(lookupsSafe(withCurrency(holdable(json), workspaces.get(workspace).currency)));

  async function own(workspace: number): Promise<ListedMapping[]> {
    const rows = await db.selectFrom('mapping').selectAll().where('workspace', '=', workspace).orderBy('name').execute();
    return rows.map((row) => ({ mapping: row.body as unknown as ImportMapping, shipped: false, savedAt: row.saved_at }));
  }

  async function list(workspace: number): Promise<ListedMapping[]> {
    return [...(await own(workspace)), ...(await shipped).map((mapping) => ({ mapping, shipped: true, savedAt: null }))];
  }

  async function get(workspace: number, name: string): Promise<ListedMapping> {
    const found = (await list(workspace)).find(({ mapping }) => mapping.name === name);
    if (!found) throw noMapping(name);
    return found;
  }

  return {
    list,
    kinds: () => files.kinds(),
    get,
    async put(workspace, name, body) {
      if (await isShipped(name)) throw readOnly(name);
      const named = { ...(body as object), name };
      complete(workspace, named);
      const row = { workspace, name, body: JSON.stringify(named), saved_at: new Date(clock()) };
      await db
        .insertInto('mapping')
        .values(row)
        .onConflict((conflict) => conflict.columns(['workspace', 'name']).doUpdateSet({ body: row.body, saved_at: row.saved_at }))
        .execute();
      return get(workspace, name);
    },
    async remove(workspace, name) {
      if (await isShipped(name)) throw readOnly(name);
      const gone = await db.deleteFrom('mapping').where('workspace', '=', workspace).where('name', '=', name).executeTakeFirst();
      if (gone.numDeletedRows === 0n) throw noMapping(name);
    },
    async resolve(workspace, given) {
      return complete(workspace, typeof given === 'string' ? (await get(workspace, given)).mapping : given);
    },
  };
}

const WITH_CURRENCY = new Set(['orders', 'lines', 'payments', 'refunds', 'deals', 'costs', 'paths']);

/** Says the workspace's currency wherever a mapping of amounts says none. Anything that is no mapping is left for the check to refuse. */
export function withCurrency(json: unknown, currency: string): unknown {
  if (!isObject(json)) return json;
  const also = Array.isArray(json.also) ? { also: json.also.map((one) => withCurrency(one, currency)) } : {};
  const { kind, fields } = json;
  if (!isObject(fields) || fields.currency !== undefined) return { ...json, ...also };
  const wants = WITH_CURRENCY.has(kind as string) || ((kind === 'events' || kind === 'leads') && fields.value !== undefined);
  return { ...json, ...also, ...(wants ? { fields: { ...fields, currency: { value: currency } } } : {}) };
}

/** Lookup files are found under the names that uploads are kept by. */
function lookupsSafe(json: unknown): unknown {
  if (!isObject(json) || !isObject(json.lookup)) return json;
  const lookup = Object.entries(json.lookup).map(([name, one]) => [
    name,
    isObject(one) && typeof one.file === 'string' && !/[/\\]/.test(one.file) ? { ...one, file: safeName(one.file) } : one,
  ]);
  return { ...json, lookup: Object.fromEntries(lookup) };
}

const UNHOLDABLE = /\\u0000|\\ud[89a-f][0-9a-f]{2}/;

/** PostgreSQL cannot hold these as JSON, and no real column is called so. JSON text shows them as escapes. */
export function holdable<T>(json: T): T {
  if (UNHOLDABLE.test(JSON.stringify(json) ?? '')) {
    throw new FunilError('bad_mapping', 'A column or the mapping holds characters that are no valid text.', {
      hint: 'Remove NUL characters and halves of character pairs.',
    });
  }
  return json;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function noMapping(name: string): FunilError {
  return new FunilError('no_mapping', `There is no mapping "${name}".`, {
    status: 404,
    hint: 'GET /api/v1/mappings lists them all.',
    values: { name },
  });
}

function readOnly(name: string): FunilError {
  return new FunilError('mapping_shipped', `The mapping "${name}" comes with Funil and cannot be changed.`, {
    status: 409,
    hint: 'Save yours under another name.',
    values: { name },
  });
}
