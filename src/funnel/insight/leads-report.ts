import { FunilError } from '../../core/errors.ts';
import { leadFromPublicId, publicLeadId } from '../../core/identity.ts';
import { LATEST } from '../../core/period.ts';
import { type Answered, ask } from '../../store/question.ts';
import { type Frame, type InsightParts, momentText } from './context.ts';
import { leadNodes, leadNow } from './lead.question.ts';
import { leadEnds } from './lead-ends.question.ts';
import { leads } from './leads.question.ts';
import { timeline } from './timeline.question.ts';

export interface LeadsQuery {
  search?: string;
  level?: string;
  method?: string;
  after?: string;
  limit: number;
}

const LAST_ID = '9223372036854775807';

/** A page of leads, the latest seen first; `next` opens the page after it. */
export async function leadsReport(parts: InsightParts, frame: Frame, query: LeadsQuery) {
  const cursor = query.after === undefined ? { at: momentText(LATEST), id: LAST_ID } : readCursor(query.after);
  const rows = await ask(parts.events, leads, {
    ...frame.money,
    search: query.search ?? '',
    level: query.level ?? '',
    method: query.method ?? '',
    beforeAt: cursor.at,
    beforePerson: cursor.id,
    limit: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  const last = page[page.length - 1];
  return {
    rows: page.map(({ person, firstAt, lastAt, ...row }) => ({
      id: publicLeadId(person),
      firstAt: isoOf(firstAt),
      lastAt: isoOf(lastAt),
      ...row,
    })),
    next: rows.length > query.limit && last ? writeCursor(last.lastAt, last.person) : null,
  };
}

/** One lead: who it is, and what happened, the latest first. Old ids lead to where the lead is now. */
export async function leadReport(parts: InsightParts, frame: Frame, id: string, page: { before?: string; limit: number }) {
  const number = leadFromPublicId(id);
  if (number === null)
    throw new FunilError('no_lead', `"${id}" is not the id of a lead.`, {
      status: 404,
      hint: 'Ids of leads start with ld_; copy one from the list of leads.',
    });
  const [now] = await ask(parts.events, leadNow, { identities: frame.ledger.identities, person: number });
  const person = now?.person ?? number;
  const identifiers = await ask(parts.events, leadNodes, { ...frame.ledger, person });
  const nodes = [...new Set([person, ...identifiers.map(({ node }) => node)])];
  const cursor = page.before === undefined ? { at: momentText(LATEST), id: '' } : readCursor(page.before);
  const found = await ask(parts.events, timeline, {
    workspace: frame.ledger.workspace,
    known: frame.ledger.known,
    nodes: nodes.map(BigInt),
    leads: nodes.map(BigInt),
    before: cursor.at,
    beforeId: cursor.id,
    limit: page.limit + 1,
  });
  const ends = await ask(parts.events, leadEnds, {
    workspace: frame.ledger.workspace,
    known: frame.ledger.known,
    nodes: nodes.map(BigInt),
    leads: nodes.map(BigInt),
  });
  if (found.length === 0 && page.before === undefined && identifiers.length === 0)
    throw new FunilError('no_lead', 'There is no such lead.', { status: 404, hint: 'It may have been known under another workspace.' });
  const rows = found.slice(0, page.limit);
  const last = rows[rows.length - 1];
  return {
    id: publicLeadId(person),
    identifiers: identifiers.map(({ kind, value, reason }) => ({ kind, value, reason })),
    firstTouch: endOf('first', ends),
    lastTouch: endOf('last', ends),
    rows: rows.map((row) => ({ ...row, at: isoOf(row.at), known: isoOf(row.known) })),
    next: found.length > page.limit && last ? writeCursor(last.at, last.id) : null,
  };
}

function endOf(wanted: 'first' | 'last', ends: readonly Answered<typeof leadEnds>[]) {
  const found = ends.find(({ end }) => end === wanted);
  if (!found) return null;
  const { end: _end, at, ...touch } = found;
  return { at: isoOf(at), ...touch };
}

/** The engine's "2026-03-31 18:00:00.000" (UTC) as ISO 8601. */
function isoOf(text: string): string {
  return `${text.replace(' ', 'T')}Z`;
}

function writeCursor(at: string, id: string): string {
  return Buffer.from(`${at}|${id}`).toString('base64url');
}

const CURSOR = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3})\|([0-9a-z-]{1,64})$/;

function readCursor(text: string): { at: string; id: string } {
  const match = CURSOR.exec(Buffer.from(text, 'base64url').toString());
  if (!match)
    throw new FunilError('bad_cursor', 'The place to go on from is not one this list gave out.', {
      hint: 'Use the value of `next` as it came, or leave it out to start over.',
    });
  return { at: match[1] as string, id: match[2] as string };
}
