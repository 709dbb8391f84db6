import { uuidv7 } from 'uuidv7';
import type { ConsentChannel, Proof } from '../../../core/consent.ts';
import { FunilError } from '../../../core/errors.ts';
import type { EventFact } from '../../../core/fact.ts';
import type { Language } from '../../../core/language.ts';
import { type ConsentPlace, recordConsent } from '../../../ledger/consent.ts';
import { type ConsentState, consentStates } from '../../../ledger/consent-receipts.ts';
import { enqueue } from '../../../outbox/enqueue.ts';
import { lift, suppress } from '../../../outbox/suppressions.ts';
import { renderMail } from '../../../outbox/templates.ts';
import type { StateDb, StateTransaction } from '../../../store/state.ts';
import { agentKind } from './agent.ts';
import type { Holder } from './links.ts';
import type { ConsentParts } from './parts.ts';
import { lockMailbox } from './request.ts';

/** Where somebody acted: on one of our pages, reached by a link in a message. */
export interface ByLink {
  language: Language;
  /** Absent where no browser was there: a mail asked for it. */
  ip?: string;
  agent: string;
}

const SOURCE = 'consent';

/**
 * Confirms what an address was asked for: once, while the link is good. Repeating it changes nothing and says the same.
 * @throws FunilError `link_used` when the link was never good or is over
 */
