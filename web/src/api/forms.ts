import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { daysOf, type Frame } from '../frame/period.ts';
import type { Language } from '../words/locales.ts';
import { api, dataOf } from './client.ts';
import type { paths } from './schema.generated.ts';

type Forms = paths['/api/v1/forms']['get']['responses']['200']['content']['application/json'];

export type ListedForm = Forms['forms'][number];
export type Form = paths['/api/v1/forms/{id}']['get']['responses']['200']['content']['application/json'];
export type FormDocument = Form['draft'];
export type FormProblem = Form['problems'][number];
export type FormStep = FormDocument['steps'][number];
export type FormField = FormStep['fields'][number];
export type FormRule = NonNullable<FormField['when']>;
export type FormOption = NonNullable<FormField['options']>[number];
export type FormTexts = FormDocument['title'];
export type Submission =
  paths['/api/v1/forms/{id}/submissions']['get']['responses']['200']['content']['application/json']['submissions'][number];
export type TemplateName = NonNullable<paths['/api/v1/forms']['post']['requestBody']>['content']['application/json']['template'];

const PAGE = 50;

const path = (id: string) => ({ params: { path: { id } } });

/** Forms with what came of each; of all days where none are said. */
export function formsQuery(frame: Frame = {}) {
  const query = daysOf(frame);
  return queryOptions({
    queryKey: ['forms', 'list', query],
    queryFn: () => dataOf(api.GET('/api/v1/forms', { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function formQuery(id: string) {
  return queryOptions({ queryKey: ['forms', id], queryFn: () => dataOf(api.GET('/api/v1/forms/{id}', path(id))), staleTime: Infinity });
}

/** Answers that types of fields bring along; countries in that language. */
export function formChoicesQuery(language: Language) {
  return queryOptions({
    queryKey: ['form-choices', language],
    queryFn: () => dataOf(api.GET('/api/v1/forms/choices', { params: { query: { language } } })),
    staleTime: Infinity,
  });
}

export type FormPlaces = paths['/api/v1/forms/{id}/places']['get']['responses']['200']['content']['application/json'];
export type FormVersions = paths['/api/v1/forms/{id}/versions']['get']['responses']['200']['content']['application/json'];

export function formPlacesQuery(id: string, frame: Frame) {
  const query = daysOf(frame);
  return queryOptions({
    queryKey: ['forms', id, 'places', query],
    queryFn: () => dataOf(api.GET('/api/v1/forms/{id}/places', { params: { path: { id }, query } })),
    placeholderData: keepPreviousData,
  });
}

export function formVersionsQuery(id: string, frame: Frame) {
  const query = daysOf(frame);
  return queryOptions({
    queryKey: ['forms', id, 'versions', query],
    queryFn: () => dataOf(api.GET('/api/v1/forms/{id}/versions', { params: { path: { id }, query } })),
    placeholderData: keepPreviousData,
  });
}

export type FormResults = paths['/api/v1/forms/{id}/results']['get']['responses']['200']['content']['application/json'];

/** How far people came, of one version or of all (null). */
export function formResultsQuery(id: string, version: number | null, frame: Frame) {
  const query = { ...daysOf(frame), ...(version === null ? {} : { version }) };
  return queryOptions({
    queryKey: ['forms', id, 'results', query],
    queryFn: () => dataOf(api.GET('/api/v1/forms/{id}/results', { params: { path: { id }, query } })),
    placeholderData: keepPreviousData,
  });
}

/** Answers, the latest first; null for all states. */
export function submissionsQuery(id: string, state: Submission['state'] | null, frame: Frame) {
  const days = daysOf(frame);
  return infiniteQueryOptions({
    queryKey: ['forms', id, 'submissions', state, days],
    queryFn: ({ pageParam }) => {
      const query = { ...days, limit: PAGE, ...(state === null ? {} : { state }), ...(pageParam === '' ? {} : { after: pageParam }) };
      return dataOf(api.GET('/api/v1/forms/{id}/submissions', { params: { path: { id }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

/** The HTML of one step of a draft. */
export function previewQuery(document: FormDocument, language: Language, step: number) {
  return queryOptions({
    queryKey: ['form-preview', document, language, step],
    queryFn: () => dataOf(api.POST('/api/v1/forms/preview', { body: { document, language, step } })),
    placeholderData: (before) => before,
    retry: false,
  });
}

/** The HTML of a form as visitors see it, which counts no view; nothing where there is no form. */
export function drawnFormQuery(id: string | null, language: Language) {
  return queryOptions({
    queryKey: ['forms', id, 'drawn', language],
    queryFn: () => dataOf(api.GET('/api/v1/forms/{id}/preview', { params: { path: { id: id ?? '' }, query: { language } } })),
    enabled: id !== null,
  });
}

export function makeForm(name: string, template: TemplateName) {
  return dataOf(api.POST('/api/v1/forms', { body: { name, template } }));
}

export function saveForm({ id, name, draftVersion }: Pick<Form, 'id' | 'name' | 'draftVersion'>, draft: FormDocument) {
  return dataOf(api.PUT('/api/v1/forms/{id}', { ...path(id), body: { name, draftVersion, draft } }));
}

/** Another form that asks the same, as a draft. */
export async function copyForm({ draft }: Form, name: string): Promise<Form> {
  const made = await makeForm(name, 'contact');
  return saveForm(made, draft);
}

/** The address of a form for one person, who is shown what is known of them. */
export function linkFor(id: string, email: string) {
  return dataOf(api.POST('/api/v1/forms/{id}/links', { ...path(id), body: { email } }));
}

export function publishForm(id: string) {
  return dataOf(api.POST('/api/v1/forms/{id}/publish', path(id)));
}

export function setClosed(id: string, closed: boolean) {
  return dataOf(closed ? api.POST('/api/v1/forms/{id}/close', path(id)) : api.POST('/api/v1/forms/{id}/open', path(id)));
}

export function decide(id: string, submission: string, isReal: boolean) {
  const given = { params: { path: { id, submission } } };
  return isReal
    ? api.POST('/api/v1/forms/{id}/submissions/{submission}/accept', given)
    : api.POST('/api/v1/forms/{id}/submissions/{submission}/discard', given);
}

/** All answers of these days, as CSV. */
export function askAnswers(id: string, frame: Frame): Promise<Blob> {
  const given = { params: { path: { id }, query: daysOf(frame) } };
  return dataOf<Blob>(api.GET('/api/v1/forms/{id}/submissions.csv', { ...given, parseAs: 'blob' }) as never);
}
