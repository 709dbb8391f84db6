import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import { createProgram } from '../../src/cli/program.ts';
import { startFunil } from '../people/team.ts';

let app: App;
let close: () => Promise<void>;

/** What a command prints, run against the Funil that runs on the data. */
async function run(...words: string[]): Promise<string> {
  let said = '';
  const note = (text: unknown) => {
    said += String(text);
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(note);
  vi.spyOn(process.stderr, 'write').mockImplementation(note);
  await createProgram().parseAsync(['node', 'funil', '--data', app.engine.config.dataDir, ...words]);
  return said;
}

beforeAll(async () => {
  ({ app, close } = await startFunil());
  const headers = { authorization: `Bearer ${app.localToken}` };
  const made = await app.http.inject({ method: 'POST', url: '/api/v1/sources', headers, payload: { name: 'storefront', kind: 'browser' } });
  expect(made.statusCode).toBe(201);
  const source = made.json().id;
  const at = Date.UTC(2026, 2, 1);
  const facts = [{ kind: 'event', id: 'e1', at, type: 'page', ids: { anonymous: 'a', email: 'ana@shop.example' } }];
  await app.engine.intake.accept({ workspace: 1, source }, facts);
  await app.engine.apply.drained();
}, 60_000);

afterEach(() => vi.restoreAllMocks());

afterAll(() => close?.());

describe('the command line', () => {
  it('puts a tracking plan in force and shows it', async () => {
    expect(await run('plans')).toMatch(/storefront\s+no plan/);
    const file = path.join(app.engine.config.dataDir, 'plan.json');
    await writeFile(file, JSON.stringify({ mode: 'warn', events: [{ event: 'Order Completed', properties: [] }] }));
    expect(await run('plans', 'set', 'storefront', file)).toContain('Version 1 of the plan of storefront is in force: 1 event, mode warn.');
    expect(JSON.parse(await run('plans', 'list', '--json'))).toMatchObject([{ source: 'storefront', plan: { mode: 'warn', version: 1 } }]);
    expect(await run('plans', 'show', 'storefront')).toContain('Version 1, mode warn');
    expect(JSON.parse(await run('plans', 'suggest', 'storefront'))).toMatchObject({ events: expect.any(Array) });
    await expect(run('plans', 'show', 'nowhere')).rejects.toThrow('There is no source "nowhere".');
    await expect(run('plans', 'set', 'storefront', '/nowhere.json')).rejects.toThrow('cannot be read');
  });

  it('opens, lists, renews and closes webhooks', async () => {
    expect(await run('hooks')).toContain('None yet');
    expect(await run('hooks', 'vendors')).toContain('shopify');
    const file = path.join(app.engine.config.dataDir, 'secret.txt');
    await writeFile(file, 'a-secret-of-the-vendor\n');
    const made = JSON.parse(await run('hooks', 'add', 'shop', '--vendor', 'shopify', '--secret-file', file, '--json'));
    expect(made).toMatchObject({ name: 'shop', secret: 'a-secret-of-the-vendor' });
    expect(await run('hooks')).toContain(`${app.address}${made.path}`);
    expect(await run('hooks', 'deliveries', String(made.id))).toContain('Nothing came yet.');
    expect(await run('hooks', 'rotate', String(made.id), '--secret-file', file, '--overlap-hours', '2')).toContain('shown this once');
    expect(await run('hooks', 'replay', String(made.id))).toContain('read again: 0');
    expect(await run('hooks', 'close', String(made.id))).toContain('Closed');
    expect(JSON.parse(await run('hooks', 'list', '--json'))).toMatchObject([{ closed: true }]);
  });

  it('shows alarms, and says what to watch', async () => {
    expect(await run('alarms')).toContain('No alarm is open.');
    expect(await run('alarms', 'look')).toContain('Looked.');
    expect(await run('alarms', 'watch', 'storefront', 'Lead Captured')).toContain('watched for silence');
    expect(JSON.parse(await run('alarms', 'watched', '--json'))).toEqual(expect.any(Array));
    expect(await run('alarms', 'unwatch', 'storefront', 'Lead Captured')).toContain('watched no longer');
    expect(JSON.parse(await run('alarms', 'list', '--all', '--json'))).toEqual([]);
  });

  it('shows what erasing would remove, erases, and lists what was erased', async () => {
    const { rows } = JSON.parse(await run('report', 'leads', '--json'));
    const [{ id }] = rows;
    expect(await run('erase', id)).toMatch(/goes\s+events\s+1[\s\S]*Nothing is erased yet/);
    await expect(run('erase', id, '--reason', 'because')).rejects.toThrow('--reason must be one of');
    expect(await run('erase', id, '--reason', 'asked', '--reference', 'DSR-1')).toContain('Erased.');
    expect(await run('erase')).toMatch(/asked\s+DSR-1\s+command line/);
    await expect(run('erase', id)).rejects.toThrow('There is no such lead.');
  });
});
