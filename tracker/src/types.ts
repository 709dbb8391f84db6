import type { CommerceEvents } from './commerce.ts';
import type { Mode } from './settings.ts';
import type { Properties } from './wire.ts';

/** A call as the page's snippet keeps it until the script has loaded. */
export type Command = Iterable<unknown> & ArrayLike<unknown> & unknown[];

export interface Ids {
  anonymousId?: string;
  sessionId?: string;
  userId?: string | null;
}

/** The one function. It returns at once, never throws, and does nothing where consent is missing. */
export interface Funil {
  /** What the visitor did: one of Segment's e-commerce events with its properties, or any name of your own. */
  <E extends keyof CommerceEvents>(call: 'track', event: E, properties: CommerceEvents[E]): void;
  (call: 'track', event: string, properties?: Properties): void;
  /** A page view, where the script cannot see it (option `manual`) or to give it a name. */
  (call: 'page', name?: string, properties?: Properties): void;
  /** Who the visitor is. The user id is the shop's own and lasts; traits such as `email`, `phone` and `name` are sent and not stored. */
  (call: 'identify', userId: string | number, traits?: Properties): void;
  (call: 'identify', traits: Properties): void;
  /** The company the visitor acts for. */
  (call: 'group', groupId: string, traits?: Properties): void;
  /** Signed out: whoever comes next on this device is another person. */
  (call: 'reset'): void;
  /** What the visitor allows. */
  (call: 'consent', mode: Mode): void;
  /** Hands over the visitor's ids, for a note on the cart or order. */
  (call: 'ids', tell: (ids: Ids) => void): void;
}
