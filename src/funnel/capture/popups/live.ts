import type { Clock } from '../../../core/clock.ts';
import { type StateDb, sql } from '../../../store/state.ts';
import type { PopupDocument } from './document.ts';
import { isWithin } from './times.ts';

export interface LivePopup {
  id: string;
  document: PopupDocument;
}

const KEPT_MS = 5_000;
const MOST_LIVE = 50;
const UNTIL = sql<string | null>`document->>'until'`;

/** What shops' pages need, read every few seconds: visitors must not wait for the state engine. */
export function openLive({ db, clock }: { db: StateDb; clock: Clock }) {
  const kept = new Map<string, { until: number; popups: Promise<LivePopup[] | null> }>();

  function recall(site: string, now: number): Promise<LivePopup[] | null> {
    const known = kept.get(site);
    if (known && known.until > now) return known.popups;
    if (kept.size > MOST_LIVE * 100) kept.clear();
    const read = readLive(db, site, now);
    kept.set(site, { until: now + KEPT_MS, popups: read });
    read.catch(() => kept.delete(site));
    return read;
  }

  return {
    /** Those that may show now; null for a name that is nobody's. */
    async of(site: string): Promise<LivePopup[] | null> {
      const now = clock();
      const popups = await recall(site, now);
      return popups?.filter(({ document }) => isWithin(document, now)) ?? null;
    },
    /** Something changed. */
    forget: () => kept.clear(),
  };
}

async function readLive(db: StateDb, site: string, now: number): Promise<LivePopup[] | null> {
  const owner = await db.selectFrom('popup_site').select('workspace').where('site', '=', site).executeTakeFirst();
  if (!owner) return null;
  const rows = await db
    .selectFrom('popup')
    .select(['id', 'document'])
    .where('workspace', '=', owner.workspace)
    .where('is_live', '=', true)
    .where('archived_at', 'is', null)
    // What is over must not take the places of others. Moments are all written in one way, which sorts as time does.
    .where((where) => where.or([where(UNTIL, 'is', null), where(UNTIL, '>', new Date(now).toISOString())]))
    .orderBy('made_at')
    .limit(MOST_LIVE)
    .execute();
  return rows.map(({ id, document }) => ({ id, document: document as PopupDocument }));
}
