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

/**
 * Cuts the visits of every device anew and appends the difference to what stands on the ledger: touches that are missing, say
 * something else by today's rules, or stand twice. `now` (ms) is a moment of the journal's clock, so that backups know where the corrections belong.
 */
export async function rebuildTouches(events: EventStore, claim: ClaimContact, now: number): Promise<TouchChanges> {
  const changes = { devices: 0, stated: 0, takenBack: 0 };
  for (let after = '0'; ; ) {
    const devices = await events.read<{ device: string; workspaces: number[] }>(DEVICES, { after: BigInt(after), most: DEVICES_PER_PAGE });
    if (devices.length === 0) return changes;
    const rows = await differences(events, claim, devices, now);
    await events.insert('touches', TOUCH_COLUMNS, rows);
    changes.devices += devices.length;
    for (const row of rows) changes[row[SIGN] === 1 ? 'stated' : 'takenBack'] += 1;
    after = devices[devices.length - 1]?.device as string;
  }
}

const SIGN = TOUCH_COLUMNS.indexOf('sign');

/** Rows that make the touches of these devices what they should be, as learned at the moment `known`. */
async function differences(
  events: EventStore,
  claim: ClaimContact,
  page: { device: string; workspaces: number[] }[],
  known: number,
): Promise<unknown[][]> {
  const params = {
    devices: page.map(({ device }) => BigInt(device)),
    workspaces: [...new Set(page.flatMap(({ workspaces }) => workspaces))],
  };
  const stored = await events.read<StoredEvent>(STORED_EVENTS, params);
  const standing = await events.read<NetTouch>(NET_TOUCHES, params);
  const missing = wantedTouches(stored, claim, known);
  const rows: unknown[][] = [];
  for (const touch of standing) {
    const meaning = meaningOf(TOUCH_COLUMNS.map((column) => (column === 'at' ? Number(touch.at) : touch[column])));
    const surplus = Number(touch.sign) - (missing.delete(meaning) ? 1 : 0);
    for (let count = Math.abs(surplus); count > 0; count -= 1) rows.push(correction(touch, known, surplus > 0 ? -1 : 1));
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

const DEVICES = `
  select device, groupUniqArray(workspace) as workspaces
  from (
    select device, workspace from events where device > {after:UInt64}
    union all
    select device, workspace from touches where device > {after:UInt64}
  )
  group by device order by device limit {most:UInt32}`;

const NET_TOUCHES = `
  select workspace, any(touches.lead) as lead, toUnixTimestamp64Milli(at) as at, node, device, event, sum(toInt64(touches.sign)) as sign,
    visit, method, channel, campaign, content, creator, landing, witness, rule
  from touches
  prewhere device in {devices:Array(UInt64)}
  where workspace in {workspaces:Array(UInt32)}
  group by workspace, touches.at, node, device, event, visit, method, channel, campaign, content, creator, landing, witness, rule
  having sign != 0`;
