import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { type Engine, startEngine } from '../../src/engine.ts';
import { canonicalHash } from '../../src/ledger/canonical.ts';
import { rebuild } from '../../src/ledger/rebuild.ts';
import { ROOT } from '../../src/lib/package-root.ts';
import { backup } from '../../src/store/backup/backup.ts';
import { writeManifest } from '../../src/store/backup/manifest.ts';
import { checkBackup, restore } from '../../src/store/backup/restore.ts';
import { openSpool } from '../../src/store/spool.ts';
import { runChild as child } from './children.ts';
import { answers, send } from './facts.ts';

/** Several processes, each with a PostgreSQL to start. */
const SLOW = 120_000;

let home: string;
let engine: Engine;
const under = (name: string) => join(home, name);

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'funil-backup-'));
  engine = await startEngine(readConfig({ FUNIL_DATA: under('source') }), pino({ level: 'silent' }));
  for (let nth = 0; nth < 60; nth += 1) await send(engine, nth);
});

afterAll(async () => {
  await engine.close();
  await rm(home, { recursive: true, force: true });
});

describe('a backup', () => {
  it(
    'taken while facts come in holds one point, and a start on it goes on from there',
    async () => {
      let coming = true;
      const load = (async () => {
        for (let nth = 60; coming; nth += 1) await send(engine, nth, 40);
      })();
      const { before } = await backup(engine, under('busy')).finally(() => {
        coming = false;
      });
      await load;
      expect(readdirSync(home)).not.toContain('busy.partial');
      for (const forgotten of ['day_salt', 'person_session', 'person_verification', 'message'])
        expect(readdirSync(under('busy/state'))).not.toContain(`${forgotten}.jsonl.gz`);
      expect(await child('restore', under('busy-restored'), under('busy'))).toEqual({ before });

      const said = await child('open', under('busy-restored'));
      await engine.apply.drained();
      expect(said.answers).toEqual(await answers(engine, said.known));
      expect(said.rebuilt).toEqual({
        identities: { added: 0, corrected: 0, removed: 0 },
        touches: { devices: 61, stated: 0, takenBack: 0 },
        tallies: [],
      });
    },
    SLOW,
  );

  it(
    'of a Funil at rest restores to the same canonical hash; one killed half-way leaves nothing that looks like a backup',
    async () => {
      await engine.apply.drained();
      const spool = openSpool(under('source/spool'), () => Number.POSITIVE_INFINITY);
      const upload = { id: '0198c0de-0000-7000-8000-000000000001', workspace: 1, file: 'late.csv', size: 9 };
      await spool.write(upload.id, 'late.csv', one('id\n1\n2\n3\n'));
      await spool.write(upload.id, 'names.csv', one('id,name\n'));
      await spool.register(upload);
      await writeFile(under(`source/spool/${upload.id}/.part-half.csv`), 'half');
      await backup(engine, under('rest'));
      await spool.remove(upload.id);
      expect((await child('restore', under('rest-restored'), under('rest'))).code).toBeUndefined();
      const there = openSpool(under('rest-restored/spool'), () => 0);
      expect(await there.find(1, upload.id)).toEqual(upload);
      expect(readdirSync(under(`rest-restored/spool/${upload.id}`)).sort()).toEqual(['.upload.json', 'late.csv', 'names.csv']);
      expect(readFileSync(there.path(upload.id, 'late.csv'), 'utf8')).toBe('id\n1\n2\n3\n');
      const said = await child('open', under('rest-restored'));
      expect(said.canonical).toEqual(await canonicalHash(engine));
      expect(said.answers).toEqual(await answers(engine, said.known));

      await child('crash', under('rest-restored'), under('killed'));
      process.kill(Number(readFileSync(under('rest-restored/state/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGINT');
      expect(existsSync(under('killed'))).toBe(false);
      expect(readdirSync(under('killed.partial'))).toEqual(['events', 'spool', 'state']);
      await expect(checkBackup(under('killed.partial'), ROOT)).rejects.toMatchObject({ code: 'backup_damaged' });
      await expect(backup(engine, under('killed'))).rejects.toMatchObject({ code: 'backup_exists' });
    },
    SLOW,
  );

  it('is refused when anything in it was changed, and the file is named', async () => {
    const changes: [string, string, (dir: string) => Promise<unknown>][] = [
      ['backup_damaged', 'events.native.gz', (dir) => flipByte(join(dir, 'events/events.native.gz'))],
      ['backup_damaged', 'identity.jsonl.gz', (dir) => rm(join(dir, 'state/identity.jsonl.gz'))],
      ['backup_damaged', 'aliases.native.gz', (dir) => truncate(join(dir, 'events/aliases.native.gz'), 30)],
      ['backup_damaged', 'workspace.jsonl.gz', (dir) => appendFile(join(dir, 'state/workspace.jsonl.gz'), 'x')],
      ['backup_damaged', 'late.csv', (dir) => rm(join(dir, 'spool/0198c0de-0000-7000-8000-000000000001/late.csv'))],
      ['backup_damaged', 'manifest.json', (dir) => edit(dir, (text) => text.replace('"before": 1', '"before": 2'))],
      ['backup_damaged', 'manifest.json', (dir) => truncate(join(dir, 'manifest.json'), 100)],
      ['backup_unknown', 'version 99', (dir) => edit(dir, (text) => text.replace('"version": 1', '"version": 99'))],
    ];
    for (const [code, named, change] of changes) {
      await cp(under('rest'), under('changed'), { recursive: true });
      await change(under('changed'));
      const refused = restore(under('changed'), readConfig({ FUNIL_DATA: under('never') }), ROOT);
      await expect(refused).rejects.toMatchObject({ code, message: expect.stringContaining(named) });
      await rm(under('changed'), { recursive: true });
    }
    expect(readdirSync(home).filter((name) => name.startsWith('never'))).toEqual([]);
  });

  it(
    'whose rows are not those it was made of leaves nothing behind',
    async () => {
      const manifest = await checkBackup(under('rest'), ROOT);
      await cp(under('rest'), under('forged'), { recursive: true });
      const tables = manifest.tables.map((table) =>
        table.table === 'orders' ? { ...table, hash: createHash('md5').digest('hex') } : table,
      );
      await writeManifest(under('forged'), { ...manifest, tables });
      const said = await child('restore', under('never'), under('forged'));
      expect(said).toMatchObject({ code: 'backup_damaged', message: expect.stringContaining('orders') });
      expect(readdirSync(home).filter((name) => name.startsWith('never'))).toEqual([]);
    },
    SLOW,
  );

  it('is not restored over anything', async () => {
    await mkdir(under('taken'));
    await writeFile(under('taken/notes.txt'), 'mine');
    const refused = restore(under('rest'), readConfig({ FUNIL_DATA: under('taken') }), ROOT);
    await expect(refused).rejects.toMatchObject({ code: 'not_empty' });
    expect(readFileSync(under('taken/notes.txt'), 'utf8')).toBe('mine');
  });
});

describe('a rebuild', () => {
  it('makes identities and touches from the ledger as they were', async () => {
    await engine.apply.drained();
    const whole = await canonicalHash(engine);
    await engine.state.db.deleteFrom('identity').where('kind', '=', 'anonymous').execute();
    await engine.state.db.updateTable('identity').set({ lead: '1' }).where('kind', '=', 'user').execute();
    await engine.events.command('alter table touches delete where at < toDateTime(1772400000)', { mutations_sync: 1 });
    await engine.events.command("alter table touches update method = 'seo' where method = 'paid'", { mutations_sync: 1 });
    await engine.events.command('insert into touches select * from touches order by at limit 5');
    const harmed = await canonicalHash(engine);
    expect(harmed.tables['state.identity']).not.toEqual(whole.tables['state.identity']);
    expect(harmed.tables['events.touches']).not.toEqual(whole.tables['events.touches']);

    const rebuilt = await rebuild(engine);
    expect(rebuilt.identities).toMatchObject({ added: 61, removed: 0 });
    expect(rebuilt.touches?.takenBack).toBeGreaterThan(5);
    expect(rebuilt.tallies).toEqual([]);
    expect(await canonicalHash(engine)).toEqual(whole);
  });

  it('reports rows that the counters do not account for, and the hash sees one changed byte', async () => {
    const whole = await canonicalHash(engine);
    // Asked once: a mutation asks again for every part, and after the first has lost its row another is the least.
    const one = (await engine.events.read<{ id: string }>('select id from events order by id limit 1'))[0]?.id;
    await engine.events.command(`alter table events update path = concat(path, 'x') where id = ${one}`, { mutations_sync: 1 });
    const changed = await canonicalHash(engine);
    expect(changed.overall).not.toBe(whole.overall);
    expect(Object.keys(whole.tables).filter((name) => whole.tables[name]?.hash !== changed.tables[name]?.hash)).toEqual(['events.events']);
    await engine.events.command(`alter table events delete where id = ${one}`, { mutations_sync: 1 });
    expect((await rebuild(engine, ['tallies'])).tallies?.[0]?.says).toMatch(/^1 facts counted as stored have no row/);
  });
});

async function flipByte(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

async function edit(dir: string, change: (text: string) => string): Promise<void> {
  const path = join(dir, 'manifest.json');
  await writeFile(path, change(await readFile(path, 'utf8')));
}

async function* one(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
