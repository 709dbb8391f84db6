import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Told } from '../people/told.tsx';

export type Further = Pick<
  UseInfiniteQueryResult,
  'error' | 'hasNextPage' | 'isFetchNextPageError' | 'isFetchingNextPage' | 'fetchNextPage'
>;

/** Below a list that the server gives page by page: the next page, for as long as there is one. */
export function MoreButton({ query, children }: { query: Further; children: ReactNode }) {
  if (!query.hasNextPage) return null;
  return (
    <>
      <Told error={query.isFetchNextPageError ? query.error : null} />
      <Button className="more" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {children}
      </Button>
    </>
  );
}
