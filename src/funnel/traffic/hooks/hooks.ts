import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../core/clock.ts';
import { FunilError } from '../../../core/errors.ts';
import type { SecretBox } from '../../../lib/secret-box.ts';
import { isDuplicate, type StateDb } from '../../../store/state.ts';
import { schemeOf, type Vendor } from './vendors.ts';
import { publicKeyOf } from './verify.ts';

/** A webhook as its door needs it, with the secrets that are good now. */
export interface OpenHook {
  source: number;
  workspace: number;
  vendor: Vendor;
  address: string;
  secrets: readonly string[];
}

export interface ListedHook {
  id: number;
  name: string;
  vendor: Vendor;
  address: string;
  secretSince: Date;
  formerUntil: Date | null;
  closed: boolean;
}

/** Sources that receive webhooks, and their secrets. All that take an id throw FunilError `no_hook` (404). */
export interface Hooks {
  /** Null when there is none at that address, or it was closed. Remembered for two seconds. Throws FunilError `secret_unreadable` (503). */
  find(address: string): Promise<OpenHook | null>;
  /** @throws FunilError `source_exists` (409), `secret_needed`, `bad_secret`. */
  create(workspace: number, asked: { name: string; vendor: Vendor; secret?: string }): Promise<{ hook: ListedHook; secret: string }>;
  list(workspace: number): Promise<ListedHook[]>;
  get(workspace: number, id: number): Promise<ListedHook>;
  /** The secret before stays good for that many hours. */
  rotate(workspace: number, id: number, secret: string | undefined, overlapHours: number): Promise<{ hook: ListedHook; secret: string }>;
  close(workspace: number, id: number): Promise<void>;
}

const REMEMBER_MS = 2_000;
const MOST_REMEMBERED = 10_000;
const HOUR = 3_600_000;
const SECRET_BYTES = 32;
const SHORTEST_SECRET = 8;

export function openHooks(db: StateDb, clock: Clock, box: SecretBox): Hooks {
  let remembered = new Map<string, { hook: Promise<OpenHook | null>; readAt: number }>();

  async function get(workspace: number, id: number): Promise<ListedHook> {
    const found = (await listed(db, workspace)).find((one) => one.id === id);
    if (!found) throw new FunilError('no_hook', `There is no webhook ${id}.`, { status: 404, hint: 'GET /api/v1/hooks lists them.' });
    return found;
  }

  return {
    find(address) {
      const cached = remembered.get(address);
      if (cached && Math.abs(clock() - cached.readAt) < REMEMBER_MS) return cached.hook;
      if (remembered.size >= MOST_REMEMBERED) remembered = new Map();
      const reading = { hook: read(db, box, address, clock()), readAt: clock() };
      remembered.set(address, reading);
      reading.hook.catch(() => remembered.delete(address));
      return reading.hook;
    },
    async create(workspace, { name, vendor, secret: given }) {
      const secret = secretFor(vendor, given);
      const now = new Date(clock());
      const id = await db
        .transaction()
        .execute(async (tx) => {
          const made = await tx.insertInto('source').values({ workspace, name, kind: 'hook' }).returning('id').executeTakeFirstOrThrow();
          const sealed = box.seal(secret, about(made.id));
          const address = randomBytes(18).toString('base64url');
          await tx.insertInto('hook').values({ source: made.id, workspace, vendor, address, secret: sealed, secret_since: now }).execute();
          return made.id;
        })
        .catch((error: unknown) => {
          if (isDuplicate(error)) throw taken(name);
          throw error;
        });
      return { hook: await get(workspace, id), secret };
    },
    list: (workspace) => listed(db, workspace),
    get,
    async rotate(workspace, id, given, overlapHours) {
      const { vendor } = await get(workspace, id);
      const secret = secretFor(vendor, given);
      await db
        .updateTable('hook')
        .set((row) => ({
          former: row.ref('secret'),
          former_until: new Date(clock() + overlapHours * HOUR),
          secret: box.seal(secret, about(id)),
          secret_since: new Date(clock()),
          closed_at: null,
        }))
        .where('source', '=', id)
        .execute();
      remembered = new Map();
      return { hook: await get(workspace, id), secret };
    },
    async close(workspace, id) {
      await get(workspace, id);
      await db
        .updateTable('hook')
        .set({ closed_at: new Date(clock()) })
        .where('source', '=', id)
        .execute();
      remembered = new Map();
    },
  };
}

function about(source: number): string {
  return `hook ${source}`;
}

async function read(db: StateDb, box: SecretBox, address: string, now: number): Promise<OpenHook | null> {
  const row = await db.selectFrom('hook').selectAll().where('address', '=', address).where('closed_at', 'is', null).executeTakeFirst();
  if (!row) return null;
  const former = row.former !== null && row.former_until !== null && row.former_until.getTime() > now ? [row.former] : [];
  const secrets = [row.secret, ...former].map((sealed) => box.open(sealed, about(row.source))).filter((secret) => secret !== null);
  if (secrets.length === 0) throw unreadable(row.source);
  return { source: row.source, workspace: row.workspace, vendor: row.vendor as Vendor, address, secrets };
}

async function listed(db: StateDb, workspace: number): Promise<ListedHook[]> {
  const rows = await db
    .selectFrom('hook')
    .innerJoin('source', 'source.id', 'hook.source')
    .select(['hook.source', 'source.name', 'hook.vendor', 'hook.address', 'hook.secret_since', 'hook.former_until', 'hook.closed_at'])
    .where('hook.workspace', '=', workspace)
    .orderBy('source.name')
    .execute();
  return rows.map((row) => ({
    id: row.source,
    name: row.name,
    vendor: row.vendor as Vendor,
    address: row.address,
    secretSince: row.secret_since,
    formerUntil: row.former_until,
    closed: row.closed_at !== null,
  }));
}

/** The secret given, checked, or a new one where the shop's owner may choose it. */
function secretFor(vendor: Vendor, given: string | undefined): string {
  const scheme = schemeOf(vendor);
  if (given === undefined) {
    if (scheme.issuer === 'vendor')
      throw new FunilError('secret_needed', `${scheme.title}: this vendor makes the secret.`, { hint: 'Send it as "secret".' });
    const random = randomBytes(SECRET_BYTES);
    return scheme.secret === 'whsec' ? `whsec_${random.toString('base64')}` : random.toString('base64url');
  }
  if (scheme.check === 'key' && !scheme.published && publicKeyOf(given) === null)
    throw new FunilError('bad_secret', 'This is no public key.', { hint: 'Send it as PEM, or as the base64 that the vendor shows.' });
  if (scheme.secret === 'whsec' && Buffer.from(given.replace(/^whsec_/, ''), 'base64').length < SHORTEST_SECRET)
    throw new FunilError('bad_secret', 'This is no secret of that vendor.', { hint: 'It is base64, often after "whsec_".' });
  return given;
}

function taken(name: string): FunilError {
  return new FunilError('source_exists', `There is a source "${name}" already.`, {
    status: 409,
    hint: 'Choose another name.',
    values: { name },
  });
}

function unreadable(source: number): FunilError {
  return new FunilError('secret_unreadable', 'The secret of this webhook cannot be read.', {
    status: 503,
    retryAfter: 60,
    hint: `The key it was sealed with is not the one in use: put the file secret.key back, or set the secret anew with POST /api/v1/hooks/${source}/rotate.`,
  });
}
