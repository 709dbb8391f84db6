import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getMigrations } from 'better-auth/db/migration';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { openAuth } from './auth.ts';

let dir: string;
let app: App;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'funil-people-'));
  const config = readConfig({ FUNIL_DATA: dir, FUNIL_PORT: '0', FUNIL_LOG: 'silent', FUNIL_DISK_RESERVE_MB: '0' }, {});
  app = await startApp(config, { log: pino({ level: 'silent' }) });
}, 120_000);

afterAll(async () => {
  await app?.close();
  await rm(dir, { recursive: true, force: true });
});

describe('the tables', () => {
  it('are what the sign-in library expects', async () => {
    const auth = openAuth({
      db: app.engine.state.db,
      secret: 'x'.repeat(40),
      cookies: 'funil',
      url: 'http://localhost',
      sendReset: async () => undefined,
    });
    const { toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems } = await getMigrations(auth.options);
    expect({ toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems }).toEqual({
      toBeCreated: [],
      toBeAdded: [],
      toBeAddedIndexes: [],
      schemaProblems: [],
    });
  });
});
