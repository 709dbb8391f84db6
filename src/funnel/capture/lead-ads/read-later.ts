import type { LeadConnector } from '../../../core/inbound-lead.ts';

/** For the door of webhooks: a delivery about leads is read, though its facts come later. Null for any other of the vendor's. */
export function readLater(connector: LeadConnector): (from: { payload: unknown }) => { facts: never[] } | null {
  return ({ payload }) => (connector.leadsIn(payload).length > 0 ? { facts: [] } : null);
}
