import type { Carried } from '../../../ledger/carried.ts';
import type { EventStore } from '../../../store/events.ts';
import { ask } from '../../../store/question.ts';
import type { StateDb } from '../../../store/state.ts';
import { type OpenAlarm, raise, recover } from './alarm-book.ts';
import { event_rhythm } from './event-rhythm.question.ts';
import { expectedBetween, learn, MOST_WEEKS, oddsOfSilence, type Rhythm, UNLIKELY } from './rhythm.ts';

/** What Funil watches by itself of every source that sends it often enough; 'order' where a source states orders but no order_completed. */
const BY_ITSELF = 'order_completed';
const STATED = 'order';
/** Sources of these kinds go on sending; a file that was imported does not. */
const LIVE_KINDS = ['browser', 'server', 'hook', 'api'];
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LEARN_EVERY = 6 * HOUR;

/** One event of one source, watched for silence. */
export interface Series {
  source: number;
  event: string;
  /** Null while there is too little to know its rhythm. */
  rhythm: Rhythm | null;
  lastAt: number | null;
}

export interface Judged extends Series {
  state: 'ok' | 'quiet' | 'learning';
  /** Events that the silence should have held, and the odds that it holds none by chance. */
  expected: number | null;
  odds: number | null;
}

export interface Silence {
  /** Hears what has landed, so that the ledger is asked seldom. */
  heard(block: readonly Carried[]): void;
  /** Everything watched in a workspace, as of a moment. */
  judge(workspace: { id: number; timezone: string }, now: number): Promise<Judged[]>;
  /** Learns anew at the next look: rules have changed. */
  forget(workspace: number): void;
}

interface Learnt {
  at: number;
  series: Map<string, Series>;
}

/** `startedAt`: a silence from before counts from then, because nobody was there to hear. */
export function openSilence(db: StateDb, events: Pick<EventStore, 'read'>, startedAt: number): Silence {
  const known = new Map<number, Learnt>();

  return {
    heard(block) {
      for (const carried of block) {
        const learnt = known.get(carried.workspace);
        if (learnt) hear(learnt, carried);
      }
    },
    async judge(workspace, now) {
      const last = known.get(workspace.id);
      const learnt = last && now - last.at < LEARN_EVERY && now >= last.at ? last : await learnAll(db, events, workspace, now);
      known.set(workspace.id, learnt);
      return [...learnt.series.values()].map((series) => judged(series, Math.max(startedAt, series.lastAt ?? 0), now));
    },
    forget: (workspace) => known.delete(workspace),
  };
}

function hear({ series }: Learnt, { source, fact, fate }: Carried): void {
  const event = fact.kind === 'event' && !fact.bot ? fact.type : fact.kind === 'order' ? STATED : null;
  const heard = event === null || fate === 'refused' ? undefined : series.get(keyOf(source, event));
  if (heard) heard.lastAt = Math.max(heard.lastAt ?? 0, fact.at);
}

function judged(series: Series, since: number, now: number): Judged {
  if (series.rhythm === null) return { ...series, state: 'learning', expected: null, odds: null };
  const expected = expectedBetween(series.rhythm, since, now);
  const odds = oddsOfSilence(series.rhythm, expected);
  return { ...series, state: odds < UNLIKELY ? 'quiet' : 'ok', expected, odds };
}

function keyOf(source: number, event: string): string {
  return `${source}/${event}`;
}

async function learnAll(
  db: StateDb,
  events: Pick<EventStore, 'read'>,
  { id: workspace, timezone }: { id: number; timezone: string },
  now: number,
): Promise<Learnt> {
  const sources = await db.selectFrom('source').select('id').where('workspace', '=', workspace).where('kind', 'in', LIVE_KINDS).execute();
  const rules = await db.selectFrom('quiet_rule').selectAll().where('workspace', '=', workspace).execute();
  const asked = rules.filter(({ watched }) => watched).map(({ event }) => event);
  const rows = await ask(events, event_rhythm, {
    workspace,
    sources: sources.map(({ id }) => id),
    types: [...new Set([BY_ITSELF, STATED, ...asked])],
    since: clickhouse(now - (MOST_WEEKS * 7 + 1) * DAY),
    until: clickhouse(now),
  });
  const found = new Map<string, Series & { counts: Map<number, number> }>();
  for (const { source, event, hour, events: count, last } of rows) {
    const series = found.get(keyOf(source, event)) ?? { source, event, rhythm: null, lastAt: null, counts: new Map() };
    found.set(keyOf(source, event), series);
    series.counts.set(hour * 1_000, count);
    series.lastAt = Math.max(series.lastAt ?? 0, last);
  }
  const series = new Map<string, Series>();
  for (const [key, { counts, ...one }] of found) {
    const rule = rules.find(({ source, event }) => keyOf(source, event) === key);
    const rhythm = learn(counts, now, timezone);
    if (rule ? rule.watched : rhythm !== null && isWatchedByItself(one, found)) series.set(key, { ...one, rhythm });
  }
  return { at: now, series };
}

function isWatchedByItself({ source, event }: Series, found: ReadonlyMap<string, unknown>): boolean {
  return event === BY_ITSELF || (event === STATED && !found.has(keyOf(source, BY_ITSELF)));
}

function clickhouse(at: number): string {
  return new Date(at).toISOString().replace('Z', '');
}

/** Raises and ends the alarms of what was judged. Only an event that came ends one: after a start nobody has listened long enough to tell. */
export async function settleSilence(
  db: StateDb,
  workspace: number,
  all: readonly Judged[],
  open: readonly OpenAlarm[],
  now: number,
): Promise<void> {
  for (const { source, event, state, lastAt, expected, odds, rhythm } of all) {
    const alarm = open.find((one) => one.kind === 'quiet' && one.source === source && one.event === event);
    if (alarm && state !== 'quiet' && (lastAt ?? 0) > alarm.raisedAt) await recover(db, alarm.id, now);
    if (alarm || state !== 'quiet' || rhythm === null) continue;
    const measured = { expected: expected ?? 0, odds: odds ?? 0, perWeek: rhythm.perWeek, silentHours: (now - (lastAt ?? now)) / HOUR };
    await raise(db, { workspace, source, kind: 'quiet', event }, measured, now);
  }
}
