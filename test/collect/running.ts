import { rm } from 'node:fs/promises';
import pino from 'pino';
import { type App, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Outside } from '../../src/lib/fetch-public.ts';
import { freshDir } from '../fresh.ts';

/** A Funil on a directory of its own, with one source that takes events. */
export interface Running {
  app: App;
  /** Moves the clock that Funil reads. */
  setNow(at: number): void;
  source(name: string, settings?: object): Promise<{ id: number; writeKey: string }>;
  post(url: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  rows<T>(sql: string): Promise<T[]>;
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of many shapes.
  body: any;
}

export async function startRunning(now: number, settings: Record<string, string> = {}, outside: Partial<Outside> = {}): Promise<Running> {
  const dir = await freshDir('collect');
  let at = now;
  const config = readConfig({ FUNIL_DATA: dir, FUNIL_PORT: '0', FUNIL_LOG: 'silent', ...settings }, {});
  const app = await startApp(config, { log: pino({ level: 'silent' }), clock: () => at, outside });

  const post: Running['post'] = async (url, body, headers = {}) => {
    const payload = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const answer = await app.http.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json', ...headers } });
    return { status: answer.statusCode, headers: answer.headers, body: answer.body.startsWith('{') ? answer.json() : answer.body };
  };

  return {
    app,
    setNow: (moment) => {
      at = moment;
    },
    async source(name, settings = {}) {
      const made = await post('/api/v1/sources', { name, kind: 'server', ...settings }, { authorization: `Bearer ${app.localToken}` });
      if (made.status !== 201) throw new Error(JSON.stringify(made.body));
      return made.body;
    },
    post,
    async rows(sql) {
      await app.engine.apply.drained(60_000);
      return app.engine.events.read(sql);
    },
    async close() {
      await app.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

export function basic(key: string): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` };
}
