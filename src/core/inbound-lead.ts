import type { Evidence } from './claim.ts';

/** A lead that a vendor's form took, in words that are no vendor's. Connectors make it; the stage that takes leads turns it into facts. */
export interface InboundLead {
  /** The vendor's name for it, unique per vendor. */
  id: string;
  at: number;
  /** Made by the vendor's test tool: it never counts. */
  isTest: boolean;
  /** The vendor's name for the form. */
  form: string;
  /** Answers by the vendor's names of the fields; standard ones are already called as traits are (email, phone, name, company ...). */
  fields: Readonly<Record<string, string>>;
  evidence: Evidence;
}

/** Where a lead has to be fetched before it can be read. */
export interface LeadAddress {
  /** The vendor's name for the lead. */
  id: string;
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** How a vendor's lead forms are read. */
export interface LeadConnector {
  vendor: 'meta' | 'google_lead_form' | 'linkedin';
  /** Where its API is, and which version of it is spoken, unless a workspace says otherwise; null where deliveries say it all. */
  api: { base: string; version: string } | null;
  /** Names of the leads a delivery is about; [] for one about something else. */
  leadsIn(payload: unknown): string[];
  /** What to ask the API for one of them; null where the delivery itself is the lead. */
  address(id: string, version: string): LeadAddress | null;
  /** A lead as the API answered, or as it was delivered; null when it is none. `payload` is the delivery. */
  read(answer: unknown, payload: unknown): InboundLead | null;
}
