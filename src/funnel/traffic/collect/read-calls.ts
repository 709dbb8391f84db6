import { checkFacts } from '../../../core/check-facts.ts';
import type { Drop } from '../../../core/errors.ts';
import type { Fact } from '../../../core/fact.ts';
import type { Arrival, Bag, CallName } from './call.ts';
import { callsIn, type Sent } from './calls-in.ts';
import { cookielessId } from './day-salts.ts';
import { mapCall } from './map-call.ts';
import { momentOf } from './map-time.ts';
import { readBody } from './read-body.ts';

/** A request as it came, and all that is known of it: plain data, so that it may be read on another thread. */
export interface CallsRequest {
  body: Uint8Array | undefined;
  contentType: string | undefined;
  encoding: string | undefined;
  /** The call of the address; undefined for a batch. */
  name: CallName | undefined;
  arrival: Omit<Arrival, 'sentAt' | 'cookieless'>;
  sentAt: string | undefined;
  visitor: Visitor;
}

/** Of what the day's name of a visitor is made. */
export interface Visitor {
  salt: Uint8Array;
  workspace: number;
  address: string;
  agent: string;
}

/** What one request says. `ids`, `ends` and `counts` have one element for each call. */
export interface CallsRead {
  /** The facts of all calls, in order, as one JSON array; `ends` tells where those of each call end (bytes), `counts` how many they are. */
  json: Uint8Array;
  ends: number[];
  counts: number[];
  /** The id of each call's event; null where there is none. */
  ids: (string | null)[];
  faults: Fault[];
  /** The sender's clock when it sent, by the request (ms). */
  sentAt: number | null;
}

/** What could not be taken: a whole call, or one of its facts. */
export interface Fault {
  call: number;
  /** Whether it takes the call with it; a companion of its event (an order, a line) does not. */
  whole: boolean;
  drop: Drop;
  /** What was sent, as text. */
  body: string;
}

const LONGEST_KEPT = 32_768;

/** Parses, maps and checks. Depends on nothing but what it is given. Throws FunilError 400, 413 or 415. */
export async function readCalls(request: CallsRequest): Promise<CallsRead & { calls: Sent[] }> {
  const { body, contentType, encoding, name } = request;
  const { sent, outline } = await readBody(body, contentType, encoding);
  const calls = callsIn(sent, outline, name !== undefined);
  const arrival = arrivalOf(request, sent);
  const read = { ids: [] as (string | null)[], counts: [] as number[], faults: [] as Fault[] };
  const texts = calls.map((call, nth) => {
    const facts = factsOf(call, nth, name, arrival, read);
    read.counts.push(facts.length);
    return factTexts(facts);
  });
  return { ...read, ...put(texts), sentAt: arrival.sentAt ?? null, calls };
}

function arrivalOf({ arrival, sentAt, visitor }: CallsRequest, sent: Bag): Arrival {
  const { salt, workspace, address, agent: own } = visitor;
  return {
    ...arrival,
    sentAt: momentOf(sent.sentAt) ?? momentOf(sentAt),
    cookieless: (agent) => cookielessId(Buffer.from(salt), workspace, address, agent || own),
  };
}

/** The facts of a call that can be taken; what cannot is noted. */
function factsOf(
  { call, drop }: Sent,
  nth: number,
  name: CallName | undefined,
  arrival: Arrival,
  { ids, faults }: Pick<CallsRead, 'ids' | 'faults'>,
): Fact[] {
  const mapped = drop ? { drop } : mapCall(call, name, arrival);
  if ('drop' in mapped) {
    ids.push(null);
    faults.push({ call: nth, whole: true, drop: mapped.drop, body: shown(call) });
    return [];
  }
  ids.push(String(mapped.facts[0].id));
  const { facts, drops } = checkFacts(mapped.facts);
  for (const [at, why] of drops.entries()) if (why) faults.push({ call: nth, whole: at === 0, drop: why, body: shown(call) });
  return facts;
}

/** Each fact behind a comma, so that the texts of calls can be put together, or left out, as they are. */
export function factTexts(facts: readonly Fact[]): string {
  let text = '';
  for (const fact of facts) text += `,${JSON.stringify(fact)}`;
  return text;
}

const OPEN = 0x5b;
const CLOSE = 0x5d;

/** Puts the texts of calls together to one JSON array: the first comma becomes the bracket. */
export function put(texts: readonly string[]): { json: Uint8Array; ends: number[] } {
  const text = texts.join('');
  if (text === '') return { json: Buffer.from('[]'), ends: texts.map(() => 0) };
  const json = Buffer.from(`${text}]`);
  json[0] = OPEN;
  // Where every character is a byte, which is nearly always, nothing has to be measured again.
  const sizeOf = json.length === text.length + 1 ? (one: string) => one.length : Buffer.byteLength;
  let end = 0;
  const ends = texts.map((one) => {
    end += sizeOf(one);
    return end;
  });
  return { json, ends };
}

/** The facts without those of some calls. */
export function without({ json, ends, counts }: CallsRead, left: ReadonlySet<number>): { json: Uint8Array; count: number } {
  const count = counts.reduce((sum, facts, call) => sum + (left.has(call) ? 0 : facts), 0);
  if (left.size === 0 || count === 0) return { json, count };
  const kept = ends.flatMap((end, call) => (left.has(call) ? [] : [{ from: ends[call - 1] ?? 0, end }]));
  const bytes = Buffer.concat([...kept.map(({ from, end }) => json.subarray(from, end)), Buffer.of(CLOSE)]);
  bytes[0] = OPEN;
  return { json: bytes, count };
}

/** The facts of one call. */
export function factsIn({ json, ends }: Pick<CallsRead, 'json' | 'ends'>, call: number): Fact[] {
  const text = Buffer.from(json.subarray((ends[call - 1] ?? 0) + 1, ends[call] as number)).toString();
  return JSON.parse(`[${text}]`) as Fact[];
}

export function shown(call: unknown): string {
  return (JSON.stringify(call) ?? '').slice(0, LONGEST_KEPT);
}
