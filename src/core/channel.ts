/**
 * What a message is in law and in care. `transactional`: asked for by its reader's own act, such as a password reset. `confirmation`: asks
 * whether an address may be written to, once. `marketing`: everything else; it needs a lawful basis and a way out.
 */
export type MessageClass = 'transactional' | 'confirmation' | 'marketing';

/**
 * Where a message is on its way. `kept`: no server was set up, people read it here. `unknown`: its content left and no answer came back, so
 * it may have arrived; only a person sends it again.
 */
export const MESSAGE_STATES = ['queued', 'sending', 'sent', 'kept', 'failed', 'unknown', 'suppressed'] as const;

export type MessageState = (typeof MESSAGE_STATES)[number];

/** Why an address gets no messages. */
export const SUPPRESSION_REASONS = ['bounce', 'complaint', 'unsubscribe', 'person'] as const;

export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

/** Whether a suppression holds this message back. Who left a list still gets what they ask for themselves. */
export function holdsBack(reason: SuppressionReason, of: MessageClass): boolean {
  return reason === 'bounce' || of === 'marketing' || (reason !== 'unsubscribe' && of === 'confirmation');
}

/** What a refusal or a delay is about, from the answer's enhanced code (RFC 3463) or its reply code (RFC 5321). */
export type Trouble = 'address' | 'mailbox' | 'policy' | 'content' | 'busy' | 'network' | 'account';

/** One message as its reader will see it. */
export interface Letter {
  /** Names it for good: the Message-ID and the mark in the address for bounces are made of it. Letters and digits. */
  ref: string;
  /** Exactly one address. */
  to: string;
  subject: string;
  text: string;
  html: string | null;
  /** Address that stops such messages by one POST (RFC 8058); null where there is nothing to stop. */
  unsubscribe: string | null;
  /** Milliseconds; stays the same from one try to the next. */
  at: number;
}

/** A mail server and who writes through it. */
export interface MailServer {
  host: string;
  port: number;
  /** `tls` from the first byte, `starttls` before anything is said, `none` only within one's own network. */
  security: 'tls' | 'starttls' | 'none';
  username: string;
  password: string;
  fromName: string;
  fromAddress: string;
  /** Empty: answers go to the sender. */
  replyTo: string;
  /** Where bounces go; a mark per message is put before the at sign. Empty: to the sender, without one. */
  bounceAddress: string;
  /** What Funil signs with (DKIM); left out where the mail server does it, or nobody. */
  signingKey?: SigningKey;
}

/** A private key of the sender's domain (PKCS #8, PEM), and the name its public half has in DNS. */
export interface SigningKey {
  selector: string;
  privateKey: string;
}

/**
 * What became of a message. `refused` is for good, `deferred` may go better later; of both it is sure that nobody got it.
 * `unknown`: the content left and the answer was lost, so somebody may have it.
 */
export type Outcome =
  | { outcome: 'sent'; said: string }
  | { outcome: 'refused' | 'deferred'; trouble: Trouble; code: string | null; said: string }
  | { outcome: 'unknown'; said: string };

export interface Channel {
  /** Delivers once and tells what became of it; never throws. `handing` runs before the first byte of content leaves; when it fails none does. */
  send(letter: Letter, handing: () => Promise<void>): Promise<Outcome>;
}
