import { Button, Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem } from '../api/client.ts';
import { useWords } from '../words/use-words.ts';

interface ReadyProps<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch' | 'isPlaceholderData'>;
  /** Height of what will appear, in pixels, so that the page stays still. */
  height: number;
  children: (data: T) => ReactNode;
}

/** What a question answered; before that a quiet place for it, and where it failed, what to do. */
export function Ready<T>({ query, height, children }: ReadyProps<T>) {
  if (query.data !== undefined) return <div className={query.isPlaceholderData ? 'older' : undefined}>{children(query.data)}</div>;
  if (query.error) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return <Waiting height={height} />;
}

export function Waiting({ height }: { height: number }) {
  const { t } = useWords();
  return (
    <div role="status">
      <span className="unseen">{t('state.loading')}</span>
      <Skeleton height={height} />
    </div>
  );
}

export function Failed({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useWords();
  const told = error instanceof Problem && error.message ? [error.message, error.hint].filter(Boolean).join(' ') : t('state.unreachable');
  return (
    <div className="failed" role="alert">
      <p className="failed-title">{t('state.failed')}</p>
      <p>{told}</p>
      <Button variant="default" onClick={retry}>
        {t('state.retry')}
      </Button>
    </div>
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
