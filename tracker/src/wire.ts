/** What travels: Segment's batch format, so that the collection API needs nothing of its own for this script. */
export type EventType = 'page' | 'track' | 'identify' | 'group';

export type Properties = Record<string, unknown>;

export interface PageContext {
  url: string;
  path: string;
  /** The page before: another site's on arrival, the previous route's within a single-page shop. '' when unknown. */
  referrer: string;
  title: string;
  search: string;
}

export interface EventContext {
  page: PageContext;
  locale: string;
  library: { name: 'funil-tracker'; version: string };
  /** The visit's id. Absent without cookies. */
  sessionId?: string | null;
  /** Absent as long as nobody was asked and no signal of refusal was seen. */
  consent?: { categoryPreferences: Record<string, boolean> };
  /** The browser says that a program steers it. */
  webdriver?: boolean;
}

export interface WireEvent {
  type: EventType;
  /** The same on every attempt to deliver the event. */
  messageId: string;
  /** ISO 8601, strictly increasing within one page, so that sorting by time gives back the order. */
  timestamp: string;
  /** Absent without cookies. */
  anonymousId?: string;
  userId?: string | null;
  groupId?: string;
  /** Name of a `track` event. */
  event?: string;
  /** Name of a `page` event. */
  name?: string;
  properties?: Properties;
  traits?: Properties;
  context: EventContext;
}

export interface WireBatch {
  writeKey: string;
  /** The sender's clock when the batch left: the server corrects a clock that is wrong by it. */
  sentAt: string;
  batch: WireEvent[];
}
