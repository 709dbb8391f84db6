import type { MessageState } from '../../../src/core/channel.ts';

export type State = MessageState;

export const stateNames: Record<State, string> = {
  queued: 'outbox.queued',
  sending: 'outbox.sending',
  sent: 'outbox.sent',
  kept: 'outbox.kept',
  failed: 'outbox.failed',
  unknown: 'outbox.unknown',
  suppressed: 'outbox.suppressed',
};

export const returnedNames: Record<'hard' | 'soft' | 'complaint', string> = {
  hard: 'outbox.returnedHard',
  soft: 'outbox.returnedSoft',
  complaint: 'outbox.complaint',
};

export const kindNames: Record<string, string> = {
  confirmation: 'outbox.confirmation',
  welcome: 'outbox.welcome',
  alert: 'outbox.alert',
  reset: 'outbox.reset',
  invitation: 'outbox.invitation',
  test: 'outbox.test',
};

/** Why nobody was written to, where that is one word of ours. */
export const whyNames: Record<string, string> = {
  bounce: 'mail.bounce',
  complaint: 'mail.complaint',
  unsubscribe: 'mail.unsubscribe',
  person: 'mail.person',
  withdrawn: 'outbox.withdrawn',
  no_consent: 'outbox.noConsent',
  not_confirmed: 'outbox.notConfirmed',
  no_purpose: 'outbox.noPurpose',
};
