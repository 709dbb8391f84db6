import { hash } from 'node:crypto';
import type { ClaimContact } from '../core/claim.ts';
import type { EventStore } from '../store/events.ts';
import type { ClaimRuled, KeptRestatement } from './claim-book.ts';
import { claimGroups, contactsOf, type History, type StoredContact, saysSame, standingBy } from './claim-groups.ts';
import { CURRENT } from './freshness.ts';
import { proves, storedStep, TOUCH_COLUMNS, touchRow } from './touch-rows.ts';

/** Keys in a question: the engine reads a quarter of a megabyte of text. */
const MOST_KEYS = 10_000;
/** Rows written at a time: one block, so both rows of a touch land, or neither. */
const ROWS_AT_A_TIME = 100_000;

/**
 * Carries out an act on history: touches of its period that are claimed otherwise now are taken back and stated again, known since the act, and
 * statements that are touches now are stated. Which event opens a visit does not depend on claims, so no visit is cut anew. What stands
 * already is left alone, so a second run, after a kill say, goes on where the first one ended. `ruled` is the version of the act.
 */
export async function restateTouches(
  events: EventStore,
  claim: ClaimContact,
  ruled: ClaimRuled,
  { workspace, batch, known, from, to }: KeptRestatement,
): Promise<{ stated: number; takenBack: number }> {
  const history = { workspace, from, to, identities: CURRENT, ends: ruled.ends };
  const keys = await changedGroups(events, ruled, history);
  let rows: unknown[][] = [];
  const write = async () => {
    await events.insert('touches', TOUCH_COLUMNS, rows, { token: `restated-${batch}-${hash('sha256', JSON.stringify(rows), 'hex')}` });
    rows = [];
  };
  if (keys.length > 0) {
    for await (const contacts of contactsOf(events, history, keys.length > MOST_KEYS ? null : keys)) {
      for (const contact of contacts) rows.push(...corrections(contact, claim, known));
      if (rows.length >= ROWS_AT_A_TIME) await write();
    }
  }
  await write();
  return counted(events, workspace, known);
}

async function changedGroups(events: EventStore, ruled: ClaimRuled, history: History): Promise<string[]> {
  const keys: string[] = [];
  for await (const group of claimGroups(events, history)) {
    if (!saysSame(group.standing, standingBy(group, ruled(group)))) keys.push(group.key);
  }
  return keys;
}

const SIGN = TOUCH_COLUMNS.indexOf('sign');

/** The rows that make the touch of a contact what it should be; none when it is. */
function corrections(contact: StoredContact, claim: ClaimContact, known: number): unknown[][] {
  const step = storedStep(contact, known);
  const wanted = proves(step, claim) ? touchRow(step, claim, 1) : null;
  if (contact.standing === 0) return wanted ? [wanted] : [];
  const former = touchRow(step, claim, -1).map(
    (value, index) => (contact.touch as Record<string, unknown>)[TOUCH_COLUMNS[index] ?? ''] ?? value,
  );
  const isSame = wanted?.every((value, index) => index === SIGN || String(value) === String(former[index]));
  return isSame ? [] : [former, ...(wanted ? [wanted] : [])];
}

/** By what is on the ledger, so that the numbers are right however many runs it took. */
async function counted(events: EventStore, workspace: number, known: number): Promise<{ stated: number; takenBack: number }> {
  const [row] = await events.read<{ stated: string; takenBack: string }>(
    'select countIf(sign = 1) as stated, countIf(sign = -1) as takenBack from touches where workspace = {workspace:UInt32} and known = fromUnixTimestamp64Milli({known:Int64})',
    { workspace, known },
  );
  return { stated: Number(row?.stated), takenBack: Number(row?.takenBack) };
}
