import type { Claim, ClaimContact, Evidence } from '../core/claim.ts';
import { evidenceKey, inOrder, type Step } from '../core/visit.ts';

/** One event of a device, with what its touch would say. */
export interface DeviceStep extends Step {
  workspace: number;
  source: number;
  device: string;
  node: string;
  lead: string;
  /** When the event was accepted. A touch learned of late is known since `known`, the moment of the entry that taught it. */
  accepted: number;
  known: number;
  evidence: Evidence | undefined;
  path: string;
}

/** A contact that is only a statement, an order's code say, is a touch only if a method recognises it. */
export function proves(step: DeviceStep, claim: ClaimContact): boolean {
  return !step.alone || recognises(claimOf(step, claim));
}

/** Whether such a claim makes a statement a touch. */
export function recognises({ method, witness }: Claim): boolean {
  return method !== 'baseline' || witness === 'declared';
}

function claimOf({ workspace, source, at, accepted, evidence = {}, path }: DeviceStep, claim: ClaimContact): Claim {
  return claim({ workspace, source, at, accepted, evidence, path });
}

export const TOUCH_COLUMNS = [
  'workspace',
  'lead',
  'at',
  'node',
  'device',
  'event',
  'known',
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
export function touchRow(step: DeviceStep, claim: ClaimContact, sign: 1 | -1): unknown[] {
  const evidence = step.evidence ?? {};
  const { method, channel, witness, rule, campaign, creator } = claimOf(step, claim);
  return [
    step.workspace,
    step.lead,
    step.at,
    step.node,
    step.device,
    step.id,
    step.known,
    sign,
    step.visit,
    method,
    channel,
    campaign ?? evidence.campaign ?? '',
    evidence.content ?? '',
    creator ?? evidence.creator ?? '',
    evidence.landing ?? step.path,
    witness,
    rule,
  ];
}

export interface StoredEvent {
  workspace: number;
  source: number;
  device: string;
  node: string;
  lead: string;
  at: string;
  accepted: string;
  id: string;
  type: string;
  visit: string;
  evidence: string;
  path: string;
}

/** An event as read from the ledger. */
export function storedStep(event: StoredEvent, known: number): DeviceStep {
  const evidence = event.evidence === '' ? undefined : (JSON.parse(event.evidence) as Evidence);
  const { device, node, lead, id, visit, workspace, source, path } = event;
  const user = node === device ? '' : node;
  return {
    at: Number(event.at),
    id,
    key: evidenceKey(evidence),
    visit,
    user,
    alone: event.type === 'touch',
    workspace,
    source,
    device,
    node,
    lead,
    accepted: Number(event.accepted),
    known,
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
  select workspace, source, device, node, lead, toUnixTimestamp64Milli(at) as at, toUnixTimestamp64Milli(known) as accepted, id, type, visit, evidence, path
  from events
  prewhere device in {devices:Array(UInt64)}
  where workspace in {workspaces:Array(UInt32)} and bot = 0`;
