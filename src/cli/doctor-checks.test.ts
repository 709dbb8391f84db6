import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { checkDataDir, checkEngines, checkNode, checkPort, checkReach, checkServer } from './doctor-checks.ts';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'funil-doctor-'));
});

afterEach(() => rm(dir, { recursive: true, force: true }));

const configFor = (settings: Record<string, string> = {}) => readConfig({ FUNIL_DATA: dir, FUNIL_PORT: '0', ...settings }, {});

describe('the doctor', () => {
  it.each([
    ['20.19.0', 'ok'],
    ['22.1.0', 'ok'],
    ['20.18.3', 'fails'],
    ['18.20.0', 'fails'],
  ])('knows whether Node.js %s will do', (version, result) => {
    expect(checkNode(version).result).toBe(result);
  });

  it('finds the engines that are installed, and leaves servers alone', () => {
    expect(checkEngines(configFor()).map(({ result }) => result)).toEqual(['ok', 'ok']);
    const servers = configFor({ FUNIL_STATE_URL: 'postgres://x/y', FUNIL_EVENTS_URL: 'http://x' });
    expect(checkEngines(servers).map(({ result }) => result)).toEqual(['skipped', 'skipped']);
    expect(checkReach(servers).result).toBe('skipped');
  });

  it('looks whether data can be kept there', async () => {
    expect((await checkDataDir(configFor())).result).toBe('ok');
    expect((await checkDataDir(configFor({ FUNIL_DATA: join(dir, 'not', 'yet') }))).result).toBe('ok');
    await writeFile(join(dir, 'file'), '');
    expect(await checkDataDir(configFor({ FUNIL_DATA: join(dir, 'file', 'data') }))).toMatchObject({
      result: 'fails',
      detail: expect.stringContaining('not a directory'),
    });
    expect((await checkDataDir(configFor({ FUNIL_DISK_RESERVE_MB: '1000000' }))).result).toBe('fails');
  });

  it('says which setting to change when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const port = String((other.address() as AddressInfo).port);
    const found = await checkPort(configFor({ FUNIL_PORT: port }), null);
    await new Promise((resolve) => other.close(resolve));
    expect(found).toMatchObject({ result: 'fails', detail: expect.stringContaining('FUNIL_PORT') });
    expect((await checkPort(configFor(), null)).result).toBe('ok');
  });

  it('passes on what a running server says is wrong', async () => {
    const health = { status: 'degraded', version: '1', backlog: 5, trouble: 'The disk is almost full.' };
    const server = createServer((_request, response) => response.end(JSON.stringify(health)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const found = await checkServer({ pid: 1, address, token: '', startedAt: '' });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(found[0]).toEqual({ name: 'server', result: 'fails', detail: 'The disk is almost full.' });
    expect((await checkServer(null)).every(({ result }) => result === 'skipped')).toBe(true);
  });
});
