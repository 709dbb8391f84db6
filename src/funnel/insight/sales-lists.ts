import { publicLeadId } from '../../core/identity.ts';
import { ask } from '../../store/question.ts';
import type { Frame, InsightParts } from './context.ts';
import { isoOf, readCursor, writeCursor } from './cursor.ts';
import { deals, orders } from './orders.question.ts';

export interface ListQuery {
  search?: string;
  status?: string;
  after?: string;
  limit: number;
}

/** Later in the alphabet than any name: a list begins at the last moment there is. */
const HIGHEST = '\u{10ffff}';

function asked(frame: Frame, { search = '', status = '', after, limit }: ListQuery) {
  const { at, name } = readCursor(after, HIGHEST);
  return { ...frame.money, ...frame.between, search, status, beforeAt: at, beforeName: name, limit: limit + 1 };
}

function pageOf<Row, Shown>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => [at: string, name: string],
  show: (row: Row) => Shown,
) {
  const last = rows[limit - 1];
  return { rows: rows.slice(0, limit).map(show), next: rows.length > limit && last ? writeCursor(...placeOf(last)) : null };
}

function leadOf(person: string): string | null {
  return person === '0' ? null : publicLeadId(person);
}

/** A page of orders as last stated, the latest first; `next` opens the page after it. */
export async function ordersList(parts: InsightParts, frame: Frame, query: ListQuery) {
  const rows = await ask(parts.events, orders, asked(frame, query));
  return pageOf(
    rows,
    query.limit,
    ({ placedAt, order }) => [placedAt, order],
    ({ placedAt, person, ...row }) => ({ ...row, placedAt: isoOf(placedAt), lead: leadOf(person) }),
  );
}

/** A page of deals as last stated, the latest opened first. */
export async function dealsList(parts: InsightParts, frame: Frame, query: ListQuery) {
  const rows = await ask(parts.events, deals, asked(frame, query));
  return pageOf(
    rows,
    query.limit,
    ({ openedAt, deal }) => [openedAt, deal],
    ({ openedAt, closedAt, person, ...row }) => ({
      ...row,
      openedAt: isoOf(openedAt),
      closedAt: closedAt === null ? null : isoOf(closedAt),
      lead: leadOf(person),
    }),
  );
}
