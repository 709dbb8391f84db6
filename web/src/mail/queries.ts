import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import type { paths } from '../api/schema.generated.ts';

export type Server = NonNullable<paths['/api/v1/mail/server']['get']['responses']['200']['content']['application/json']['server']>;

export function serverQuery() {
  return queryOptions({ queryKey: ['mail', 'server'], queryFn: () => dataOf(api.GET('/api/v1/mail/server')) });
}

export function dnsQuery() {
  return queryOptions({ queryKey: ['mail', 'dns'], queryFn: () => dataOf(api.GET('/api/v1/mail/dns')), enabled: false, staleTime: 0 });
}

export function suppressedQuery(find: string) {
  return queryOptions({
    queryKey: ['mail', 'suppressed', find],
    queryFn: () => dataOf(api.GET('/api/v1/mail/suppressed', { params: { query: find === '' ? {} : { find } } })),
  });
}

export function templatesQuery() {
  return queryOptions({ queryKey: ['mail', 'templates'], queryFn: () => dataOf(api.GET('/api/v1/mail/templates')) });
}
