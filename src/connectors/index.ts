import type { LeadConnector } from '../core/inbound-lead.ts';
import { googleLeadForm } from './google-lead-form/index.ts';
import { linkedinLeads } from './linkedin-leads/index.ts';
import { metaLeadAds } from './meta-lead-ads/index.ts';

/** Ad platforms whose lead forms are read. */
export const leadConnectors: readonly LeadConnector[] = [metaLeadAds, googleLeadForm, linkedinLeads];
