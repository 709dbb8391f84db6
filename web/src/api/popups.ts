import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { daysOf, type Frame } from '../frame/period.ts';
import { api, dataOf } from './client.ts';
import type { paths } from './schema.generated.ts';

type Sent = paths['/api/v1/popups']['post']['requestBody']['content']['application/json'];

export type PopupDocument = Sent['document'];
export type PopupTest = Awaited<ReturnType<typeof askPopups>>['tests'][number];
export type ListedPopup = Awaited<ReturnType<typeof askPopups>>['popups'][number];

export interface PopupChange {
  name?: string;
  document?: PopupDocument;
  isLive?: boolean;
  isArchived?: boolean;
}

/** Pop-ups with what came of them, and the script that a shop's pages load. */
export function popupsQuery(frame: Frame) {
  const query = daysOf(frame);
  return queryOptions({ queryKey: ['popups', query], queryFn: () => askPopups(query), placeholderData: keepPreviousData });
}

export function makePopup(name: string, document: PopupDocument) {
  return dataOf(api.POST('/api/v1/popups', { body: { name, document } }));
}

export function changePopup(id: string, body: PopupChange) {
  return dataOf(api.PUT('/api/v1/popups/{id}', { params: { path: { id } }, body }));
}

function askPopups(query: { from?: string; to?: string }) {
  return dataOf(api.GET('/api/v1/popups', { params: { query } }));
}
