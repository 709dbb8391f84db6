import type { Claim, Evidence } from '../core/claim.ts';
import { evidenceKey, type Step } from '../core/visit.ts';

/** One event of a device, with what its touch would say. */
export interface DeviceStep extends Step {
  workspace: number;
  device: string;
  node: string;
  lead: string;
  known: number;
  batch: string;
  evidence: Evidence | undefined;
  path: string;
}

export function inOrder(a: Step, b: Step): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}

/** A contact that is only a statement, an order's code say, is a touch only if a method recognises it. */
export function proves(step: DeviceStep, claim: (evidence: Evidence) => Claim): boolean {
  if (!step.alone) return true;
  const { method, witness } = claim(step.evidence ?? {});
  return method !== 'baseline' || witness === 'declared';
}

export const TOUCH_COLUMNS = [
  'workspace',
  'lead',
  'at',
  'node',
  'device',
  'event',
  'known',
  'batch',
  'sign',
  'visit',
  'method',
  'channel',
  'campaign',
  'content',
  'creator',
  'landing',
  'witness',
  'rule',
] as const;

/** A row of `touches`; sign 1 states it, -1 takes it back. */
export function touchRow(step: DeviceStep, claim: (evidence: Evidence) => Claim, sign: 1 | -1): unknown[] {
  const evidence = step.evidence ?? {};
  const { method, channel, witness, rule } = claim(evidence);
  return [
    step.workspace,
    step.lead,
    step.at,
    step.node,
    step.device,
    step.id,
    step.known,
    step.batch,
    sign,
    step.visit,
    method,
    channel,
    evidence.campaign ?? '',
    evidence.content ?? '',
    evidence.creator ?? '',
    evidence.landing ?? step.path,
    witness,
    rule,
  ];
}

export interface StoredEvent {
  workspace: number;
  device: string;
  node: string;
  lead: string;
  at: string;
  id: string;
  type: string;
  visit: string;
  evidence: string;
  path: string;
}

/** An event as read from the ledger. A touch learned of late is known since the entry that taught it, not since its event was. */
export function storedStep(event: StoredEvent, { known, batch }: Pick<DeviceStep, 'known' | 'batch'>): DeviceStep {
  const evidence = event.evidence === '' ? undefined : (JSON.parse(event.evidence) as Evidence);
  const { device, node, lead, id, visit, workspace, path } = event;
  const user = node === device ? '' : node;
  return {
    at: Number(event.at),
    id,
    key: evidenceKey(evidence),
    visit,
    user,
    alone: event.type === 'touch',
    workspace,
    device,
    node,
    lead,
    known,
    batch,
    evidence,
    path,
  };
}

/** Each device's events, in order. */
export function* groups(steps: DeviceStep[]): Iterable<DeviceStep[]> {
  const devices = new Map<string, DeviceStep[]>();
  for (const step of steps) {
    const group = devices.get(step.device);
    if (group) group.push(step);
    else devices.set(step.device, [step]);
  }
  for (const group of devices.values()) yield group.sort(inOrder);
}

/** Events of some devices that may belong to visits. */
export const STORED_EVENTS = `
  select workspace, device, node, lead, toUnixTimestamp64Milli(at) as at, id, type, visit, evidence, path
  from events
  prewhere device in {devices:Array(UInt64)}
  where workspace in {workspaces:Array(UInt32)} and bot = 0`;
