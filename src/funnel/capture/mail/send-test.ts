import { setTimeout as sleep } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import type { Language } from '../../../core/language.ts';
import { enqueue } from '../../../outbox/enqueue.ts';
import { renderMail } from '../../../outbox/templates.ts';
import type { TemplateKind } from '../../../outbox/words.ts';
import type { MailParts } from './parts.ts';
import { sampleValues } from './sample.ts';

const LOOKS = 50;
const PAUSE = 200;
const MOVING = ['queued', 'sending'];

/** Sends one mail as all are sent, and waits a little for what becomes of it. @throws FunilError `bad_address`, `bad_template` */
export async function sendTest(
  parts: MailParts,
  workspace: number,
  { to, kind = 'test', language = 'en' }: { to: string; kind?: TemplateKind; language?: Language },
): Promise<{ state: string; why: string | null }> {
  const { db, clock, wake } = parts;
  const values = await sampleValues(parts, workspace);
  const mail = await renderMail(db, { workspace, kind, language, values });
  const id = await enqueue(db, {
    ...mail,
    workspace,
    class: 'transactional',
    kind: 'test',
    key: `test ${uuidv7()}`,
    address: to,
    language,
    at: clock(),
  });
  wake();
  for (let look = 0; ; look += 1) {
    await sleep(PAUSE);
    const row = await db.selectFrom('message').select(['state', 'why', 'attempt']).where('id', '=', id).executeTakeFirstOrThrow();
    const isTried = row.state === 'queued' && row.attempt > 0;
    if (isTried || !MOVING.includes(row.state) || look >= LOOKS) return { state: row.state, why: row.why };
  }
}
