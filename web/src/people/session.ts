import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, forgetKey } from '../api/client.ts';
import { setRefused } from '../api/refused.ts';
import type { paths } from '../api/schema.generated.ts';

export type Session = paths['/api/v1/session']['get']['responses']['200']['content']['application/json'];

/** Who the server takes us for. It answers everybody, so it is asked before anything is refused. */
export function sessionQuery() {
  return queryOptions({ queryKey: ['session'], queryFn: () => dataOf(api.GET('/api/v1/session')) });
}

export function useSession(): Session | undefined {
  return useQuery(sessionQuery()).data;
}

/** Whether the reader's role, or their key, allows that. */
export function mayDo(session: Session | undefined, kind: string): boolean {
  if (!session) return false;
  return session.state === 'signed-in' ? session.may.includes(kind) : session.state === 'key' && kind !== 'people';
}

/** What to do when the reader has become somebody else: nothing that was asked before holds. */
export function useRenewed(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    forgetKey();
    setRefused(false);
    await queries.resetQueries();
  };
}
