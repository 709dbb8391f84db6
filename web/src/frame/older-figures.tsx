import { type Query, type QueryCache, useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { workedOutAt } from '../api/ask-report.ts';
import { useWords } from '../words/use-words.ts';

/** Says of when the figures on the page are, while some of them are of before. */
export function OlderFigures() {
  const { t, moment } = useWords();
  const cache = useQueryClient().getQueryCache();
  const subscribe = useMemo(() => (changed: () => void) => cache.subscribe(changed), [cache]);
  const at = useSyncExternalStore(subscribe, () => Math.min(...olderShown(cache).map(momentOf)));
  const isComing = useSyncExternalStore(subscribe, () => olderShown(cache).every(({ state }) => state.fetchStatus !== 'idle'));
  return (
    <p className="older-figures" role="status">
      {Number.isFinite(at) && t(isComing ? 'older.coming' : 'older.failed', { when: moment(new Date(at).toISOString()) })}
    </p>
  );
}

function olderShown(cache: QueryCache): Query[] {
  return cache.getAll().filter((query) => query.getObserversCount() > 0 && Number.isFinite(momentOf(query)));
}

function momentOf({ state }: Query): number {
  return workedOutAt(state.data) ?? Number.POSITIVE_INFINITY;
}
