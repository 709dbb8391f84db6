import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findServer, removeServerFile, writeServerFile } from './server-file.ts';

let dir: string;
let server: Server;
let address: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'funil-server-file-'));
  server = createServer((request, response) => {
    response.statusCode = request.headers.authorization === 'Bearer fl_right' ? 200 : 401;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(dir, { recursive: true });
});

const file = (token: string) => ({ pid: 42, address, token, startedAt: '2026-01-01T00:00:00.000Z' });

describe('the file that names the running server', () => {
  it('is found while its server answers to its token, and only its owner may read it', async () => {
    await writeServerFile(dir, file('fl_right'));
    expect(await findServer(dir)).toEqual(file('fl_right'));
    expect((await stat(join(dir, 'run', 'server.json'))).mode & 0o777).toBe(0o600);
  });

  it('is not believed when another server has taken the address', async () => {
    await writeServerFile(dir, file('fl_of_a_dead_one'));
    expect(await findServer(dir)).toBeNull();
  });

  it('is not believed when nobody answers', async () => {
    await writeServerFile(dir, { ...file('fl_right'), address: 'http://127.0.0.1:1' });
    expect(await findServer(dir)).toBeNull();
  });

  it.each(['', '{', '[]', '{"pid":1,"address":"file:///etc/passwd","token":"x"}'])('is not believed when it says %j', async (text) => {
    await writeServerFile(dir, file('fl_right'));
    await writeFile(join(dir, 'run', 'server.json'), text);
    expect(await findServer(dir)).toBeNull();
  });

  it('is removed by its own server only', async () => {
    await writeServerFile(dir, file('fl_right'));
    await removeServerFile(dir, 'fl_of_another');
    expect(await readFile(join(dir, 'run', 'server.json'), 'utf8')).toContain('fl_right');
    await removeServerFile(dir, 'fl_right');
    await expect(stat(join(dir, 'run', 'server.json'))).rejects.toThrow('ENOENT');
  });
});
