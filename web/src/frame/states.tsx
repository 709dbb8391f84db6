import { Button, Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useEffect, useRef } from 'react';
import { Problem } from '../api/client.ts';
import { useWords, type Words } from '../words/use-words.ts';

interface ReadyProps<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch' | 'isPlaceholderData'>;
  /** Height of what will appear, in pixels, so that the page stays still. */
  height: number;
  children: (data: T) => ReactNode;
}

/** What a question answered; before that a quiet place for it, and where it failed, what to do. */
export function Ready<T>({ query, height, children }: ReadyProps<T>) {
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
    const { isPlaceholderData: isOlder } = query;
    return (
      <div className={isOlder ? 'older' : undefined} aria-busy={isOlder}>
        {drawn}
      </div>
    );
  }
  if (query.error) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return <Waiting height={height} />;
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

/** What is wrong and what to do, as the server worded it; or that it was not reached. */
export function tellProblem({ t }: Pick<Words, 't'>, error: Error): string {
  if (!(error instanceof Problem) || !error.message) return t('state.unreachable');
  return [error.message, error.hint].filter(Boolean).join(' ');
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
