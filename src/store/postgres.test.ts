import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, startPostgres } from './postgres.ts';

const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === 'linux';
const roots: string[] = [];
const started: EmbeddedPostgres[] = [];

afterAll(async () => {
  await Promise.all(started.map((server) => server.stop()));
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

function freshDir(below = tmpdir(), ...segments: string[]): string {
  const root = mkdtempSync(path.join(realpathSync(below), 'funil-test-'));
  roots.push(root);
  return path.join(root, ...segments, 'state');
}

async function start(dir: string): Promise<EmbeddedPostgres> {
  const server = await startPostgres({ dir });
  started.push(server);
  return server;
}

async function ask(settings: EmbeddedPostgres['connection'], sql: string): Promise<unknown> {
  const client = new Client(settings);
  await client.connect();
  try {
    return Object.values((await client.query(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

/** Another Funil: starts a server on `dir`, says its pid, and holds it until it is killed. */
async function startElsewhere(dir: string): Promise<{ owner: ChildProcess; pid: number }> {
  const module = path.join(import.meta.dirname, 'postgres.ts');
  const script = `import { startPostgres } from ${JSON.stringify(module)};
    const server = await startPostgres({ dir: ${JSON.stringify(dir)} });
    console.log(server.pid);`;
  const owner = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = await new Promise<number>((resolve, reject) => {
    owner.stdout.once('data', (line: Buffer) => resolve(Number(line.toString())));
    owner.once('exit', () => reject(new Error('the other process ended before its server was up')));
  });
  return { owner, pid };
}

async function killOwner(owner: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => owner.once('exit', resolve));
  owner.kill('SIGKILL');
  await gone;
}

describe('a first start and the next', { timeout: 20_000 }, () => {
  const dir = freshDir();

  it('takes under four seconds, then keeps what was written and takes under one', async () => {
    const before = performance.now();
    const first = await start(dir);
    const firstTook = performance.now() - before;
    await ask(first.connection, 'create table kept as select 7 as value');
    await first.stop();
    expect(await first.exited).toEqual({ code: 0 });

    const again = performance.now();
    const second = await start(dir);
    const secondTook = performance.now() - again;
    expect(await ask(second.connection, 'select value from kept')).toBe(7);
    expect(second.adopted).toBe(false);
    // Twice the promise, for a busy machine.
    expect(firstTook).toBeLessThan(8_000);
    expect(secondTook).toBeLessThan(2_000);
  });

  it('serves a role that owns its database and is no superuser', async () => {
    const { connection, admin } = started.at(-1) as EmbeddedPostgres;
    const powers = `select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls from pg_roles where rolname = current_user`;
    expect(await ask(connection, powers)).toBe(false);
    expect(await ask(admin, powers)).toBe(true);
    expect(await ask(connection, 'select pg_get_userbyid(datdba) from pg_database where datname = current_database()')).toBe('funil');
    await expect(ask(connection, `select pg_read_file('postmaster.pid')`)).rejects.toThrow('permission denied');
    await expect(ask({ ...connection, password: 'guess' }, 'select 1')).rejects.toThrow('password authentication failed');
  });

  it.each([
    ['server_version_num', /^18/],
    ['fsync', /^on$/],
    ['synchronous_commit', /^on$/],
    ['full_page_writes', /^on$/],
    ['data_checksums', /^on$/],
    ['server_encoding', /^UTF8$/],
    ['autovacuum', /^on$/],
    ['shared_buffers', /^32MB$/],
    ['listen_addresses', /^$/],
    ['timezone', /^UTC$/],
  ])('runs with %s set to %s', async (name, expected) => {
    const { connection } = started.at(-1) as EmbeddedPostgres;
    expect(await ask(connection, `show ${name}`)).toMatch(expected);
  });

  it.skipIf(!isLinux)('listens on no TCP port', () => {
    const { pid } = started.at(-1) as EmbeddedPostgres;
    const descriptors = readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
    const sockets = descriptors.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
    const tables = ['tcp', 'tcp6'].map((name) => `/proc/net/${name}`).filter((file) => existsSync(file));
    const tcp = new Set(tables.flatMap((file) => readFileSync(file, 'utf8').split('\n')).map((line) => line.trim().split(/\s+/)[9]));
    expect(sockets.length).toBeGreaterThan(0);
    expect(sockets.filter((inode) => tcp.has(inode))).toEqual([]);
  });

  it('keeps passwords and socket to itself', () => {
    expect(statSync(`${dir}.passwords.json`).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(dir, '../run')).mode & 0o777).toBe(0o700);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect(existsSync(path.join(dir, '../run/password'))).toBe(false);
  });

  it('refuses a second owner while the first lives', async () => {
    await expect(start(dir)).rejects.toMatchObject({ code: 'state_in_use' });
  });

  it('says when the server dies, and starts again after it', async () => {
    const server = started.at(-1) as EmbeddedPostgres;
    await ask(server.connection, 'create table survived as select 1');
    process.kill(server.pid, 'SIGKILL');
    expect(await server.exited).toEqual({ code: null });
    const next = await start(dir);
    expect(await ask(next.connection, 'select count(*)::int from survived')).toBe(1);
    await next.stop();
    await next.stop();
  });
});

describe('after a kill', { timeout: 20_000 }, () => {
  const dir = freshDir();

  it('takes over the server of a killed process, ends its sessions, and can stop it', async () => {
    const { owner, pid } = await startElsewhere(dir);
    await killOwner(owner);
    const server = await start(dir);
    expect(server).toMatchObject({ adopted: true, pid });
    expect(await ask(server.connection, 'select 1')).toBe(1);
    await server.stop();
    expect(await server.exited).toEqual({ code: null });
    expect(existsSync(path.join(dir, 'postmaster.pid'))).toBe(false);
  });

  it('replaces a server that was started with other settings', async () => {
    const { owner, pid } = await startElsewhere(dir);
    await killOwner(owner);
    writeFileSync(`${dir}.server.json`, 'of an older Funil');
    const server = await start(dir);
    expect(server.adopted).toBe(false);
    expect(server.pid).not.toBe(pid);
    await server.stop();
  });

  it.each([
    ['a dead process', '999999999\n'],
    ['another program', `${process.pid}\n`],
    ['nothing at all', ''],
  ])('is not held up by a pid file that names %s', async (_, content) => {
    writeFileSync(path.join(dir, 'postmaster.pid'), content);
    writeFileSync(path.join(dir, '../run/.s.PGSQL.5432.lock'), content);
    const server = await start(dir);
    expect(server.adopted).toBe(false);
    await server.stop();
  });

  it('removes what a kill during the first start left behind', async () => {
    const unfinished = `${dir}.init-999999999`;
    mkdirSync(path.join(unfinished, 'data'), { recursive: true });
    const server = await start(dir);
    expect(existsSync(unfinished)).toBe(false);
    await server.stop();
  });
});

describe('awkward places', { timeout: 20_000 }, () => {
  it('works below a directory that only its owner may enter', async () => {
    const dir = freshDir(tmpdir(), 'closed', 'data');
    mkdirSync(path.dirname(dir), { recursive: true });
    chmodSync(path.join(dir, '../..'), 0o700);
    const server = await start(dir);
    expect(await ask(server.connection, 'select 1')).toBe(1);
    expect(statSync(path.join(dir, '../..')).mode & 0o777).toBe(0o700);
    await server.stop();
  });

  it.skipIf(!isRoot || !isLinux)("works below root's home, as an ordinary user (needs root)", async () => {
    const server = await start(freshDir('/root'));
    const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
    expect(status).not.toMatch(/^Uid:\s+0/m);
    await server.stop();
  });

  it('puts the socket elsewhere when the path is too long for one', async () => {
    const dir = freshDir(tmpdir(), 'long-'.repeat(20), 'it\'s, a "path"');
    const server = await start(dir);
    expect(server.connection.host).toMatch(/funil-[0-9a-f]{16}$/);
    expect(statSync(server.connection.host).mode & 0o777).toBe(0o700);
    expect(await ask(server.connection, 'select 1')).toBe(1);
    await server.stop();
    rmSync(server.connection.host, { recursive: true });
  });

  it('leaves a directory of other files alone', async () => {
    const dir = freshDir();
    mkdirSync(dir);
    writeFileSync(path.join(dir, 'letter.txt'), 'dear');
    await expect(start(dir)).rejects.toMatchObject({ code: 'state_not_empty' });
    expect(readdirSync(dir)).toEqual(['letter.txt']);
  });

  it("quotes PostgreSQL's own words when it does not start", async () => {
    const dir = freshDir();
    await (await start(dir)).stop();
    writeFileSync(path.join(dir, 'postgresql.conf'), 'no_such_setting = 1\n');
    await expect(start(dir)).rejects.toThrow(/no_such_setting/);
  });
});
