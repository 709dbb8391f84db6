import type { MailServer } from '../core/channel.ts';
import type { SecretBox } from '../lib/secret-box.ts';
import type { StateDb } from '../store/state.ts';

/** A workspace's own mail server as people set it; `password` is write-only. */
export interface ServerSettings extends Omit<MailServer, 'password' | 'signingKey'> {
  postalAddress: string;
  dkimSelector: string;
  perMinute: number;
}

const about = (workspace: number) => `mail server of workspace ${workspace}`;

/** The settings with the password that opens the server, for who sends; null where the workspace has none. */
export async function readServer(
  db: StateDb,
  secrets: SecretBox,
  workspace: number,
): Promise<(ServerSettings & { password: string; hasPassword: boolean }) | null> {
  const row = await db.selectFrom('mail_server').selectAll().where('workspace', '=', workspace).executeTakeFirst();
  if (!row) return null;
  return {
    host: row.host,
    port: row.port,
    security: row.security,
    username: row.username,
    password: row.password === null ? '' : (secrets.open(row.password, about(workspace)) ?? ''),
    hasPassword: row.password !== null,
    fromName: row.from_name,
    fromAddress: row.from_address,
    replyTo: row.reply_to,
    bounceAddress: row.bounce_address,
    postalAddress: row.postal_address,
    dkimSelector: row.dkim_selector,
    perMinute: row.per_minute,
  };
}

/**
 * Saves them. Without a password the old one stays, but only for the same server and the same user: else whoever may change settings could
 * have it sent to a server of their own.
 */
export async function saveServer(
  db: StateDb,
  secrets: SecretBox,
  workspace: number,
  given: ServerSettings & { password?: string },
  now: number,
): Promise<void> {
  const old = await readServer(db, secrets, workspace);
  const stays = old?.host === given.host && old.port === given.port && old.security === given.security && old.username === given.username;
  const password = given.password ?? (stays ? old.password : '');
  const row = {
    host: given.host,
    port: given.port,
    security: given.security,
    username: given.username,
    password: password === '' ? null : secrets.seal(password, about(workspace)),
    from_name: given.fromName,
    from_address: given.fromAddress,
    reply_to: given.replyTo,
    bounce_address: given.bounceAddress,
    postal_address: given.postalAddress,
    dkim_selector: given.dkimSelector,
    per_minute: given.perMinute,
    saved_at: new Date(now),
  };
  await db
    .insertInto('mail_server')
    .values({ workspace, ...row })
    .onConflict((conflict) => conflict.column('workspace').doUpdateSet(row))
    .execute();
}

export async function removeServer(db: StateDb, workspace: number): Promise<void> {
  await db.deleteFrom('mail_server').where('workspace', '=', workspace).execute();
}
