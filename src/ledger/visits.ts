import type { ClaimContact } from '../core/claim.ts';
import type { EventFact } from '../core/fact.ts';
import { cut, cutAll, evidenceKey, inOrder, isPassive, VISIT_GAP } from '../core/visit.ts';
import { createTurns, inTurns, type Turns } from '../lib/turns.ts';
import type { EventStore } from '../store/events.ts';
import { type Carried, tokenOf } from './carried.ts';
import { openMet } from './met.ts';
import { createOpenVisits, type OpenVisits } from './open-visits.ts';
import { visitNumber } from './tables.ts';
import { type DeviceStep, groups, proves, STORED_EVENTS, type StoredEvent, storedStep, TOUCH_COLUMNS, touchRow } from './touch-rows.ts';

/** Cuts visits and writes their touches. */
export interface Visits {
  warm(): Promise<void>;
  /** Cuts the visits of a block's events, which may be on their way into the ledger meanwhile. What is returned writes the touches; call it when they are there. */
  cut(block: Carried<EventFact>[]): Promise<() => Promise<void>>;
  /** Devices whose events were erased. */
  forget(devices: readonly string[]): void;
  /** Any device's events may have been removed. */
  forgetAll(): void;
}

/** Devices whose visits are remembered; the others are looked up in the ledger when they may matter. */
const MOST_REMEMBERED = 300_000;
const DEVICES_PER_LOOKUP = 20_000;

/**
 * Events that come in the order they happened extend what is remembered. A device whose events come late, or that is not
 * remembered, has its visits cut anew from all its events, and the difference is appended: taken-back touches with sign -1.
 * So the touches are always those of the sorted events, whatever the order of arrival.
 */
export function openVisits(events: EventStore, claim: ClaimContact, most = MOST_REMEMBERED): Visits {
  const open = createOpenVisits(most);
  const met = openMet(events);

  /** Whether a device that is not remembered opens a visit, whatever its last one was: more than a gap after that, in a session it never had. */
  function opensAnyway({ device, at, visit }: DeviceStep): boolean {
    const lastSeen = met.lastSeen(device);
    return lastSeen === null || (at > lastSeen + VISIT_GAP && (visit === '0' || !met.hasSession(device, visit)));
  }

  /** A step that an earlier try had landed says that we may have cut here before; the ledger knows. */
  function isInOrder(device: string, steps: BlockStep[]): boolean {
    const [first] = steps as [BlockStep];
    if (steps.some(({ landed }) => landed)) return false;
    const visit = open.get(device);
    return visit ? first.at > visit.lastAt : opensAnyway(first);
  }

  function extend(device: string, steps: BlockStep[]): unknown[][] {
    const touches: unknown[][] = [];
    let visit = open.get(device) ?? null;
    for (const step of steps) {
      const next = cut(visit, step);
      if (next.opens && proves(step, claim)) touches.push(touchRow(step, claim, 1));
      visit = next.open;
    }
    if (visit) open.set(device, visit);
    return touches;
  }

  return {
    async warm() {
      open.clear();
      await met.warm();
    },
    forget(devices) {
      for (const device of devices) open.delete(device);
    },
    forgetAll: () => open.clear(),
    async cut(block) {
      const late: DeviceStep[][] = [];
      const touches: unknown[][] = [];
      const turns = createTurns();
      for await (const part of inTurns([...(await byDevice(block, turns))], turns)) {
        for (const [device, steps] of part) {
          if (isInOrder(device, steps)) touches.push(...extend(device, steps));
          else late.push(steps);
          met.add(device, steps);
        }
      }
      return async () => {
        for (let at = 0; at < late.length; at += DEVICES_PER_LOOKUP) {
          touches.push(...(await recut(events, claim, late.slice(at, at + DEVICES_PER_LOOKUP), open)));
        }
        if (touches.length > 0) await events.insert('touches', TOUCH_COLUMNS, touches, { token: `touches-${tokenOf(block)}` });
      };
    },
  };
}

