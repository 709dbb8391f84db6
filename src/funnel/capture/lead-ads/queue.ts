import type { StateTransaction } from '../../../store/state.ts';
import type { LeadAdParts } from './parts.ts';

/** A genuine delivery of a webhook. */
export interface Delivered {
  vendor: string;
  body?: string;
}

const LONGEST = 100_000;

/** Notes the leads a delivery is about, in the delivery's own transaction: then none is forgotten that was acknowledged. */
export async function queueLeads(
  { connectors, clock }: Pick<LeadAdParts, 'connectors' | 'clock'>,
  tx: StateTransaction,
  hook: { source: number; workspace: number },
  { vendor, body = '' }: Delivered,
): Promise<void> {
  const connector = connectors.find((one) => one.vendor === vendor);
  const leads = connector && body.length <= LONGEST ? connector.leadsIn(parsed(body)) : [];
  if (leads.length === 0) return;
  const now = new Date(clock());
  await tx
    .insertInto('lead_ad')
    .values(leads.map((lead) => ({ ...hook, lead, payload: body, state: 'waiting' as const, at: now, due: now })))
    .onConflict((conflict) => conflict.columns(['source', 'lead']).doNothing())
    .execute();
}

export function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
