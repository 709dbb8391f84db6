import { type QueryCache, useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { workedOutAt } from '../api/ask-report.ts';
import { useWords } from '../words/use-words.ts';

/** Says of when the figures on the page are, while some of them are of before. */
export function OlderFigures() {
  const { t, moment } = useWords();
  const cache = useQueryClient().getQueryCache();
  const subscribe = useMemo(() => (changed: () => void) => cache.subscribe(changed), [cache]);
  const told = useSyncExternalStore(subscribe, () => oldestShown(cache));
  return (
    <p className="older-figures" role="status">
      {told && t(told.startsWith('coming') ? 'older.coming' : 'older.failed', { when: moment(told.split(' ')[1] ?? '') })}
    </p>
  );
}

/** A text, so that nothing is drawn anew while it stays the same; null where all figures are of now. */
function oldestShown(cache: QueryCache): string | null {
  const older = cache.getAll().flatMap((query) => {
    const at = query.getObserversCount() > 0 ? workedOutAt(query.state.data) : null;
    return at === null ? [] : [{ at, isComing: query.state.fetchStatus !== 'idle' }];
  });
  if (older.length === 0) return null;
  const oldest = new Date(Math.min(...older.map(({ at }) => at))).toISOString();
  return `${older.every(({ isComing }) => isComing) ? 'coming' : 'failed'} ${oldest}`;
}
