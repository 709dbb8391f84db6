import type { ConsentChannel } from '../../../core/consent.ts';
import type { InboundLead, LeadConnector } from '../../../core/inbound-lead.ts';
import { FetchFailed } from '../../../lib/fetch-public.ts';
import type { StateTransaction } from '../../../store/state.ts';
import { idsOf, leadFacts, traitsOf } from './facts.ts';
import type { LeadAdParts, LeadAdSettings } from './parts.ts';
import { parsed } from './queue.ts';
import { readSettings } from './settings.ts';

const MOST_AT_ONCE = 20;
const MINUTE = 60_000;
/** Vendors keep leads for 90 days; after the last try somebody has to look. */
const PAUSES = [1, 5, 15, 60, 240, 720, 1_440, 2_880].map((minutes) => minutes * MINUTE);

interface Waiting {
  source: number;
  workspace: number;
  lead: string;
  payload: string;
  attempts: number;
  at: Date;
  vendor: string;
}

/** Fetches and takes the leads whose turn it is. Returns how many there were. Killed in between, a lead is taken again and is the same. */
export async function takeWaiting(parts: LeadAdParts): Promise<number> {
  const { db, clock } = parts;
  const rows: Waiting[] = await db
    .selectFrom('lead_ad')
    .innerJoin('hook', 'hook.source', 'lead_ad.source')
    .select(['lead_ad.source', 'lead_ad.workspace', 'lead', 'payload', 'attempts', 'lead_ad.at', 'hook.vendor'])
    .where('state', '=', 'waiting')
    .where('due', '<=', new Date(clock()))
    .orderBy('due')
    .limit(MOST_AT_ONCE)
    .execute();
  for (const row of rows) await takeOne(parts, row).catch((error) => putOff(parts, row, error));
  return rows.length;
}

async function takeOne(parts: LeadAdParts, row: Waiting): Promise<void> {
  const connector = parts.connectors.find(({ vendor }) => vendor === row.vendor);
  if (!connector) return;
  const settings = await readSettings(parts, row.source);
  const payload = parsed(row.payload);
  const answer = await answerFor(parts, connector, row.lead, settings, payload);
  const read = connector.read(answer, payload);
  if (!read) throw new FetchFailed('The answer is not a lead.');
  const lead = { ...read, at: Number.isNaN(read.at) ? row.at.getTime() : read.at };
  const { workspace, source } = row;
  const settle = (tx: StateTransaction, state: 'taken' | 'test') =>
    tx
      .updateTable('lead_ad')
      .set({ state, form: lead.form.slice(0, 200), error: '', payload: '' })
      .where('source', '=', source)
      .where('lead', '=', row.lead)
      .execute();
  if (lead.isTest) {
    await parts.db.transaction().execute(async (tx) => void (await settle(tx, 'test')));
    return;
  }
  const within = async (tx: StateTransaction) => {
    await settle(tx, 'taken');
    await agree(parts, tx, row, lead, settings);
  };
  await parts.intake.accept({ workspace, source, within }, leadFacts(row.vendor, lead, settings));
}

async function answerFor(
  { fetchJson }: LeadAdParts,
  { api, address }: LeadConnector,
  lead: string,
  { token, base, version }: LeadAdSettings,
  payload: unknown,
): Promise<unknown> {
  const asked = api && address(lead, version || api.version);
  if (!api || !asked) return payload;
  if (token === null) throw new FetchFailed('There is no access token to fetch it with.');
  return fetchJson(`${base || api.base}${asked.path}`, { ...asked.headers, authorization: `Bearer ${token}` });
}

const YES = /^(yes|true|1|sim|sí|si|on|agree|accept)/i;

/** Boxes of the vendor's form that stand for a purpose of ours. */
async function agree(
  { consents, workspaces }: LeadAdParts,
  tx: StateTransaction,
  { workspace, vendor }: Waiting,
  lead: InboundLead,
  settings: LeadAdSettings,
): Promise<void> {
  const { email, phone } = idsOf(vendor, lead, traitsOf(lead, settings.fields));
  const ticked = settings.consents.filter(({ field }) => YES.test(lead.fields[field] ?? ''));
  const addresses: Partial<Record<ConsentChannel, string>> = {
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { sms: phone, whatsapp: phone, phone }),
  };
  const channels = Object.keys(addresses) as ConsentChannel[];
  const boxes = ticked.flatMap(({ purpose }) => channels.map((channel) => ({ purpose, channel, text: null })));
  if (boxes.length === 0) return;
  const shown = { language: 'en' as const, url: `${vendor} form ${lead.form}`, ip: '', agent: '' };
  await consents.take(tx, workspaces.get(workspace), { ...shown, addresses, boxes, proof: 'form' });
}

async function putOff({ db, clock, log }: LeadAdParts, { source, lead, attempts }: Waiting, error: unknown): Promise<void> {
  const pause = PAUSES[attempts];
  if (!(error instanceof FetchFailed)) log.warn({ err: error, source }, 'a lead of an ad form could not be taken');
  const why = error instanceof FetchFailed ? error.message : 'It could not be taken; the log says why.';
  await db
    .updateTable('lead_ad')
    .set({
      attempts: attempts + 1,
      error: why,
      ...(pause === undefined ? { state: 'failed' as const } : { due: new Date(clock() + pause) }),
    })
    .where('source', '=', source)
    .where('lead', '=', lead)
    .execute();
}
