import type { QueryFunctionContext } from '@tanstack/react-query';
import { createLane } from '../../../src/lib/lane.ts';
import { dataOf } from './client.ts';

/** An answer of before, shown until that of now comes. */
interface Older {
  /** Milliseconds. */
  workedOutAt: number;
}

/** Seconds: figures of last week say more than an empty page. */
const OLDEST = 604_800;

/** A browser opens six connections to one server (over HTTP/1.1), and reports may take long: one is left for whatever else the page needs, such as its code. */
const first = createLane(3);
const anew = createLane(2);

type Ask<Body> = (how: { headers: Record<string, string>; signal: AbortSignal }) => Promise<{ data?: Body; response: Response }>;

/**
 * A report as it is now. Where nothing is on the page yet and the server has an earlier answer at hand, that one is shown meanwhile. One that no page
 * waits for any more gives its place to those of the next.
 */
export async function askReport<Body extends object>(
  { client, queryKey, signal }: Pick<QueryFunctionContext, 'client' | 'queryKey' | 'signal'>,
  ask: Ask<Body>,
): Promise<Body> {
  const asked = async (headers: Record<string, string>) => {
    signal.throwIfAborted();
    return ask({ headers, signal });
  };
  const now = () => anew(() => dataOf(asked({})));
  if (client.getQueryData(queryKey) !== undefined) return now();
  const answer = await first(() => asked({ 'Cache-Control': `max-stale=${OLDEST}` }));
  const age = answer.response.headers.get('age');
  if (age === null) return dataOf(Promise.resolve(answer));
  const older: Older = { ...answer.data, workedOutAt: Date.now() - Number(age) * 1_000 };
  client.setQueryData(queryKey, older);
  return now();
}

/** When an answer of before was worked out (ms); null for what is so now. */
export function workedOutAt(answer: unknown): number | null {
  return typeof answer === 'object' && answer !== null && 'workedOutAt' in answer ? (answer as Older).workedOutAt : null;
}
