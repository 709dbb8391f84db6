import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { paths } from '../api/schema.generated.ts';
import type { Language } from '../words/locales.ts';

export type Purpose = paths['/api/v1/consent/purposes']['get']['responses']['200']['content']['application/json']['purposes'][number];
export type Receipt = paths['/api/v1/consent/receipts']['get']['responses']['200']['content']['application/json']['receipts'][number];

export type Banner = paths['/api/v1/consent/banner']['get']['responses']['200']['content']['application/json'];
export type BannerGiven = paths['/api/v1/consent/banner']['put']['requestBody']['content']['application/json'];

export function bannerQuery() {
  return queryOptions({ queryKey: ['consent', 'banner'], queryFn: () => dataOf(api.GET('/api/v1/consent/banner')) });
}

export function purposesQuery() {
  return queryOptions({ queryKey: ['consent', 'purposes'], queryFn: () => dataOf(api.GET('/api/v1/consent/purposes')) });
}

/** Asked anew each time: it says what is set by now. */
export function noticeQuery(language: Language) {
  return queryOptions({
    queryKey: ['consent', 'notice', language],
    queryFn: () => dataOf(api.GET('/api/v1/consent/notice', { params: { query: { language } } })),
  });
}

export interface ReceiptFilter {
  find: string;
  purpose: string;
}

/** What a filter asks for, without what it leaves open. */
export function askedFor({ find, purpose }: ReceiptFilter): { find?: string; purpose?: string } {
  return { ...(find === '' ? {} : { find }), ...(purpose === '' ? {} : { purpose }) };
}

export function receiptsQuery(filter: ReceiptFilter) {
  return infiniteQueryOptions({
    queryKey: ['consent', 'receipts', filter],
    queryFn: ({ pageParam }) =>
      dataOf(
        api.GET('/api/v1/consent/receipts', {
          params: { query: { limit: 50, ...askedFor(filter), ...(pageParam === null ? {} : { before: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}
