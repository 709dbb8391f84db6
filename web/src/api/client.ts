import createClient from 'openapi-fetch';
import type { paths } from './schema.generated.ts';

const KEPT = 'funil-key';

export type ProblemValues = Readonly<Record<string, string | number>>;

/** A refused or failed request, as the server words it (RFC 9457). */
export class Problem extends Error {
  override name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly hint: string;
  readonly values: ProblemValues;

  constructor(status: number, title: string, hint: string, code: string, values: ProblemValues = {}) {
    super(title);
    this.status = status;
    this.hint = hint;
    this.code = code;
    this.values = values;
  }
}

export const api = createClient<paths>({ baseUrl: '/' });

api.use({
  onRequest({ request }) {
    const key = sessionStorage.getItem(KEPT);
    if (key) request.headers.set('Authorization', `Bearer ${key}`);
    const workspace = new URLSearchParams(window.location.search).get('workspace');
    if (workspace) request.headers.set('X-Funil-Workspace', workspace);
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
  },
  onError() {
    return new Problem(0, '', '', 'unreachable');
  },
});

/** The answer's data; a problem has been thrown before. */
export async function dataOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) throw new Problem(0, '', '', 'empty');
  return data;
}

/** Kept until the tab is closed, and sent with every request. */
export function keepKey(key: string): void {
  sessionStorage.setItem(KEPT, key);
}

export function forgetKey(): void {
  sessionStorage.removeItem(KEPT);
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const told = isRecord(body) ? body : {};
  return new Problem(response.status, textOf(told.title), textOf(told.hint ?? told.detail), textOf(told.code), valuesOf(told.values));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function valuesOf(value: unknown): ProblemValues {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((one): one is [string, string | number] => /string|number/.test(typeof one[1])));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
