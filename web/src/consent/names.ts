import type { Basis, ConsentAct, ConsentChannel, Proof } from '../../../src/core/consent.ts';

export const basisNames: Record<Basis, string> = {
  consent: 'consent.basisConsent',
  contract: 'consent.basisContract',
  legal_obligation: 'consent.basisLaw',
  legitimate_interest: 'consent.basisInterest',
};

export const channelNames: Record<ConsentChannel, string> = {
  email: 'consent.email',
  sms: 'consent.sms',
  whatsapp: 'consent.whatsapp',
  phone: 'consent.phone',
};

export const actNames: Record<ConsentAct, string> = { asked: 'consent.asked', given: 'consent.given', withdrawn: 'consent.withdrawn' };

export const proofNames: Record<Proof, string> = {
  form: 'consent.byForm',
  double: 'consent.byDouble',
  imported: 'consent.byImport',
  link: 'consent.byLink',
  person: 'consent.byPerson',
  complaint: 'consent.byComplaint',
  order: 'consent.byOrder',
};
