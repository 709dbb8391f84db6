import type { ConsentChannel } from '../../../core/consent.ts';
import { openToken, sealToken } from '../../../lib/sealed-token.ts';
import type { SecretBox } from '../../../lib/secret-box.ts';

/** Whose preferences a link opens. */
export interface Holder {
  workspace: number;
  channel: ConsentChannel;
  address: string;
}

/** Addresses of pages for visitors; each says who may act by what is sealed in it, and tells nobody else. */
export interface ConsentLinks {
  confirm(request: string, until: number): string;
  preferences(holder: Holder): string;
  unsubscribe(holder: Holder): string;
  /** The request that a token confirms. */
  requestIn(token: string): string | null;
  /** Whose token it is, for either page. */
  holderIn(token: string): Holder | null;
}

/** Opt-outs have to work long after a message; CAN-SPAM asks for 30 days, readers for more. */
const GOOD_FOR = 400 * 86_400_000;

export function createConsentLinks(secrets: SecretBox, base: () => string, clock: () => number): ConsentLinks {
  const ofHolder = ({ workspace: w, channel: c, address: a }: Holder) => sealToken(secrets, 'preferences', { w, c, a }, clock() + GOOD_FOR);
  return {
    confirm: (request, until) => `${base()}/consent/confirm?t=${sealToken(secrets, 'confirm', { r: request }, until)}`,
    preferences: (holder) => `${base()}/consent/preferences?t=${ofHolder(holder)}`,
    unsubscribe: (holder) => `${base()}/consent/unsubscribe?t=${ofHolder(holder)}`,
    requestIn(token) {
      const said = openToken(secrets, 'confirm', token, clock());
      return said === null ? null : String(said.r);
    },
    holderIn(token) {
      const said = openToken(secrets, 'preferences', token, clock());
      return said === null ? null : { workspace: Number(said.w), channel: said.c as ConsentChannel, address: String(said.a) };
    },
  };
}
