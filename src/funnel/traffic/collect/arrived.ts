import type { ClientHints } from '../../../lib/client-hints.ts';
import { cookielessId } from './day-salts.ts';
import type { CallsRequest } from './read-calls.ts';

/** What is kept of the request that a refused call came with, so that it can be read again as it was then. Milliseconds since the epoch. */
export interface Arrived {
  /** The call of the address; null for one of a batch. */
  name: CallsRequest['name'] | null;
  receivedAt: number;
  sentAt: number | null;
  historic: boolean;
  privacyControl: boolean;
  agent: string | null;
  /** Missing from what was kept before browsers' hints were read. */
  hints?: ClientHints;
  /** The day's name of the visitor; what it was made of is forgotten. */
  visitor: string;
}

export function arrivedWith({ name, arrival, visitor }: CallsRequest, sentAt: number | null): Arrived {
  const { receivedAt, historic, privacyControl, agent, hints = {} } = arrival;
  const { salt, workspace, address, agent: own } = visitor;
  const named = cookielessId(Buffer.from(salt), workspace, address, own);
  return { name: name ?? null, receivedAt, sentAt, historic, privacyControl, agent: agent ?? null, hints, visitor: named };
}

/** A request that says of one call again what the first one said. Of a visitor without a name nobody knows more than that name of the day. */
export function askedAgain(
  call: object,
  arrived: Arrived,
  source: Pick<CallsRequest['arrival'], 'currency' | 'ownHosts' | 'clickIds' | 'mayMerge'>,
  workspace: number,
): CallsRequest {
  const { name, receivedAt, sentAt, historic, privacyControl, agent, hints = {}, visitor } = arrived;
  return {
    body: Buffer.from(JSON.stringify(name === null ? { batch: [call] } : call)),
    contentType: 'application/json',
    encoding: undefined,
    name: name ?? undefined,
    sentAt: sentAt === null ? undefined : new Date(sentAt).toISOString(),
    arrival: { ...source, receivedAt, historic, privacyControl, agent: agent ?? undefined, hints },
    visitor: { salt: Buffer.from(visitor), workspace, address: '', agent: '' },
  };
}
