import { publicLeadId } from '../../../core/identity.ts';
import { ask } from '../../../store/question.ts';
import { momentText } from '../outcomes/days.ts';
import { capturedLeads } from './captured.question.ts';
import type { LeadAdParts } from './parts.ts';

const LAST = 100;

/** The last leads of ad platforms and mails, the latest first; `person` is the lead on the ledger, null where it has none. */
export async function lastLeads(parts: LeadAdParts, workspace: number) {
  const rows = await parts.db
    .selectFrom('lead_ad')
    .innerJoin('source', 'source.id', 'lead_ad.source')
    .select(['lead_ad.source', 'source.name as from', 'lead', 'form', 'at', 'state', 'error'])
    .where('lead_ad.workspace', '=', workspace)
    .orderBy('at', 'desc')
    .limit(LAST)
    .execute();
  const taken = rows.filter(({ state }) => state === 'taken');
  const people = await peopleOf(parts, workspace, taken);
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), person: people.get(`${row.source} ${row.lead}`) ?? null }));
}

async function peopleOf(
  { events, freshness }: LeadAdParts,
  workspace: number,
  taken: readonly { lead: string; at: Date }[],
): Promise<Map<string, string>> {
  const last = taken.at(-1);
  if (!last) return new Map();
  const found = await ask(events, capturedLeads, {
    workspace,
    identities: await freshness.identityMap(null),
    since: momentText(last.at.getTime()),
    captured: taken.map(({ lead }) => lead),
  });
  return new Map(found.map(({ source, captured, person }) => [`${source} ${captured}`, publicLeadId(person)]));
}
