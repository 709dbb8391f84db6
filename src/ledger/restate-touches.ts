import { hash } from 'node:crypto';
import type { ClaimContact } from '../core/claim.ts';
import type { EventStore } from '../store/events.ts';
import type { KeptRestatement } from './claim-book.ts';
import { differences } from './rebuild-touches.ts';
import { TOUCH_COLUMNS } from './touch-rows.ts';

const DEVICES_PER_PAGE = 20_000;

/**
 * Carries out an act on history: of every device with events in its period, touches that are claimed otherwise now are taken back and stated
 * again, known since the act. What stands already is left alone, so a second run, after a kill say, goes on where the first one ended.
 */
export async function restateTouches(
  events: EventStore,
  claim: ClaimContact,
  { workspace, batch, known, from, to }: KeptRestatement,
): Promise<{ stated: number; takenBack: number }> {
  for (let after = '0'; ; ) {
    const devices = await events.read<{ device: string }>(DEVICES, { workspace, from, to, after: BigInt(after), most: DEVICES_PER_PAGE });
    if (devices.length === 0) return counted(events, workspace, batch);
    const page = devices.map(({ device }) => ({ device, workspaces: [workspace] }));
    const rows = await differences(events, claim, page, { known, batch });
    await events.insert('touches', TOUCH_COLUMNS, rows, `restated-${batch}-${hash('sha256', JSON.stringify(rows), 'hex')}`);
    after = devices[devices.length - 1]?.device as string;
  }
}

/** By what is on the ledger, so that the numbers are right however many runs it took. */
async function counted(events: EventStore, workspace: number, batch: string): Promise<{ stated: number; takenBack: number }> {
  const [row] = await events.read<{ stated: string; takenBack: string }>(
    'select countIf(sign = 1) as stated, countIf(sign = -1) as takenBack from touches where workspace = {workspace:UInt32} and batch = {batch:UInt64}',
    { workspace, batch },
  );
  return { stated: Number(row?.stated), takenBack: Number(row?.takenBack) };
}

const DEVICES = `
  select device
  from events
  where workspace = {workspace:UInt32} and device > {after:UInt64} and bot = 0
    and at >= fromUnixTimestamp64Milli({from:Int64}) and at < fromUnixTimestamp64Milli({to:Int64})
  group by device order by device limit {most:UInt32}`;
