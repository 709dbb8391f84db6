import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { SigningKey } from '../core/channel.ts';
import type { SecretBox } from '../lib/secret-box.ts';
import type { StateDb } from '../store/state.ts';

/** What everybody may know of a key, to be put into DNS. */
export interface PublishedKey {
  selector: string;
  /** In base64 (RFC 6376, 3.6.1). */
  publicKey: string;
}

const BITS = 2_048;
const SELECTOR_BYTES = 4;
const about = (workspace: number) => `mail key of workspace ${workspace}`;
const makePair = promisify(generateKeyPair);

/** Makes a key for a workspace, under a name that no earlier one had: mail under way is still checked against the one before. */
export async function makeMailKey(db: StateDb, secrets: SecretBox, workspace: number, now: number): Promise<void> {
  const { privateKey, publicKey } = await makePair('rsa', { modulusLength: BITS });
  const row = {
    selector: `f${randomBytes(SELECTOR_BYTES).toString('hex')}`,
    private_key: secrets.seal(String(privateKey.export({ type: 'pkcs8', format: 'pem' })), about(workspace)),
    public_key: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    made_at: new Date(now),
  };
  await db
    .insertInto('mail_key')
    .values({ workspace, ...row })
    .onConflict((conflict) => conflict.column('workspace').doUpdateSet(row))
    .execute();
}

/** From now on mail of the workspace leaves without a signature of ours. */
export async function dropMailKey(db: StateDb, workspace: number): Promise<void> {
  await db.deleteFrom('mail_key').where('workspace', '=', workspace).execute();
}

export async function readPublishedKey(db: StateDb, workspace: number): Promise<PublishedKey | null> {
  const row = await db.selectFrom('mail_key').select(['selector', 'public_key']).where('workspace', '=', workspace).executeTakeFirst();
  return row ? { selector: row.selector, publicKey: row.public_key } : null;
}

/** The key to sign with; null where the workspace has none. */
export async function readSigningKey(db: StateDb, secrets: SecretBox, workspace: number): Promise<SigningKey | null> {
  const row = await db.selectFrom('mail_key').select(['selector', 'private_key']).where('workspace', '=', workspace).executeTakeFirst();
  const privateKey = row && secrets.open(row.private_key, about(workspace));
  return row && privateKey ? { selector: row.selector, privateKey } : null;
}
