import { randomBytes } from 'node:crypto';
import type { MessageClass } from '../core/channel.ts';
import { emailAddress } from '../core/email-address.ts';
import { FunilError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import type { StateDb } from '../store/state.ts';

/** A message to be sent once. */
export interface NewMessage {
  /** Null: mail of the installation to somebody who signs in. */
  workspace: number | null;
  class: MessageClass;
  /** What it is: reset, confirmation, alert ... */
  kind: string;
  /** Which purpose of the workspace it serves; without one, marketing is never sent. */
  purpose?: string;
  /**
   * Names the occurrence: the same key of a workspace is the same message, whatever it says, so a repeat is put in once. What may lawfully
   * come again carries the occurrence in its key: "confirmation 0199...", never "confirmation of ana@...".
   */
  key: string;
  address: string;
  language: Language;
  subject: string;
  text: string;
  html?: string | null;
  /** Now, in milliseconds, and not before when it leaves; at once unless said. */
  at: number;
  due?: number;
}

const REF_BYTES = 16;

/**
 * Puts a message into the outbox within the caller's transaction: it leaves after that commits, and never otherwise. Null when it was there
 * already. @throws FunilError `bad_address`
 */
export async function enqueue(tx: StateDb, message: NewMessage): Promise<string | null> {
  const { at, due = at, address: raw, purpose = null, html = null, ...rest } = message;
  const address = emailAddress(raw);
  if (address === null) throw new FunilError('bad_address', `"${raw.slice(0, 100)}" is not one plain e-mail address.`);
  const row = await tx
    .insertInto('message')
    .values({
      ...rest,
      channel: 'email',
      address,
      purpose,
      html,
      ref: randomBytes(REF_BYTES).toString('hex'),
      state: 'queued',
      at: new Date(at),
      due: new Date(due),
    })
    .onConflict((conflict) => conflict.columns(['workspace', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
