import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimContact } from '../core/claim.ts';
import type { EventFact } from '../core/fact.ts';
import { cutAll, VISIT_GAP } from '../core/visit.ts';
import type { EventStore } from '../store/events.ts';
import type { Carried } from './carried.ts';
import { visitNumber } from './tables.ts';
import { type StoredEvent, storedStep } from './touch-rows.ts';
import { openVisits } from './visits.ts';

const claim: ClaimContact = () => ({ method: 'baseline', channel: 'direct', witness: 'none', rule: 'test' });

/** An event engine of two lists: what was landed, and the touches written. Counts how often it is asked for a device's events. */
function smallLedger() {
  const events: StoredEvent[] = [];
  const touches: Record<string, unknown>[] = [];
  const asked = { devices: 0 };
  const store = {
    insert: async (_table: string, columns: readonly string[], rows: Iterable<readonly unknown[]>) => {
      for (const row of rows) touches.push(Object.fromEntries(columns.map((column, nth) => [column, row[nth]])));
    },
    read: async (sql: string, { devices = [] }: { devices?: bigint[] }) => {
      const wanted = new Set(devices.map(String));
      if (sql.includes('from events')) {
        asked.devices += wanted.size;
        return events.filter(({ device }) => wanted.has(device));
      }
      const standing = new Map<unknown, Record<string, unknown>[]>();
      for (const touch of touches) standing.set(touch.event, [...(standing.get(touch.event) ?? []), touch]);
      return [...standing.values()]
        .filter((rows) => wanted.has(String(rows[0]?.device)) && rows.reduce((sum, { sign }) => sum + Number(sign), 0) > 0)
        .map(([touch]) => ({ ...touch, at: String(touch?.at) }));
    },
    stream: async function* () {
      for (const { device, visit, at } of events)
        yield new Uint8Array(new BigUint64Array([BigInt(device), BigInt(visit), BigInt(at)]).buffer);
    },
  };
  const standing = () =>
    [...new Set(touches.map(({ event }) => event))]
      .filter((event) => touches.filter((touch) => touch.event === event).reduce((sum, { sign }) => sum + Number(sign), 0) > 0)
      .sort();
  return { events, asked, standing, store: store as unknown as EventStore };
}

let ids = 0;

function carried(device: number, at: number, session: string | undefined): Carried<EventFact> {
  ids += 1;
  const name = String(1_000_003 * (device + 1));
  const fact: EventFact = {
    kind: 'event',
    id: String(ids),
    at,
    type: 'page',
    ids: { anonymous: name },
    ...(session ? { visit: session } : {}),
  };
  return {
    fact,
    nth: 0,
    workspace: 1,
    source: 1,
    import: null,
    batch: '1',
    known: ids,
    id: String(ids),
    fate: 'new',
    node: name,
    device: name,
    lead: name,
  };
}

function stored({ fact, device, node, lead, known, id }: Carried<EventFact>): StoredEvent {
  const { at, type } = fact;
  const visit = visitNumber(fact.visit);
  return { workspace: 1, source: 1, device, node, lead, at: String(at), accepted: String(known), id, type, visit, evidence: '', path: '' };
}

async function take({ events }: ReturnType<typeof smallLedger>, visits: ReturnType<typeof openVisits>, block: Carried<EventFact>[]) {
  const write = await visits.cut(block);
  events.push(...block.map(stored));
  await write();
}

function truth(events: readonly StoredEvent[]): string[] {
  const devices = [...new Set(events.map(({ device }) => device))];
  return devices
    .flatMap((device) => {
      const steps = events.filter((event) => event.device === device).map((event) => storedStep(event, 0));
      return cutAll(steps.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))).opening.map(({ id }) => id);
    })
    .sort();
}

const step = fc.record({
  device: fc.nat(7),
  wait: fc.constantFrom(0, 1_000, VISIT_GAP / 2, VISIT_GAP + 1, 5 * VISIT_GAP),
  back: fc.constantFrom(0, 0, 0, 0, 3 * VISIT_GAP),
  session: fc.constantFrom(undefined, 'a', 'b', 'c'),
  ends: fc.boolean(),
  restarts: fc.constantFrom(false, false, false, true),
});

describe('visits of more devices than are remembered', () => {
  it('are those of the sorted events, across restarts, late events and sessions that outlast every gap', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
        const ledger = smallLedger();
        let visits = openVisits(ledger.store, claim, 4);
        const block: Carried<EventFact>[] = [];
        let now = 1_000_000;
        for (const { device, wait, back, session, ends, restarts } of steps) {
          now += wait;
          block.push(carried(device, now - back, session));
          if (ends) await take(ledger, visits, block.splice(0));
          if (ends && restarts) {
            visits = openVisits(ledger.store, claim, 4);
            await visits.warm();
          }
        }
        if (block.length > 0) await take(ledger, visits, block);
        expect(ledger.standing()).toEqual(truth(ledger.events));
      }),
      { numRuns: 400 },
    );
  });

  it('are not looked for on the ledger when the device or its session is new', async () => {
    const ledger = smallLedger();
    const visits = openVisits(ledger.store, claim, 4);
    const days = 86_400_000;
    const round = (day: number, session?: string) =>
      Array.from({ length: 20 }, (_, device) => carried(device, day * days + 2 * device * VISIT_GAP, session && `${session}-${device}`));
    // Others were seen long after the days that come now, as while a history is imported beside live traffic.
    await take(ledger, visits, [carried(20, 400 * days, undefined), carried(21, 400 * days, undefined)]);
    await take(ledger, visits, round(1));
    await take(ledger, visits, round(2, 'second'));
    await take(ledger, visits, round(3));
    expect(ledger.asked.devices).toBe(0);
    await take(ledger, visits, round(4, 'second'));
    // The last two are remembered still.
    expect(ledger.asked.devices).toBe(18);
    expect(ledger.standing()).toEqual(truth(ledger.events));
  });
});