type BlockStep = DeviceStep & { landed: boolean };

/** The block's visiting events of each device, in order. */
async function byDevice(block: Carried<EventFact>[], turns: Turns): Promise<Map<string, BlockStep[]>> {
  const devices = new Map<string, BlockStep[]>();
  for await (const part of inTurns(block, turns)) for (const carried of part) addStep(devices, carried);
  for (const steps of devices.values()) if (steps.length > 1) steps.sort(inOrder);
  return devices;
}

function addStep(devices: Map<string, BlockStep[]>, carried: Carried<EventFact>): void {
  const { fact, device } = carried;
  if (fact.bot || isPassive(fact.type)) return;
  // Written out field by field: spreading here cost a sixth of the whole apply half.
  const step: BlockStep = {
    at: fact.at,
    id: carried.id,
    key: evidenceKey(fact.evidence),
    visit: visitNumber(fact.visit),
    user: carried.node === device ? '' : carried.node,
    alone: fact.type === 'touch',
    workspace: carried.workspace,
    source: carried.source,
    device,
    node: carried.node,
    lead: carried.lead,
    accepted: carried.known,
    known: carried.known,
    evidence: fact.evidence,
    path: fact.path ?? '',
    landed: carried.fate === 'landed',
  };
  const steps = devices.get(device);
  if (steps) steps.push(step);
  else devices.set(device, [step]);
}

type StoredTouch = { at: string; event: string } & Record<
  Exclude<(typeof TOUCH_COLUMNS)[number], 'at' | 'event' | 'known' | 'sign'>,
  unknown
>;

/** Cuts the visits of these devices anew and returns the rows that turn the touches on the ledger into the right ones. */
async function recut(
  events: EventStore,
  claim: ClaimContact,
  late: DeviceStep[][],
  remembered: Pick<OpenVisits, 'set'>,
): Promise<unknown[][]> {
  const known = late.reduce((latest, steps) => Math.max(latest, (steps[steps.length - 1] as DeviceStep).known), 0);
  const params = {
    workspaces: [...new Set(late.map((steps) => (steps[0] as DeviceStep).workspace))],
    devices: late.map((steps) => BigInt((steps[0] as DeviceStep).device)),
  };
  const [stored, touched] = await Promise.all([
    events.read<StoredEvent>(STORED_EVENTS, params, { lane: 'intake' }),
    events.read<StoredTouch>(STORED_TOUCHES, params, { lane: 'intake' }),
  ]);
  const standing = new Map(touched.map((touch) => [touch.event, touch]));
  const rows: unknown[][] = [];
  for (const steps of groups(stored.filter(({ type }) => !isPassive(type)).map((event) => storedStep(event, known)))) {
    const { opening, open } = cutAll(steps);
    const wanted = new Set(opening.filter((step) => proves(step, claim)).map(({ id }) => id));
    for (const step of steps) {
      const touch = standing.get(step.id);
      if (wanted.has(step.id) && !touch) rows.push(touchRow(step, claim, 1));
      else if (!wanted.has(step.id) && touch) rows.push(takenBack(touch, known));
    }
    if (open) remembered.set((steps[0] as DeviceStep).device, open);
  }
  return rows;
}

/** The touch as it was written, with its sign turned. */
function takenBack(touch: StoredTouch, known: number): unknown[] {
  const row: Record<string, unknown> = { ...touch, at: Number(touch.at), known, sign: -1 };
  return TOUCH_COLUMNS.map((column) => row[column]);
}

const STORED_TOUCHES = `
  select workspace, lead, toUnixTimestamp64Milli(at) as at, node, device, event, visit, method, channel, campaign, content, creator, landing, witness, rule
  from touches
  prewhere device in {devices:Array(UInt64)}
  where workspace in {workspaces:Array(UInt32)}
  group by all
  having sum(sign) > 0`;
