import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Command } from 'commander';
import pino from 'pino';
import { startApp } from '../app.ts';
import { FunilError } from '../core/errors.ts';
import type { ProblemCode } from '../core/problem-codes.ts';
import { findServer } from '../http/server-file.ts';
import { say } from './output.ts';
import { configOf, workspaceOf } from './settings.ts';

/** The public API as commands use it. Every failure is a FunilError with the server's own words. */
export interface Client {
  address: string;
  ask<T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT', path: string, body?: unknown): Promise<T>;
  /** Sends a file as it is; `onBytes` hears of every piece that is on its way. */
  upload<T>(path: string, file: string, onBytes: (bytes: number) => void): Promise<T>;
  /** The answer's body as it arrives. */
  download(path: string): Promise<AsyncIterable<Uint8Array>>;
}

/** Hands the command a server to talk to: the one that runs on this data, or one of its own that ends with it. */
export async function withClient<T>(command: Command, work: (client: Client) => Promise<T>): Promise<T> {
  const config = configOf(command);
  const workspace = workspaceOf(command);
  const running = await findServer(config.dataDir);
  if (running) return work(createClient(running.address, running.token, workspace));
  say(`No Funil runs on ${config.dataDir}, so one is started for this command ...`);
  const log = pino({ level: config.logLevel === 'silent' ? 'silent' : 'warn' }, pino.destination({ fd: 2, sync: true }));
  const app = await startApp({ ...config, host: '127.0.0.1', port: 0 }, { log });
  const stopEarly = closeOnSignals(() => app.close());
  try {
    return await work(createClient(app.address, app.localToken, workspace));
  } finally {
    stopEarly();
    await app.close();
  }
}

/** The engines are closed before a signal ends the command, unless the command itself knows what to do with it. */
function closeOnSignals(close: () => Promise<void>): () => void {
  const end = (signal: NodeJS.Signals) => {
    if (process.listenerCount(signal) === 1) void close().finally(() => process.exit(1));
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  return () => process.off('SIGINT', end).off('SIGTERM', end);
}

export function createClient(address: string, token: string, workspace: string | undefined): Client {
  const headers = { authorization: `Bearer ${token}`, ...(workspace === undefined ? {} : { 'x-funil-workspace': workspace }) };
  const call = async (path: string, init: RequestInit): Promise<Response> => {
    const answer = await fetch(address + path, { ...init, headers: { ...headers, ...init.headers } }).catch((cause) => {
      throw new FunilError('no_answer', `Funil at ${address} does not answer.`, {
        hint: 'Look at its log; "funil doctor" may say more.',
        cause,
      });
    });
    if (!answer.ok) throw await failureOf(answer);
    return answer;
  };
  return {
    address,
    async ask<T>(method: string, path: string, body?: unknown) {
      const json = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
      const answer = await call(path, { method, ...json });
      return (answer.status === 204 ? undefined : await answer.json()) as T;
    },
    async upload<T>(path: string, file: string, onBytes: (bytes: number) => void) {
      const { size } = await stat(file);
      const body = Readable.toWeb(counted(file, onBytes)) as RequestInit['body'];
      const sent = { 'content-type': 'application/octet-stream', 'content-length': String(size) };
      const answer = await call(path, { method: 'POST', body, headers: sent, duplex: 'half' } as RequestInit);
      return (await answer.json()) as T;
    },
    async download(path: string) {
      const answer = await call(path, { method: 'GET' });
      return (answer.body ?? []) as unknown as AsyncIterable<Uint8Array>;
    },
  };
}

function counted(file: string, onBytes: (bytes: number) => void): Readable {
  const stream = createReadStream(file, { highWaterMark: 262_144 });
  stream.on('data', (chunk) => onBytes(chunk.length));
  stream.pause();
  return stream;
}

async function failureOf(answer: Response): Promise<FunilError> {
  const problem = (await answer.json().catch(() => ({}))) as { code?: ProblemCode; title?: string; hint?: string };
  const title = problem.title ?? `Funil answered ${answer.status}.`;
  return new FunilError(problem.code ?? 'refused', title, { status: answer.status, hint: problem.hint ?? '' });
}
