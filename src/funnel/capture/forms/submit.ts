import { hash } from 'node:crypto';
import type { ConsentChannel } from '../../../core/consent.ts';
import type { Identifiers } from '../../../core/fact.ts';
import { isDuplicate, type StateTransaction } from '../../../store/state.ts';
import { isDisposable } from './address.ts';
import type { Visitor } from './asked.ts';
import { type Field, fieldsOf } from './document.ts';
import { idsOf, submissionFacts, type Told } from './facts.ts';
import { attachFiles } from './files.ts';
import { visibleAnswers } from './flow.ts';
import type { Answers } from './logic.ts';
import type { Forms } from './parts.ts';
import { isProved } from './proof.ts';
import type { PublishedForm } from './records.ts';
import type { FormState } from './state.ts';
import { type Reason, suspicions } from './suspicion.ts';

/** What a visitor sends with the last step, beside answers. */
export interface Sent {
  state: FormState;
  honeypot: string;
  nonce: string;
  visitor: Visitor;
}

/** What is kept of where a submission came from. */
export interface SubmissionOrigin {
  ids: Identifiers;
  url: string;
  shownAt: number;
  evidence?: FormState['evidence'];
  hidden: FormState['hidden'];
  texts: FormState['texts'];
  files: FormState['files'];
  agent: string;
}

export type Outcome = 'taken' | 'held' | 'repeated';

const SHORT: ReadonlySet<Field['type']> = new Set(['text', 'company']);
const SOURCE = 'Forms';

/**
 * Takes a submission: one commit puts its facts in the journal, its answers, files and receipts of consent in the state, and the mail that
 * asks for confirmation in the outbox. The same again changes nothing; a suspicious one is held back and does none of this. The same key with
 * other answers is another submission, of somebody who went back and changed their mind.
 */
export async function submit(forms: Forms, form: PublishedForm, sent: Sent): Promise<Outcome> {
  const { document } = form;
  const answers = visibleAnswers(document, sent.state.answers);
  const digest = hash('sha256', JSON.stringify([sent.state.language, Object.entries(answers).sort()]), 'buffer');
  const key = await freeKey(forms, sent.state.key, digest);
  if (key === null) return 'repeated';
  const state = { ...sent.state, key };
  const told: Told = { form, document, state, answers, at: forms.clock() };
  const reasons = suspicions(signsOf(forms, form, sent, answers, key === sent.state.key));
  const row = rowOf(form, told, sent, digest, reasons);
  const files = Object.values(state.files);
  if (reasons.length > 0) {
    await forms.db.transaction().execute(async (tx) => {
      await tx
        .insertInto('form_submission')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await attachFiles(tx, form.id, key, files);
    });
    forms.counts.add(form, 'held');
    return 'held';
  }
  return takeIn(forms, form, told, sent.visitor, async (tx) => {
    await tx.insertInto('form_submission').values(row).execute();
    await attachFiles(tx, form.id, key, files);
  });
}

/** The key itself, or one of its own for other answers; null when this very submission is here already. */
async function freeKey({ db }: Forms, key: string, digest: Buffer): Promise<string | null> {
  const other = uuidOf(hash('sha256', Buffer.concat([Buffer.from(key), digest]), 'hex'));
  const rows = await db.selectFrom('form_submission').select(['id', 'content_hash']).where('id', 'in', [key, other]).execute();
  if (rows.length === 0) return key;
  return rows.some(({ content_hash: known }) => known.equals(digest)) ? null : other;
}

function uuidOf(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** Puts a submission on the ledger, with whatever `keep` writes in the same commit. A race of two equal ones has one winner. */
export async function takeIn(
  forms: Forms,
  form: PublishedForm,
  told: Told,
  visitor: Pick<Visitor, 'address' | 'agent'>,
  keep: (tx: StateTransaction) => Promise<void>,
): Promise<'taken' | 'repeated'> {
  const place = forms.workspaces.get(form.workspace);
  const source = await forms.workspaces.source(form.workspace, SOURCE, 'forms');
  const within = async (tx: StateTransaction) => {
    await keep(tx);
    await agree(forms, tx, place, told, visitor);
  };
  try {
    await forms.intake.accept({ workspace: form.workspace, source, within }, submissionFacts(told));
  } catch (error) {
    if (isDuplicate(error)) return 'repeated';
    throw error;
  }
  forms.counts.add(form, 'sent');
  return 'taken';
}

async function agree(
  { consents }: Forms,
  tx: StateTransaction,
  place: { id: number; salt: Buffer; name: string },
  { document, state, answers }: Told,
  { address, agent }: Pick<Visitor, 'address' | 'agent'>,
): Promise<void> {
  const ids = idsOf({ document, state, answers });
  const addresses: Partial<Record<ConsentChannel, string>> = {
    ...(ids.email === undefined ? {} : { email: ids.email }),
    ...(ids.phone === undefined ? {} : { sms: ids.phone, whatsapp: ids.phone, phone: ids.phone }),
  };
  const { texts } = state;
  const boxes = fieldsOf(document).flatMap(({ id, type, purpose, channel = 'email' }) =>
    type === 'consent' && purpose !== undefined && answers[id] === true && addresses[channel] !== undefined
      ? [{ purpose, channel, text: texts[purpose] ?? null }]
      : [],
  );
  if (boxes.length === 0) return;
  await consents.take(tx, place, { language: state.language, url: state.url, ip: address, agent, addresses, boxes, proof: 'form' });
}

function signsOf(forms: Forms, form: PublishedForm, { state, honeypot, nonce, visitor }: Sent, answers: Answers, isFirst: boolean) {
  const fields = fieldsOf(form.document);
  const email = idsOf({ document: form.document, state, answers }).email;
  const { disposable, proof } = form.document.settings;
  return {
    honeypot,
    took: forms.clock() - state.shownAt,
    robot: visitor.robot,
    // A proof serves once: who changes their answers afterwards has not proved that anew.
    proved: state.bits === 0 ? null : isFirst && isProved(state.key, nonce, state.bits),
    shortTexts: fields.filter(({ type }) => SHORT.has(type)).map(({ id }) => String(answers[id] ?? '')),
    disposable: disposable === 'hold' && email !== undefined && isDisposable(email),
    busy: forms.rates.count({ form: form.id, network: visitor.network, email, mayProve: proof !== 'never' }),
  };
}

function rowOf(form: PublishedForm, { state, answers, at }: Told, sent: Sent, digest: Buffer, reasons: readonly Reason[]) {
  const { ids, url, shownAt, evidence, hidden, texts, files } = sent.state;
  const origin: SubmissionOrigin = {
    ids,
    url,
    shownAt,
    hidden,
    texts,
    files,
    agent: sent.visitor.agent,
    ...(evidence ? { evidence } : {}),
  };
  return {
    id: state.key,
    form: form.id,
    workspace: form.workspace,
    version: form.version,
    at: new Date(at),
    language: state.language,
    content_hash: digest,
    answers: JSON.stringify(answers),
    state: reasons.length > 0 ? ('held' as const) : ('taken' as const),
    reasons: [...reasons],
    origin: JSON.stringify(origin),
  };
}
