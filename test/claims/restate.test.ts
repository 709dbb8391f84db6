import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimSettings } from '../../src/core/claim-settings.ts';
import { EARLIEST, LATEST } from '../../src/core/period.ts';
import { canonicalHash } from '../../src/ledger/canonical.ts';
import { rebuild } from '../../src/ledger/rebuild.ts';
import { restateTouches } from '../../src/ledger/restate-touches.ts';
import type { EventStore } from '../../src/store/events.ts';
import { MINUTE, openShop, page, type Shop, START } from '../spine/shop.ts';

const ALL = { from: EARLIEST, to: LATEST };

/** Mails of a partner and its code belong to influencers. */
function partnerSettings(channel: string): ClaimSettings {
  const put = { method: 'influencers', channel, since: 0 } as const;
  return {
    rules: [{ name: 'partner', enabled: true, conditions: [{ field: 'utm_source', operator: 'is', value: 'partner' }], ...put }],
    clickIds: [],
    codes: [{ code: 'welcome10', ...put, creator: 'ana' }],
  };
}

const TOUCHES = `select toUnixTimestamp64Milli(at) as at, toString(method) as method, toString(channel) as channel, toString(rule) as rule
  from touches_known(workspace = {workspace:UInt32}, known = {known:DateTime64(3)}, identities = {identities:String}) order by at`;

type Touch = { at: string; method: string; channel: string; rule: string };

