import type { ClaimContact } from '../core/claim.ts';
import { cutAll, isPassive } from '../core/visit.ts';
import type { EventStore } from '../store/events.ts';
import { groups, proves, STORED_EVENTS, type StoredEvent, storedStep, TOUCH_COLUMNS, touchRow } from './touch-rows.ts';

/** Touches a rebuild stated anew and took back. */
export interface TouchChanges {
  devices: number;
  stated: number;
  takenBack: number;
}

type NetTouch = Record<(typeof TOUCH_COLUMNS)[number], unknown>;

const DEVICES_PER_PAGE = 20_000;
/** Columns that say what the touch is; the others say who wrote it when. `lead` is a note of its time. */
const MEANING = TOUCH_COLUMNS.filter((column) => !['lead', 'known', 'sign'].includes(column));

/** Which devices are looked at, as SQL that gives `device` and `workspace` of those beyond {after}, and since when (ms) of what they did. */
export interface Scope {
  devices: string;
  params: Record<string, number>;
  since: number;
}

const EVERYTHING: Scope = {
  devices: `
    select device, workspace from events where device > {after:UInt64}
    union all
    select device, workspace from touches where device > {after:UInt64}`,
  params: {},
  since: Number.NEGATIVE_INFINITY,
};

/**
 * Cuts the visits of every device in scope anew, as if nothing had been before, and appends the difference to what stands on the ledger: touches that are
 * missing, say something else by today's rules, or stand twice. `now` (ms) is a moment of the journal's clock, so that backups know where the
 * corrections belong.
 */
export async function rebuildTouches(events: EventStore, claim: ClaimContact, now: number, scope = EVERYTHING): Promise<TouchChanges> {
  const changes = { devices: 0, stated: 0, takenBack: 0 };
  for (let after = '0'; ; ) {
    const devices = await events.read<Seen>(pageOf(scope), { ...scope.params, after: BigInt(after), most: DEVICES_PER_PAGE });
    if (devices.length === 0) return changes;
    const rows = await differences(events, claim, devices, { now, since: scope.since });
    await events.insert('touches', TOUCH_COLUMNS, rows);
    changes.devices += devices.length;
    for (const row of rows) changes[row[SIGN] === 1 ? 'stated' : 'takenBack'] += 1;
    after = devices[devices.length - 1]?.device as string;
  }
}

const SIGN = TOUCH_COLUMNS.indexOf('sign');

interface Seen {
  device: string;
  workspaces: number[];
}

function pageOf({ devices }: Scope): string {
  return `select device, groupUniqArray(workspace) as workspaces from (${devices}) group by device order by device limit {most:UInt32}`;
}

/** Rows that make the touches of these devices since `since` what they should be, as learned `now`. */
async function differences(
  events: EventStore,
  claim: ClaimContact,
  page: Seen[],
  { now, since }: { now: number; since: number },
): Promise<unknown[][]> {
  const params = {
    devices: page.map(({ device }) => BigInt(device)),
    workspaces: [...new Set(page.flatMap(({ workspaces }) => workspaces))],
  };
  const isIn = ({ at }: { at?: unknown }) => Number(at) >= since;
  const stored = (await events.read<StoredEvent>(STORED_EVENTS, params)).filter(isIn);
  const standing = (await events.read<NetTouch>(NET_TOUCHES, params)).filter(isIn);
  const missing = wantedTouches(stored, claim, now);
  const rows: unknown[][] = [];
  for (const touch of standing) {
    const meaning = meaningOf(TOUCH_COLUMNS.map((column) => (column === 'at' ? Number(touch.at) : touch[column])));
    const surplus = Number(touch.sign) - (missing.delete(meaning) ? 1 : 0);
    for (let count = Math.abs(surplus); count > 0; count -= 1) rows.push(correction(touch, now, surplus > 0 ? -1 : 1));
  }
  return [...rows, ...missing.values()];
}

/** The rows of the touches there should be, by what they say. */
function wantedTouches(stored: StoredEvent[], claim: ClaimContact, known: number): Map<string, unknown[]> {
  const wanted = new Map<string, unknown[]>();
  const steps = stored.filter(({ type }) => !isPassive(type)).map((event) => storedStep(event, known));
  for (const visits of groups(steps)) {
    for (const step of cutAll(visits).opening) {
      if (!proves(step, claim)) continue;
      const row = touchRow(step, claim, 1);
      wanted.set(meaningOf(row), row);
    }
  }
  return wanted;
}

function meaningOf(row: readonly unknown[]): string {
  return JSON.stringify(MEANING.map((column) => String(row[TOUCH_COLUMNS.indexOf(column)])));
}

function correction(touch: NetTouch, known: number, sign: 1 | -1): unknown[] {
  const row: NetTouch = { ...touch, at: Number(touch.at), known, sign };
  return TOUCH_COLUMNS.map((column) => row[column]);
}

const NET_TOUCHES = `
  select workspace, any(touches.lead) as lead, toUnixTimestamp64Milli(at) as at, node, device, event, sum(toInt64(touches.sign)) as sign,
    visit, method, channel, campaign, content, creator, landing, witness, rule
  from touches
  prewhere device in {devices:Array(UInt64)}
  where workspace in {workspaces:Array(UInt32)}
  group by workspace, touches.at, node, device, event, visit, method, channel, campaign, content, creator, landing, witness, rule
  having sign != 0`;
