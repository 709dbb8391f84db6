import { FunilError } from '../../core/errors.ts';
import { leadFromPublicId, nodeOf, publicLeadId, usableIdentifiers } from '../../core/identity.ts';
import { type Answered, ask } from '../../store/question.ts';
import type { Frame, InsightParts } from './context.ts';
import { isoOf, readCursor, writeCursor } from './cursor.ts';
import { leadNodes, leadProfile } from './lead.question.ts';
import { leadConsent } from './lead-consent.question.ts';
import { leadEnds } from './lead-ends.question.ts';
import { bought, timeline } from './timeline.question.ts';

const NOTHING_TOLD = { name: '', email: '', company: '', country: '', said: [] };

/** One lead: who it is, and what happened, the latest first. Old ids lead to where the lead is now. */
export async function leadReport(parts: InsightParts, frame: Frame, id: string, page: { before?: string; limit: number }) {
  const number = leadFromPublicId(id);
  if (number === null)
    throw new FunilError('no_lead', `"${id}" is not the id of a lead.`, {
      status: 404,
      hint: 'Ids of leads start with ld_; copy one from the list of leads.',
    });
  const identifiers = await ask(parts.events, leadNodes, { ...frame.ledger, number });
  const person = identifiers[0]?.person ?? number;
  const nodes = [...new Set([person, ...identifiers.map(({ node }) => node)])];
  const cursor = readCursor(page.before, '');
  const { workspace, known } = frame.ledger;
  const leads = [...new Set([...nodes, ...identifiers.flatMap((one) => one.leads)])];
  const its = { workspace, known, nodes: nodes.map(BigInt), leads: leads.map(BigInt) };
  const below = { before: cursor.at, beforeId: cursor.name, limit: page.limit + 1 };
  const [done, conversions, ends, consent, [told]] = await Promise.all([
    ask(parts.events, timeline, { ...its, ...below }),
    ask(parts.events, bought, { workspace, known, nodes: its.nodes, ...below }),
    ask(parts.events, leadEnds, its),
    ask(parts.events, leadConsent, its),
    ask(parts.events, leadProfile, { ...frame.ledger, number, leads: its.leads }),
  ]);
  const found = [...done, ...conversions].sort(latestFirst).slice(0, below.limit);
  if (found.length === 0 && page.before === undefined && identifiers.length === 0)
    throw new FunilError('no_lead', 'There is no such lead.', { status: 404, hint: 'It may have been known under another workspace.' });
  const rows = found.slice(0, page.limit);
  const { said, ...profile } = told ?? NOTHING_TOLD;
  const named = identifiers.length > 0 ? identifiers : onlyIdentifier(frame, number, said);
  const last = rows[rows.length - 1];
  return {
    id: publicLeadId(person),
    profile,
    identifiers: named.map(({ kind, value, reason }) => ({ kind, value, reason })),
    firstTouch: endOf('first', ends),
    lastTouch: endOf('last', ends),
    consent: consent.map(({ firstAt, lastAt, ...one }) => ({ ...one, firstAt: isoOf(firstAt), lastAt: isoOf(lastAt) })),
    rows: rows.map((row) => ({ ...row, at: isoOf(row.at), known: isoOf(row.known) })),
    next: found.length > page.limit && last ? writeCursor(last.at, last.id) : null,
  };
}

/** A number that met no other has no row among the identifiers: what was said of it is looked through for what it was made from. */
function onlyIdentifier({ workspace }: Frame, number: string, said: Answered<typeof leadProfile>['said']) {
  const named = said.flatMap(([user, email, phone]) => usableIdentifiers({ user, email, phone }));
  const found = named.find((one) => nodeOf(workspace.salt, one) === number);
  return found ? [{ ...found, reason: '' }] : [];
}

/** By moment and then by id, as the questions cut their pages; the moment is text of one width. */
function latestFirst(one: Row, other: Row): number {
  return one.at === other.at ? (one.id < other.id ? 1 : -1) : one.at < other.at ? 1 : -1;
}

type Row = Answered<typeof timeline>;

function endOf(wanted: 'first' | 'last', ends: readonly Answered<typeof leadEnds>[]) {
  const found = ends.find(({ end }) => end === wanted);
  if (!found) return null;
  const { end: _end, at, ...touch } = found;
  return { at: isoOf(at), ...touch };
}
