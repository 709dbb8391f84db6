import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from '../../../app.ts';
import { readConfig } from '../../../config.ts';
import type { ImportView } from './records.ts';

let dir: string;
let app: App;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'funil-imports-'));
  const config = readConfig({ FUNIL_DATA: dir, FUNIL_PORT: '0', FUNIL_LOG: 'silent', FUNIL_DISK_RESERVE_MB: '0' }, {});
  app = await startApp(config, { log: pino({ level: 'silent' }) });
});

afterAll(async () => {
  await app?.close();
  await rm(dir, { recursive: true, force: true });
});

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the shapes are what is under test
  json: any;
  text: string;
}

async function ask(method: string, url: string, body?: unknown): Promise<Answer> {
  const raw = body instanceof Uint8Array;
  const answer = await fetch(`${app.address}/api/v1${url}`, {
    method,
    headers: {
      authorization: `Bearer ${app.localToken}`,
      ...(body === undefined ? {} : { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
    },
    ...(body === undefined ? {} : { body: raw ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, text, json: text.startsWith('{') ? JSON.parse(text) : null };
}

async function upload(name: string, content: string | Uint8Array): Promise<Answer> {
  return ask(
    'POST',
    `/uploads?name=${encodeURIComponent(name)}`,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );
}

async function ended(id: string): Promise<ImportView> {
  for (;;) {
    const { json } = await ask('GET', `/imports/${id}`);
    if (json.state !== 'waiting' && json.state !== 'running') return json;
    await sleep(20);
  }
}

async function importAll(name: string, content: string | Uint8Array, mapping: unknown): Promise<ImportView> {
  const { json: uploaded } = await upload(name, content);
  const made = await ask('POST', '/imports', { upload: uploaded.id, mapping });
  expect(made.status, made.text).toBe(202);
  return ended(made.json.id);
}

async function eventsNamed(prefix: string): Promise<number> {
  const rows = await app.engine.events.read<{ n: string }>('select count() as n from events where startsWith(path, {prefix:String})', {
    prefix,
  });
  return Number(rows[0]?.n);
}

const CLICKS = {
  name: 'clicks',
  kind: 'events',
  fields: { at: 'time', type: { value: 'page' }, 'ids.user': 'who', path: 'page' },
};

/** Rows whose pages all begin with `mark`, so that tests do not see each other's. */
function clicks(mark: string, count: number): string[] {
  return Array.from(
    { length: count },
    (_, i) =>
      `2026-03-01T00:${String(Math.floor(i / 60) % 60).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}Z,u${i % 500},${mark}${i}`,
  );
}

function csv(rows: string[]): string {
  return `time,who,page\n${rows.join('\n')}\n`;
}

describe('the life of an import', () => {
  const rows = [
    ...clicks('/life/', 30),
    '2026-13-01T00:00:00Z,u1,/life/bad-time',
    '2026-03-01T00:00:00Z,,=HYPERLINK("x")',
    '2026-03-01T00:00:00Z,guest,/life/nobody',
    '2026-03-01T00:00:00Z,u1,"/life/open',
    '1970-01-01T00:00:00Z,u1,/life/too-old',
  ];
  let id: string;
  let made: ImportView;

  it('keeps the upload and says what it makes of it', async () => {
    const { status, json } = await upload('..\\..//etc/pass wd?.csv', csv(rows));
    expect(status).toBe(201);
    expect(json).toMatchObject({ name: 'pass wd_.csv', size: csv(rows).length, needs: [] });
    expect(json.sniffed).toMatchObject({ type: 'csv', columns: ['time', 'who', 'page'] });
    expect(json.mapping.fields).toMatchObject({ at: 'time', path: 'page' });
    expect(await readdir(path.join(dir, 'spool', json.id))).toContain('pass wd_.csv');
    id = json.id;
    expect((await ask('GET', `/uploads/${id}`)).json).toEqual(json);
  });

  it('previews without keeping anything', async () => {
    const { status, json, text } = await ask('POST', `/uploads/${id}/preview`, { mapping: CLICKS, rows: 3 });
    expect(status, text).toBe(200);
    expect(json.first).toHaveLength(3);
    expect(json.first[0]).toMatchObject({ line: 2, facts: [{ kind: 'event', type: 'page', path: '/life/0', ids: { user: 'u0' } }] });
    expect(json.counts).toMatchObject({ rows: 35, facts: 30, rejected: 5, kinds: { event: 30 } });
    expect(json.rejects.map((one: { line: number; reason: string }) => [one.line, one.reason])).toEqual([
      [32, 'bad_time'],
      [33, expect.any(String)],
      [34, 'no_identity'],
      [35, 'bad_row'],
      [36, 'time_out_of_range'],
    ]);
    expect(json.whole).toBe(true);
    expect(await eventsNamed('/life/')).toBe(0);
  });

  it('imports, and is done when everything is visible', async () => {
    made = await ended((await ask('POST', '/imports', { upload: id, mapping: CLICKS })).json.id);
    expect(made).toMatchObject({
      state: 'done',
      rows: 35,
      accepted: 30,
      duplicates: 0,
      rejected: 5,
      replayed: 0,
      error: null,
      problem: null,
      mapping: 'clicks',
    });
    expect(made.bytes).toBe(made.size);
    expect(await eventsNamed('/life/')).toBe(30);
    await expect.poll(() => existsSync(path.join(dir, 'spool', id))).toBe(false);
    expect((await ask('GET', '/imports')).json.imports[0].id).toBe(made.id);
  });

  it('lists the rejects, and writes them as harmless CSV', async () => {
    const first = await ask('GET', `/imports/${made.id}/rejects?limit=2`);
    expect(first.json.rejects).toHaveLength(2);
    const rest = await ask('GET', `/imports/${made.id}/rejects?after=${first.json.next}`);
    const all = [...first.json.rejects, ...rest.json.rejects].sort((a, b) => a.line - b.line);
    expect(all.map(({ line, row }) => [line, row])).toEqual(rows.slice(30).map((row, i) => [32 + i, row]));
    expect(rest.json.next).toBeNull();
    const sheet = await ask('GET', `/imports/${made.id}/rejects?format=csv`);
    expect(sheet.text.split('\n')[0]).toBe('line,reason,field,detail,row');
    expect(sheet.text).toContain('32,bad_time');
    const formulas = {
      ...CLICKS,
      name: 'formulas',
      format: { columns: ['time'], header: false },
      fields: { ...CLICKS.fields, 'ids.user': 'time', path: 'time' },
    };
    const evil = await importAll('evil.csv', '=cmd()\n+1\n@x\n', formulas);
    expect(evil.rejected).toBe(3);
    const guarded = (await ask('GET', `/imports/${evil.id}/rejects?format=csv`)).text;
    expect(guarded).toContain("'=cmd()");
    expect(guarded).toContain("'@x");
  });

  it('replays rejected rows with a mended mapping, once', async () => {
    const mended = { ...CLICKS, fields: { ...CLICKS.fields, 'ids.user': { column: 'who', map: { guest: 'visitor-9' }, else: 'keep' } } };
    expect((await ask('POST', `/imports/${made.id}/replay`)).json).toEqual({ tried: 5, replayed: 0, accepted: 0, rejected: 5 });
    expect((await ask('POST', `/imports/${made.id}/replay`, { mapping: mended })).json).toEqual({
      tried: 5,
      replayed: 1,
      accepted: 1,
      rejected: 4,
    });
    expect((await ask('POST', `/imports/${made.id}/replay`, { mapping: mended })).json).toEqual({
      tried: 4,
      replayed: 0,
      accepted: 0,
      rejected: 4,
    });
    await app.engine.apply.drained();
    expect(await eventsNamed('/life/nobody')).toBe(1);
    expect((await ask('GET', `/imports/${made.id}`)).json).toMatchObject({ accepted: 31, duplicates: 0, rejected: 5, replayed: 1 });
    const { json } = await ask('GET', `/imports/${made.id}/rejects`);
    expect(json.rejects.filter((one: { replayedAt: string | null }) => one.replayedAt !== null)).toHaveLength(1);
  });
});

describe('the same rows again', () => {
  const rows = clicks('/again/', 5_000);
  rows.push(rows[7] as string, rows[7] as string);

  it('the same file twice is all duplicates, and shuffled or packed too', async () => {
    expect(await importAll('a.csv', csv(rows), CLICKS)).toMatchObject({ accepted: 5_002, duplicates: 0 });
    expect(await importAll('a.csv', csv(rows), CLICKS)).toMatchObject({ accepted: 5_002, duplicates: 5_002 });
    const shuffled = [...rows.filter((_, i) => i % 3 === 0), ...rows.filter((_, i) => i % 3 !== 0).reverse()];
    const packed = await importAll('b.csv.gz', gzipSync(csv(shuffled)), CLICKS);
    expect(packed).toMatchObject({ state: 'done', accepted: 5_002, duplicates: 5_002 });
    expect(packed.bytes).toBe(packed.size);
    expect(await eventsNamed('/again/')).toBe(5_002);
  });

  it('replayed rows have the ids they would have had in their file', async () => {
    const bad = [
      '2026-03-02T00:00:00Z,guest,"/twin/1"',
      '2026-03-02T00:00:00Z,guest,/twin/1',
      '2026-03-02T00:00:00Z,guest,"/twin/\n""2"""',
    ];
    const mended = { ...CLICKS, fields: { ...CLICKS.fields, 'ids.user': { column: 'who', map: { guest: 'v' }, else: 'keep' } } };
    const first = await importAll('twins.csv', csv(bad), CLICKS);
    expect(first).toMatchObject({ accepted: 0, rejected: 3 });
    expect((await ask('POST', `/imports/${first.id}/replay`, { mapping: mended })).json).toMatchObject({
      replayed: 3,
      accepted: 3,
      rejected: 0,
    });
    expect(await importAll('twins.csv', csv(bad), mended)).toMatchObject({ accepted: 3, duplicates: 3 });
    expect(await eventsNamed('/twin/')).toBe(3);
  });
});

describe('cancelling and failing', () => {
  it('cancels, keeps what was taken, and resumes to the exact end', async () => {
    const { json } = await upload('long.csv', csv(clicks('/long/', 60_000)));
    const made = await ask('POST', '/imports', { upload: json.id, mapping: CLICKS });
    while ((await ask('GET', `/imports/${made.json.id}`)).json.rows === 0) await sleep(5);
    const cancelled = (await ask('POST', `/imports/${made.json.id}/cancel`)).json;
    expect(cancelled.state).toBe('cancelled');
    expect(cancelled.rows).toBeGreaterThan(0);
    expect(cancelled.rows).toBeLessThan(60_000);
    await app.engine.apply.drained();
    expect(await eventsNamed('/long/')).toBe(cancelled.rows);
    expect((await ask('POST', `/imports/${made.json.id}/resume`)).status).toBe(200);
    expect(await ended(made.json.id)).toMatchObject({ state: 'done', rows: 60_000, accepted: 60_000, duplicates: 0 });
    expect(await eventsNamed('/long/')).toBe(60_000);
  });

  it('a file that breaks off keeps its good rows and says what is wrong', async () => {
    const packed = gzipSync(csv(clicks('/cut/', 20_000)));
    const failed = await importAll('cut.csv.gz', packed.subarray(0, packed.length >> 1), CLICKS);
    expect(failed.state).toBe('failed');
    expect(failed.error).toContain('cut short');
    expect(failed.problem).toEqual({ code: 'broken_gzip', values: {} });
    expect(failed.accepted).toBeGreaterThan(5_000);
    await app.engine.apply.drained();
    expect(await eventsNamed('/cut/')).toBe(failed.accepted);
    const whole = await importAll('cut.csv.gz', packed, CLICKS);
    expect(whole).toMatchObject({ state: 'done', accepted: 20_000, duplicates: failed.accepted });
    expect(await eventsNamed('/cut/')).toBe(20_000);
  });

  it('one upload is read by one import at a time, and the others wait their turn', async () => {
    const one = (await upload('one.csv', csv(clicks('/turn-one/', 30_000)))).json.id;
    const two = (await upload('two.csv', csv(clicks('/turn-two/', 100)))).json.id;
    const first = (await ask('POST', '/imports', { upload: one, mapping: CLICKS })).json;
    expect((await ask('POST', '/imports', { upload: one, mapping: CLICKS })).json).toMatchObject({ code: 'upload_busy' });
    const second = (await ask('POST', '/imports', { upload: two, mapping: CLICKS })).json;
    expect(second.state).toBe('waiting');
    expect((await ask('POST', `/imports/${first.id}/replay`)).json).toMatchObject({ code: 'import_busy' });
    expect((await ended(second.id)).state).toBe('done');
    expect((await ask('GET', `/imports/${first.id}`)).json.state).toBe('done');
  });
});

describe('mappings', () => {
  it('are saved, listed, used by name and deleted; shipped ones stay', async () => {
    const saved = await ask('PUT', '/mappings/shop-clicks', CLICKS);
    expect(saved.json).toMatchObject({ shipped: false, mapping: { name: 'shop-clicks', kind: 'events' } });
    const { mappings } = (await ask('GET', '/mappings')).json;
    expect(mappings[0].mapping.name).toBe('shop-clicks');
    expect(mappings.filter((one: { shipped: boolean }) => one.shipped).length).toBeGreaterThan(10);
    expect(await importAll('named.csv', csv(clicks('/named/', 3)), 'shop-clicks')).toMatchObject({ accepted: 3, mapping: 'shop-clicks' });
    expect((await ask('DELETE', '/mappings/shop-clicks')).status).toBe(204);
    expect((await ask('GET', '/mappings/shop-clicks')).status).toBe(404);
    expect((await ask('PUT', '/mappings/olist-orders', CLICKS)).json.code).toBe('mapping_shipped');
    expect((await ask('DELETE', '/mappings/olist-orders')).json.code).toBe('mapping_shipped');
  });

  it('are refused with every problem at once', async () => {
    const { status, json } = await ask('PUT', '/mappings/wrong', { kind: 'events', fields: { at: '', colour: 'x' } });
    expect(status).toBe(400);
    for (const problem of ['"type"', '"colour"', 'name a column', 'ids.user']) expect(json.hint).toContain(problem);
    expect((await ask('PUT', '/mappings/wrong', { ...CLICKS, describe: 'a\u0000b' })).json.code).toBe('bad_text');
    expect((await ask('PUT', '/mappings/wrong', { ...CLICKS, describe: 'a'.repeat(10_000) })).json.code).toBe('bad_mapping');
    const missing = await upload('few.csv', 'time,who\n2026-03-01T00:00:00Z,u1\n');
    expect((await ask('POST', '/imports', { upload: missing.json.id, mapping: CLICKS })).json.hint).toContain('"page"');
    expect((await ask('POST', '/imports', { upload: missing.json.id, mapping: 'nothing' })).json.code).toBe('no_mapping');
  });

  it("amounts without a currency are in the workspace's", async () => {
    const orders = {
      name: 'plain-orders',
      kind: 'orders',
      fields: { at: 'day', order: 'no', 'ids.user': 'who', status: { value: 'paid' }, total: 'total' },
    };
    expect(await importAll('orders.csv', 'day,no,who,total\n2026-03-01,7001,u1,19.90\n', orders)).toMatchObject({ accepted: 1 });
    expect(await app.engine.events.read("select currency, toString(total) as total from orders where order = '7001'", {})).toEqual([
      { currency: 'EUR', total: '19.9' },
    ]);
  });

  it('lookup files are asked for and used, and cannot reach elsewhere', async () => {
    const mapping = {
      ...CLICKS,
      name: 'looked-up',
      lookup: { person: { file: 'people of ours.csv', key: 'who' } },
      fields: { ...CLICKS.fields, 'ids.user': 'person.id' },
    };
    const { json } = await upload('look.csv', csv(clicks('/look/', 3)));
    expect((await ask('POST', '/imports', { upload: json.id, mapping })).json).toMatchObject({
      code: 'lookup_missing',
      title: expect.stringContaining('people of ours.csv'),
    });
    const people = new TextEncoder().encode('who,id\nu0,p0\nu1,p1\nu2,p2\n');
    expect((await ask('POST', `/uploads/${json.id}/files?name=look.csv`, people)).json.code).toBe('same_name');
    expect((await ask('POST', `/uploads/${json.id}/files?name=${encodeURIComponent('../people of ours.csv')}`, people)).status).toBe(201);
    const made = await ask('POST', '/imports', { upload: json.id, mapping });
    expect(await ended(made.json.id)).toMatchObject({ state: 'done', accepted: 3, rejected: 0 });
    const escaping = { ...mapping, lookup: { person: { file: '../../x', key: 'who' } } };
    const again = (await upload('look.csv', csv(clicks('/look/', 3)))).json.id;
    expect((await ask('POST', '/imports', { upload: again, mapping: escaping })).json.code).toBe('bad_mapping');
  });
});

describe('the spool', () => {
  it('S-13: refuses what is no file and forgets what nobody imports', async () => {
    expect((await upload('empty.csv', '')).status).toBe(400);
    expect((await upload('blank.csv', '\n\n')).json.code).toBe('empty_file');
    expect((await ask('POST', '/uploads?name=x', { not: 'a file' })).json.code).toBe('no_file');
    const before = await readdir(path.join(dir, 'spool'));
    const { json } = await upload('forgotten.csv', csv(clicks('/never/', 2)));
    const old = new Date(Date.now() - 8 * 86_400_000);
    await utimes(path.join(dir, 'spool', json.id), old, old);
    const busy = (await upload('kept.csv', csv(clicks('/kept/', 2)))).json.id;
    const { openSpool } = await import('../../../store/spool.ts');
    const spool = openSpool(path.join(dir, 'spool'), () => 1e9);
    expect(await spool.olderThan(Date.now() - 7 * 86_400_000)).toEqual([json.id]);
    await expect(spool.find(999, busy)).rejects.toMatchObject({ code: 'no_upload' });
    await expect(spool.find(1, '../../etc')).rejects.toMatchObject({ code: 'no_upload' });
    expect(before).not.toContain(json.id);
  });

  it('S-13: stops an upload that the disk has no room for', async () => {
    const { checkAnnounced, openSpool, safeName } = await import('../../../store/spool.ts');
    expect(() => checkAnnounced(21 * 2 ** 30, 1e15)).toThrow('larger than 20 GB');
    expect(() => checkAnnounced(100, 10)).toThrow('no room');
    const spool = openSpool(path.join(dir, 'full'), () => 0);
    const id = '0198c0de-0000-7000-8000-000000000000';
    await expect(
      spool.write(
        id,
        'x',
        (async function* () {
          yield Buffer.from('x');
        })(),
      ),
    ).rejects.toMatchObject({ status: 507 });
    expect(await readdir(path.join(dir, 'full', id))).toEqual([]);
    for (const name of ['..', '../..', '/', '.upload.json', 'a/b', 'a\\b', '\0', '-rf', 'x'.repeat(500), '.part-x']) {
      expect(safeName(name)).toMatch(/^[^./\\\0][^/\\\0]{0,99}$/);
    }
  });
});
