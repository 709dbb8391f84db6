import { expect } from 'vitest';
import type { App } from '../../src/app.ts';
import type { FormDocument } from '../../src/funnel/capture/forms/document.ts';
import { startFunil } from '../people/team.ts';

export const BROWSER = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';

/** A page of a form as a browser without scripts would hold it. */
export interface Page {
  status: number;
  headers: Record<string, unknown>;
  html: string;
  state: string;
  key: string;
  bits: number;
}

export interface Running {
  app: App;
  close(): Promise<void>;
  /** Lets the clock go on, for the forms were filled in by people. */
  wait(ms: number): void;
  publish(document: FormDocument, name?: string): Promise<string>;
  open(url: string, headers?: Record<string, string>): Promise<Page>;
  send(page: Page, form: string, typed: Record<string, string | string[]>, options?: SendOptions): Promise<Page>;
  api(
    method: string,
    url: string,
    body?: unknown,
  ): Promise<{ status: number; json: Record<string, unknown>; text: string; headers: Record<string, unknown> }>;
  rows<T>(sql: string): Promise<T[]>;
}

export interface SendOptions {
  part?: boolean;
  address?: string;
  headers?: Record<string, string>;
  files?: Record<string, { name: string; bytes: Buffer }>;
}

export async function startForms(): Promise<Running> {
  const { app, close } = await startFunil();
  let ahead = 0;
  // Time of forms: the app's own clock plus what a test lets pass.
  const original = Date.now;
  Date.now = () => original() + ahead;

  const api: Running['api'] = async (method, url, body) => {
    const answer = await app.http.inject({
      method: method as 'GET',
      url,
      headers: { authorization: `Bearer ${app.localToken}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    return { status: answer.statusCode, json: isJson ? answer.json() : {}, text: answer.body, headers: answer.headers };
  };

  return {
    app,
    api,
    wait: (ms) => {
      ahead += ms;
    },
    async publish(document, name = 'A form') {
      const made = await api('POST', '/api/v1/forms', { name, template: 'contact' });
      expect(made.status, made.text).toBe(201);
      const { id, draftVersion } = made.json as { id: string; draftVersion: number };
      const saved = await api('PUT', `/api/v1/forms/${id}`, { name, draftVersion, draft: document });
      expect(saved.status, saved.text).toBe(200);
      const published = await api('POST', `/api/v1/forms/${id}/publish`);
      expect(published.status, published.text).toBe(200);
      return id;
    },
    async open(url, headers = {}) {
      const answer = await app.http.inject({ method: 'GET', url, headers: { 'user-agent': BROWSER, 'accept-language': 'en', ...headers } });
      return pageOf(answer);
    },
    async send(page, form, typed, { part = false, address = '203.0.113.7', headers = {}, files = {} } = {}) {
      const { payload, type } = Object.keys(files).length === 0 ? encoded(page, typed) : await multipart(page, typed, files);
      const answer = await app.http.inject({
        method: 'POST',
        url: `/f/${form}${part ? '?part=1' : ''}`,
        remoteAddress: address,
        headers: { 'user-agent': BROWSER, 'content-type': type, ...headers },
        payload,
      });
      return pageOf(answer);
    },
    async rows(sql) {
      await app.engine.apply.drained(60_000);
      return app.engine.events.read(sql);
    },
    async close() {
      Date.now = original;
      await close();
    },
  };
}

function pageOf(answer: { statusCode: number; headers: Record<string, unknown>; body: string }): Page {
  const found = (pattern: RegExp) => pattern.exec(answer.body)?.[1] ?? '';
  return {
    status: answer.statusCode,
    headers: answer.headers,
    html: answer.body,
    state: found(/name="_state" value="([^"]*)"/),
    key: found(/data-key="([^"]*)"/),
    bits: Number(found(/data-bits="(\d+)"/)),
  };
}

function pairsOf(page: Page, typed: Record<string, string | string[]>): [string, string][] {
  const all = { _state: page.state, ...typed };
  return Object.entries(all).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));
}

function encoded(page: Page, typed: Record<string, string | string[]>) {
  return { payload: new URLSearchParams(pairsOf(page, typed)).toString(), type: 'application/x-www-form-urlencoded' };
}

async function multipart(page: Page, typed: Record<string, string | string[]>, files: NonNullable<SendOptions['files']>) {
  const data = new FormData();
  for (const [name, value] of pairsOf(page, typed)) data.append(name, value);
  for (const [field, { name, bytes }] of Object.entries(files)) data.append(field, new File([new Uint8Array(bytes)], name));
  const response = new Response(data);
  return { payload: Buffer.from(await response.arrayBuffer()), type: response.headers.get('content-type') ?? '' };
}