describe('claim rules of a workspace', () => {
  let shop: Shop;
  const evidence = { source: 'partner', medium: 'mailing' };
  const rulesOf = async (at?: number) => (await shop.ask<Touch>(TOUCHES, at === undefined ? {} : { at })).map(({ rule }) => rule);

  async function save(settings: ClaimSettings) {
    const { apply, claims } = shop.engine;
    return apply.paused(() => claims.save(shop.workspace, settings, { by: 'test', note: '' }));
  }

  async function restate(version: number, period = ALL) {
    const { apply, claims } = shop.engine;
    const act = await apply.paused(() => claims.restate(shop.workspace, version, period, 'test'));
    await apply.drained(60_000);
    return act;
  }

  beforeAll(async () => {
    shop = await openShop();
    await shop.send([
      page('p1', START, { anonymous: 'a' }, { evidence }),
      page('p2', START + 60 * MINUTE, { anonymous: 'b' }, { evidence: { source: 'google', medium: 'cpc' } }),
      { kind: 'event', id: 't1', type: 'touch', at: START + 120 * MINUTE, ids: { anonymous: 'c' }, evidence: { code: 'WELCOME10' } },
    ]);
  });
  afterAll(() => shop.close());

  it('claim what comes after them, and leave what stands as it is', async () => {
    expect(await rulesOf()).toEqual(['content/utm-medium-email', 'paid/utm-medium']);
    const { version } = await save(partnerSettings('partner'));
    expect(version).toBe(1);
    await shop.send([page('p3', START + 180 * MINUTE, { anonymous: 'd' }, { evidence })]);
    expect(await rulesOf()).toEqual(['content/utm-medium-email', 'paid/utm-medium', 'workspace/partner@1']);
  });

  it('a late event of a visit from before the rules does not move its claim', async () => {
    await shop.send([page('p0', START - 10 * MINUTE, { anonymous: 'a' })]);
    expect(await rulesOf()).toEqual(['baseline/no-evidence', 'content/utm-medium-email', 'paid/utm-medium', 'workspace/partner@1']);
  });

  it('rebuilding the touches moves nothing, and saving the same again makes no version', async () => {
    expect((await rebuild(shop.engine, ['touches'])).touches).toMatchObject({ stated: 0, takenBack: 0 });
    expect((await save(partnerSettings('partner'))).version).toBe(1);
  });

  it('put to history, they append: as known before, all is as it was; a code they name becomes a touch', async () => {
    const before = Date.now();
    const [counted] = await shop.ask<{ rows: string }>('select count() as rows from touches');
    const act = await restate(1);
    expect(act).toMatchObject({ done: { stated: 2, takenBack: 1 }, error: null });
    expect(await rulesOf()).toEqual([
      'baseline/no-evidence',
      'workspace/partner@1',
      'paid/utm-medium',
      'workspace/code-welcome10@1',
      'workspace/partner@1',
    ]);
    expect(await rulesOf(act.known - 1)).toEqual([
      'baseline/no-evidence',
      'content/utm-medium-email',
      'paid/utm-medium',
      'workspace/partner@1',
    ]);
    expect(act.known).toBeGreaterThanOrEqual(before);
    const [after] = await shop.ask<{ rows: string }>('select count() as rows from touches');
    expect(Number(after?.rows) - Number(counted?.rows)).toBe(3);
  });

  it('once more changes nothing, nor does a rebuild, nor a restart', async () => {
    expect((await restate(1)).done).toEqual({ stated: 0, takenBack: 0 });
    const { overall } = await canonicalHash(shop.engine);
    expect((await rebuild(shop.engine, ['touches'])).touches).toMatchObject({ stated: 0, takenBack: 0 });
    await shop.restart();
    expect((await rebuild(shop.engine, ['touches'])).touches).toMatchObject({ stated: 0, takenBack: 0 });
    expect((await canonicalHash(shop.engine)).overall).toBe(overall);
  });

  it('a period leaves what lies outside it alone, and the built-in claims can be put to history too', async () => {
    const { version } = await save(partnerSettings('mails'));
    await restate(version, { from: START - MINUTE, to: START + MINUTE });
    expect((await rulesOf())[1]).toBe('workspace/partner@2');
    expect((await rulesOf()).at(-1)).toBe('workspace/partner@1');
    const empty = await save({ rules: [], clickIds: [], codes: [] });
    const act = await restate(empty.version);
    expect(await rulesOf()).toEqual(['baseline/no-evidence', 'content/utm-medium-email', 'paid/utm-medium', 'content/utm-medium-email']);
    expect((await rulesOf(act.known - 1))[1]).toBe('workspace/partner@2');
  });

  it('an act that was cut short is carried out by the next start, once', async () => {
    const { version } = await save(partnerSettings('again'));
    const { apply, claims, events } = shop.engine;
    const ruledBy = (one: number) => claims.compile(shop.workspace, claims.version(shop.workspace, one).settings);
    const act = await apply.paused(async () => {
      const made = await claims.restate(shop.workspace, version, ALL, 'test');
      const insert: EventStore['insert'] = async (table, columns, given) => {
        const rows = [...given];
        const event = columns.indexOf('event');
        await events.insert(
          table,
          columns,
          [...rows].filter((row, _, [first]) => row[event] === first?.[event]),
        );
        throw new Error('killed');
      };
      await expect(restateTouches({ ...events, insert }, claims.claim, await ruledBy(version), made)).rejects.toThrow('killed');
      return made;
    });
    await shop.restart();
    await shop.engine.apply.drained(60_000);
    const done = shop.engine.claims.restatements(shop.workspace).find(({ id }) => id === act.id)?.done;
    expect(done).toEqual({ stated: 3, takenBack: 2 });
    const standing = await shop.ask<{ odd: string }>(
      'select count() as odd from (select sum(toInt32(sign)) as standing from touches group by event) where standing not in (0, 1)',
    );
    expect(standing).toEqual([{ odd: '0' }]);
    expect((await rebuild(shop.engine, ['touches'])).touches).toMatchObject({ stated: 0, takenBack: 0 });
  });

  it('a change made on an older version is refused', async () => {
    const { apply, claims } = shop.engine;
    const late = apply.paused(() => claims.save(shop.workspace, partnerSettings('x'), { by: 'test', note: '', base: 1 }));
    await expect(late).rejects.toMatchObject({ code: 'claims_changed', status: 409 });
  });
});
