import type { Asker, BrowserPurpose, WithoutConsent } from '../../../src/core/browser-consent.ts';
import type { Basis, ConsentChannel, Proof, ReceiptAct, ReceiptChannel } from '../../../src/core/consent.ts';

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

export const receiptChannelNames: Record<ReceiptChannel, string> = { ...channelNames, browser: 'consent.browser' };

export const actNames: Record<ReceiptAct, string> = {
  asked: 'consent.asked',
  given: 'consent.given',
  withdrawn: 'consent.withdrawn',
  refused: 'consent.saidNo',
};

export const proofNames: Record<Proof, string> = {
  form: 'consent.byForm',
  double: 'consent.byDouble',
  imported: 'consent.byImport',
  link: 'consent.byLink',
  person: 'consent.byPerson',
  complaint: 'consent.byComplaint',
  order: 'consent.byOrder',
  banner: 'consent.byBanner',
  signal: 'consent.bySignal',
  platform: 'consent.byPlatform',
};

export const askerNames: Record<Asker, string> = {
  nobody: 'consent.askNobody',
  banner: 'consent.askBanner',
  tcf: 'consent.askTcf',
  google: 'consent.askGoogle',
  shopify: 'consent.askShopify',
};

export const modeNames: Record<WithoutConsent, string> = { cookieless: 'consent.modeCookieless', off: 'consent.modeOff' };

export const browserPurposeNames: Record<BrowserPurpose, string> = {
  analytics: 'consent.forAnalytics',
  marketing: 'consent.forMarketing',
  preferences: 'consent.forPreferences',
};
