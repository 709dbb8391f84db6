import { Button, Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useEffect, useRef } from 'react';
import { workedOutAt } from '../api/ask-report.ts';
import { useWords } from '../words/use-words.ts';
import { tellProblem } from './tell-problem.ts';

type ReadyProps<T> = Place & {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch' | 'isPlaceholderData'>;
  /** The same of the period before, where there is one: told where it failed, since nothing would stand in its place. */
  before?: Pick<UseQueryResult, 'error' | 'refetch'> | null;
  children: (data: T) => ReactNode;
};

/** What holds the place of what will appear, so that the page stays still: its height in pixels, or something of its shape. */
type Place = { height: number; waiting?: undefined } | { waiting: ReactNode; height?: undefined };

/** What a question answered; before that a quiet place for it, and where it failed, what to do. */
export function Ready<T>({ query, height, waiting, before, children }: ReadyProps<T>) {
  // A long table of new figures is drawn in small pieces, so that the page goes on answering meanwhile. Until then what was drawn last stays, whole:
  // data of before beside columns of now would not fit together. What changes beside the figures, a tick or a letter typed, is drawn at once.
  const data = useDeferredValue(query.data);
  const isNow = data === query.data;
  const last = useRef<ReactNode>(undefined);
  const drawn = isNow && data !== undefined ? children(data) : last.current;
  useEffect(() => {
    if (isNow) last.current = drawn;
  });
  if (data !== undefined) {
    const isOlder = query.isPlaceholderData || workedOutAt(data) !== null;
    return (
      <div className={isOlder ? 'older' : undefined} aria-busy={isOlder}>
        {drawn}
        {before?.error && <NotCompared retry={() => void before.refetch()} />}
      </div>
    );
  }
  if (query.error) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return height === undefined ? waiting : <Waiting height={height} />;
}

export function Waiting({ height }: { height: number }) {
  const { t } = useWords();
  return (
    <div role="status">
      <span className="unseen">{t('state.loading')}</span>
      <Skeleton className="coming" height={height} />
    </div>
  );
}

export function Failed({ error, retry }: { error: Error; retry: () => void }) {
  const words = useWords();
  const { t } = words;
  return (
    <div className="failed" role="alert">
      <p className="failed-title">{t('state.failed')}</p>
      <p>{tellProblem(words, error)}</p>
      <Button variant="default" onClick={retry}>
        {t('state.retry')}
      </Button>
    </div>
  );
}

function NotCompared({ retry }: { retry: () => void }) {
  const { t } = useWords();
  return (
    <Partial>
      {t('state.notCompared')}{' '}
      <button type="button" className="plain" onClick={retry}>
        {t('state.retry')}
      </button>
    </Partial>
  );
}

/** Says that something is missing from the figures, and what. */
export function Partial({ children }: { children: ReactNode }) {
  return (
    <p className="partial" role="note">
      {children}
    </p>
  );
}

interface EmptyProps {
  title: string;
  children: ReactNode;
}

/** Says what will appear here, why it helps, and the one step to get it. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
