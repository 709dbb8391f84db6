import type { Identifiers } from '../../../core/fact.ts';
import type { InboundLead } from '../../../core/inbound-lead.ts';
import type { LeadAdSettings } from './parts.ts';

/** Traits of a lead: its answers under the names that the workspace gives them, or their own. */
export function traitsOf({ fields }: InboundLead, mapped: LeadAdSettings['fields']): Record<string, string> {
  const named = Object.entries(fields).map(([field, answer]): [string, string] => [mapped[field] ?? traitName(field), answer]);
  return Object.fromEntries(named.filter(([trait]) => trait !== ''));
}

/** A question's text is no name; its letters and digits are. */
function traitName(field: string): string {
  const name = field
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40);
  return /^[a-z]/.test(name) ? name : name === '' ? '' : `field_${name}`.slice(0, 40);
}

export function idsOf(vendor: string, { id }: InboundLead, { email, phone }: Record<string, string>): Identifiers {
  return { external: `${vendor}:lead:${id}`, ...(email === undefined ? {} : { email }), ...(phone === undefined ? {} : { phone }) };
}

/** What the ledger hears of a lead: that it was captured, by which ad, and who it is. The vendor's id names the facts, so that a lead told twice is one. */
export function leadFacts(vendor: string, lead: InboundLead, settings: Pick<LeadAdSettings, 'fields'>): Record<string, unknown>[] {
  const traits = traitsOf(lead, settings.fields);
  const base = { kind: 'event', at: lead.at, ids: idsOf(vendor, lead, traits) };
  return [
    {
      ...base,
      id: `${vendor} lead ${lead.id}`,
      type: 'lead_captured',
      evidence: lead.evidence,
      props: { lead_form: lead.form, vendor, lead: lead.id },
    },
    { ...base, id: `${vendor} lead ${lead.id} identify`, type: 'identify', traits },
  ];
}