export async function confirmRequest(parts: ConsentParts, token: string, by: ByLink): Promise<{ workspace: number; preferences: string }> {
  const { db, clock, links, workspaces } = parts;
  const id = links.requestIn(token);
  const request = id === null ? undefined : await db.selectFrom('consent_request').selectAll().where('id', '=', id).executeTakeFirst();
  if (!request || !workspaces.has(request.workspace)) throw linkOver();
  const { workspace, channel, address, asked } = request;
  const preferences = links.preferences({ workspace, channel, address });
  if (request.used_at) return { workspace, preferences };
  const place = workspaces.get(workspace);
  const facts = asked.map(({ purpose }) =>
    consentEvent('given', `${request.id} ${purpose}`, { channel, address, purpose, proof: 'double', at: clock() }),
  );
  await commit(parts, workspace, facts, async (tx) => {
    const used = await tx
      .updateTable('consent_request')
      .set({ used_at: new Date(clock()) })
      .where('id', '=', request.id)
      .where('used_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!used) return;
    for (const { purpose, text } of asked) {
      await give(tx, place, {
        ...by,
        channel,
        address,
        purpose,
        text,
        proof: 'double',
        url: request.url,
        request: request.id,
        at: clock(),
      });
    }
    await welcome(tx, parts, place, request.id, { channel, address, language: request.language, purpose: asked[0]?.purpose ?? '' });
  });
  parts.wake();
  return { workspace, preferences };
}

interface Given extends ByLink {
  channel: ConsentChannel;
  address: string;
  purpose: string;
  text: string | null;
  proof: Proof;
  url: string;
  request?: string;
  at: number;
}

async function give(tx: StateTransaction, place: ConsentPlace, given: Given): Promise<void> {
  const { channel, address } = given;
  await recordConsent(tx, place, { ...given, agent: agentKind(given.agent), act: 'given', known: given.at });
  if (channel === 'email') await lift(tx, { workspace: place.id, address, reason: 'unsubscribe' });
}

async function welcome(
  tx: StateTransaction,
  { clock, links, footerOf }: ConsentParts,
  place: { id: number; name: string },
  request: string,
  { channel, address, language, purpose }: { channel: ConsentChannel; address: string; language: Language; purpose: string },
): Promise<void> {
  if (channel !== 'email') return;
  const values = {
    workspace: place.name,
    link: links.preferences({ workspace: place.id, channel, address }),
    footer: await footerOf(place.id),
  };
  const mail = await renderMail(tx, { workspace: place.id, kind: 'welcome', language, values });
  await enqueue(tx, {
    ...mail,
    workspace: place.id,
    class: 'marketing',
    kind: 'welcome',
    purpose,
    key: `welcome ${request}`,
    address,
    language,
    at: clock(),
  });
}

/** Stops everything on that channel: each purpose is withdrawn, and messages that wait already are held back. Repeating it changes nothing. */
export async function withdrawAll(parts: ConsentParts, holder: Holder, by: ByLink, proof: Proof = 'link'): Promise<void> {
  await change(parts, holder, by, (state) => (state.act === 'withdrawn' ? 'withdrawn' : 'withdraw'), proof);
}

/** Sets each purpose as the boxes say. @throws FunilError `no_workspace` */
export async function choose(parts: ConsentParts, holder: Holder, chosen: readonly string[], by: ByLink): Promise<void> {
  await change(
    parts,
    holder,
    by,
    ({ purpose, act }) => {
      if (chosen.includes(purpose)) return act === 'given' ? 'given' : 'give';
      return act === 'given' || act === 'asked' ? 'withdraw' : (act ?? 'none');
    },
    'link',
  );
}

type Step = 'give' | 'withdraw' | 'given' | 'withdrawn' | 'none' | 'asked';

/** Decides for every purpose by how it stands, and commits receipts, suppression and events together. */
async function change(parts: ConsentParts, holder: Holder, by: ByLink, decide: (state: ConsentState) => Step, proof: Proof): Promise<void> {
  const { db, clock, workspaces } = parts;
  const place = workspaces.get(holder.workspace);
  const { channel, address } = holder;
  const at = clock();
  const look = async (tx: StateDb) => planOf(await consentStates(tx, place, { address }, channel, at, by.language), decide);
  const { steps } = await look(db);
  const facts = steps.map(({ purpose, step, receipt }) =>
    consentEvent(step === 'give' ? 'given' : 'withdrawn', `after ${receipt ?? uuidv7()} ${purpose}`, {
      channel,
      address,
      purpose,
      proof,
      at,
    }),
  );
  await commit(parts, place.id, facts, async (tx) => {
    await lockMailbox(tx, place.id, address);
    // Several clicks at once: who comes second finds nothing left to do.
    const planned = await look(tx);
    for (const { purpose, step, text } of planned.steps) {
      const act = { ...by, agent: agentKind(by.agent), channel, address, purpose, text, proof, url: PREFERENCES_PAGE, at, known: at };
      await recordConsent(tx, place, { ...act, act: step === 'give' ? 'given' : 'withdrawn' });
    }
    if (channel !== 'email') return;
    if (planned.isNothingLeft) await suppress(tx, { workspace: place.id, address, reason: 'unsubscribe', note: '', at });
    else await lift(tx, { workspace: place.id, address, reason: 'unsubscribe' });
  });
}

const PREFERENCES_PAGE = '/consent/preferences';

function planOf(states: readonly ConsentState[], decide: (state: ConsentState) => Step) {
  const decided = states.map((state) => ({ purpose: state.purpose, text: state.text, receipt: state.receipt, step: decide(state) }));
  return {
    steps: decided.filter(({ step }) => step === 'give' || step === 'withdraw'),
    isNothingLeft: !decided.some(({ step }) => step === 'give' || step === 'given'),
  };
}

async function commit(
  { intake, workspaces }: ConsentParts,
  workspace: number,
  facts: EventFact[],
  within: (tx: StateTransaction) => Promise<void>,
): Promise<void> {
  await intake.accept({ workspace, source: await workspaces.source(workspace, SOURCE, 'funil'), within }, facts);
}

/** The act as the lead's timeline shows it. */
function consentEvent(
  act: 'given' | 'withdrawn',
  id: string,
  { channel, address, purpose, proof, at }: { channel: ConsentChannel; address: string; purpose: string; proof: Proof; at: number },
): EventFact {
  const ids = channel === 'email' ? { email: address } : { phone: address };
  return { kind: 'event', type: `consent_${act}`, id: `consent ${act} ${id}`, at, ids, props: { purpose, channel, proof } };
}

function linkOver(): FunilError {
  return new FunilError('link_used', 'This link is over.', { status: 404, hint: 'Sign up again to get a new one.' });
}
