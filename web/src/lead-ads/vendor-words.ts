import type { AdLead, LeadVendor } from '../api/lead-ads.ts';

/** Names are the vendors' own. */
export const vendorNames: Record<LeadVendor, string> = {
  meta: 'Meta (Facebook, Instagram)',
  google_lead_form: 'Google Ads',
  linkedin: 'LinkedIn',
};

export const vendorSteps: Record<LeadVendor, string> = {
  meta: 'leadAds.metaSteps',
  google_lead_form: 'leadAds.googleSteps',
  linkedin: 'leadAds.linkedinSteps',
};

export const secretNames: Record<LeadVendor, string> = {
  meta: 'leadAds.metaSecret',
  google_lead_form: 'leadAds.googleSecret',
  linkedin: 'leadAds.linkedinSecret',
};

export const leadStateNames: Record<AdLead['state'], string> = {
  waiting: 'leadState.waiting',
  taken: 'leadState.taken',
  test: 'leadState.test',
  failed: 'leadState.failed',
};
