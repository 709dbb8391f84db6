import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../core/clock.ts';
import { FunilError } from '../core/errors.ts';
import type { StateDb } from '../store/state.ts';

/** A key as people may see it; the secret is shown once, when the key is made. */
export interface ApiKey {
  id: string;
  name: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

export interface ApiKeys {
  create(workspace: number, asked: { name: string; scopes: string[]; expiresAt: Date | null }): Promise<{ key: ApiKey; token: string }>;
  list(workspace: number): Promise<ApiKey[]>;
  /** @throws FunilError `no_key` (404) when the workspace has no such key. */
  revoke(workspace: number, id: string): Promise<void>;
  /** Null when the token is malformed, unknown, wrong, expired or revoked. */
  verify(token: string): Promise<{ workspace: number; scopes: readonly string[] } | null>;
}

interface Known {
  workspace: number;
  scopes: string[];
  hash: Buffer;
  expires: number;
  readAt: number;
  usedAt: number;
}

const TOKEN = /^fk_([0-9a-z]{12})_([\w-]{43})$/;
const ID_ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 12;
const SECRET_BYTES = 32;
/** A key revoked by another process is refused after this long at most; here it is at once. */
const REMEMBER_MS = 2_000;
const NOTE_USE_EVERY_MS = 60_000;

/** Keys `fk_<id>_<secret>`. Only the SHA-256 of the secret is kept: 256 random bits need no slow hash. */
export function openApiKeys(db: StateDb, clock: Clock): ApiKeys {
  const known = new Map<string, Known>();

  async function find(id: string): Promise<Known | null> {
    const cached = known.get(id);
    if (cached && clock() - cached.readAt < REMEMBER_MS) return cached;
    const row = await db.selectFrom('api_key').selectAll().where('id', '=', id).where('revoked_at', 'is', null).executeTakeFirst();
    if (!row) {
      known.delete(id);
      return null;
    }
    const { workspace, scopes, secret_hash: hash } = row;
    const expires = row.expires_at?.getTime() ?? Number.POSITIVE_INFINITY;
    const usedAt = Math.max(row.last_used_at?.getTime() ?? 0, cached?.usedAt ?? 0);
    const found = { workspace, scopes, hash, expires, usedAt, readAt: clock() };
    known.set(id, found);
    return found;
  }

  async function noteUse(id: string, key: Known): Promise<void> {
    if (clock() - key.usedAt < NOTE_USE_EVERY_MS) return;
    key.usedAt = clock();
    await db
      .updateTable('api_key')
      .set({ last_used_at: new Date(key.usedAt) })
      .where('id', '=', id)
      .execute();
  }

  return {
    async create(workspace, { name, scopes, expiresAt }) {
      const id = Array.from({ length: ID_LENGTH }, () => ID_ALPHABET[randomInt(ID_ALPHABET.length)]).join('');
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      const row = { id, workspace, name, scopes, secret_hash: digest(secret), created_at: new Date(clock()), expires_at: expiresAt };
      const made = await db.insertInto('api_key').values(row).returningAll().executeTakeFirstOrThrow();
      return { key: shown(made), token: `fk_${id}_${secret}` };
    },
    async list(workspace) {
      const rows = await db
        .selectFrom('api_key')
        .selectAll()
        .where('workspace', '=', workspace)
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(shown);
    },
    async revoke(workspace, id) {
      const gone = await db
        .updateTable('api_key')
        .set({ revoked_at: new Date(clock()) })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      known.delete(id);
      if (gone.numUpdatedRows === 0n) {
        throw new FunilError('no_key', `There is no key "${id}" in force.`, { status: 404, hint: 'funil keys list shows all of them.' });
      }
    },
    async verify(token) {
      const [, id, secret] = TOKEN.exec(token) ?? [];
      if (id === undefined || secret === undefined) return null;
      const key = await find(id);
      if (!key || !timingSafeEqual(key.hash, digest(secret)) || key.expires <= clock()) return null;
      await noteUse(id, key);
      return { workspace: key.workspace, scopes: key.scopes };
    },
  };
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

interface Row {
  id: string;
  name: string;
  scopes: string[];
  created_at: Date;
  expires_at: Date | null;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

function shown(row: Row): ApiKey {
  const { id, name, scopes } = row;
  return {
    id,
    name,
    scopes,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}
