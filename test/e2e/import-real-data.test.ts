import { createReadStream, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileImports } from '../../src/connectors/file/for-imports.ts';
import type { Engine } from '../../src/engine.ts';
import { type Imports, openImports } from '../../src/funnel/capture/imports/index.ts';
import type { ImportView } from '../../src/funnel/capture/imports/records.ts';
import { freshDir } from '../fresh.ts';
import { conservation, openEngine } from '../spine/shop.ts';

const DATA = path.resolve(import.meta.dirname, '../../../shared/data');
const OLIST = 'olist_sample_15k';

/** A file, the mapping it is imported with, and what must then be in the ledger: questions of one row each, `{source}` filled in. */
interface Case {
  mapping: string;
  file: string;
  beside?: string;
  rows: number;
  facts: number;
  truths: Record<string, Record<string, string>>;
}

const CASES: Case[] = [
  {
    mapping: 'olist-leads',
    file: 'olist_funnel/olist_marketing_qualified_leads_dataset.csv',
    rows: 8_000,
    facts: 8_000,
    truths: {
      'select count() as n, uniqExact(lead) as leads, toString(toDate(min(at))) as first from events where source = {source:UInt32}': {
        n: '8000',
        leads: '8000',
        first: '2017-06-14',
      },
      "select countIf(method = 'seo') as seo, countIf(method = 'paid') as paid, countIf(method = 'social') as social, countIf(method = 'baseline') as baseline from touches where event in (select id from events where source = {source:UInt32})":
        { seo: '2296', paid: '1769', social: '1350', baseline: '1808' },
    },
  },
  {
    mapping: 'olist-deals',
    file: 'olist_funnel/olist_closed_deals_dataset.csv',
    rows: 842,
    facts: 842,
    truths: {
      "select countIf(status = 'won') as won, count(amount) as stated, toString(sum(amount)) as declared from deals where source = {source:UInt32}":
        {
          won: '842',
          stated: '45',
          declared: '61784006',
        },
      'select uniqExact(lead) as leads from deals where source = {source:UInt32} and lead in (select lead from events)': { leads: '842' },
    },
  },
  {
    mapping: 'olist-orders',
    file: `${OLIST}/olist_orders_dataset.csv`,
    beside: `${OLIST}/olist_customers_dataset.csv`,
    rows: 15_000,
    facts: 15_000,
    truths: {
      'select count() as n, uniqExact(order) as orders, uniqExact(lead) as leads from orders where source = {source:UInt32}': {
        n: '15000',
        orders: '15000',
        leads: '14904',
      },
    },
  },
  {
    mapping: 'olist-lines',
    file: `${OLIST}/olist_order_items_dataset.csv`,
    beside: `${OLIST}/olist_orders_dataset.csv`,
    rows: 17_071,
    facts: 17_071,
    truths: {
      'select count() as n, toString(sum(price)) as price, toString(sum(shipping)) as shipping from lines where source = {source:UInt32}': {
        n: '17071',
        price: '2030270.94',
        shipping: '340292.67',
      },
    },
  },
  {
    mapping: 'olist-payments',
    file: `${OLIST}/olist_order_payments_dataset.csv`,
    beside: `${OLIST}/olist_orders_dataset.csv`,
    rows: 15_733,
    facts: 15_733,
    truths: {
      'select count() as n, toString(sum(amount)) as amount, uniqExact(order) as orders from payments where source = {source:UInt32}': {
        n: '15733',
        amount: '2397904.56',
        orders: '14999',
      },
    },
  },
  {
    mapping: 'rees46-events',
    file: 'rees46_sample/2019-Oct_first_170min.csv',
    rows: 17_434,
    facts: 17_434 + 214 * 2,
    truths: {
      "select countIf(type = 'product_viewed') as views, countIf(type = 'product_added') as carts, countIf(type = 'order_completed') as bought, uniqExact(lead) as users, uniqExact(visit) as sessions from events where source = {source:UInt32}":
        { views: '17055', carts: '165', bought: '214', users: '4504', sessions: '5066' },
      'select count() as n, uniqExact(lead) as buyers, toString(sum(total)) as total from orders where source = {source:UInt32}': {
        n: '214',
        buyers: '193',
        total: '59442.63',
      },
      'select count() as n, toString(sum(price)) as price from lines where source = {source:UInt32}': { n: '214', price: '59442.63' },
    },
  },
  {
    mapping: 'eshop-clicks',
    file: 'eshop_clothing_2008/e-shop_clothing_2008_full.csv',
    rows: 165_474,
    facts: 165_474,
    truths: {
      'select count() as n, uniqExact(lead) as visitors, uniqExact(visit) as sessions, toString(toDate(max(at))) as last from events where source = {source:UInt32}':
        { n: '165474', visitors: '24026', sessions: '24026', last: '2008-08-13' },
    },
  },
  {
    mapping: 'kag-costs',
    file: 'kag_facebook_ads/KAG_conversion_data.csv',
    rows: 1_143,
    facts: 1_143,
    truths: {
      'select count() as n, toString(sum(amount)) as spent, sum(impressions) as impressions, sum(clicks) as clicks from costs where source = {source:UInt32}':
        { n: '1143', spent: '58705.23', impressions: '213434828', clicks: '38165' },
    },
  },
  {
    mapping: 'cdnow-orders',
    file: 'cdnow/cdnowElog_BTYD.csv',
    rows: 6_919,
    facts: 6_919,
    truths: {
      'select count() as n, uniqExact(lead) as customers from orders where source = {source:UInt32}': { n: '6919', customers: '2357' },
    },
  },
  {
    mapping: 'channelattribution-paths',
    file: 'channelattribution/Data.csv',
    rows: 10_000,
    facts: 378_209 + 19_785,
    truths: {
      'select count() as n, uniqExact(lead) as leads from events where source = {source:UInt32}': { n: '378209', leads: '88387' },
      'select count() as n, toString(round(sum(total), 3)) as worth from orders where source = {source:UInt32}': {
        n: '19785',
        worth: '74802.972',
      },
    },
  },
];

const there = CASES.filter(({ file, beside }) => [file, beside ?? file].every((one) => existsSync(path.join(DATA, one))));

describe.skipIf(there.length === 0)('real files through the shipped mappings into one ledger (needs shared data)', () => {
  let dir: string;
  let engine: Engine;
  let imports: Imports;
  let workspace: number;

  beforeAll(async () => {
    dir = await freshDir('real');
    engine = await openEngine(dir);
    workspace = engine.workspaces.list()[0]?.id as number;
    imports = openImports({ ...engine.config, ...engine, db: engine.state.db, files: fileImports });
    imports.start();
  });

  afterAll(async () => {
    await imports?.stop();
    await engine?.close();
    await rm(dir, { recursive: true, force: true });
  });

  async function importFile({ file, beside, mapping }: Case): Promise<ImportView> {
    const upload = await imports.uploads.create(workspace, file, createReadStream(path.join(DATA, file)));
    expect(upload.mapping.name).toBe(mapping);
    if (beside) {
      expect(upload.needs).toEqual([path.basename(beside)]);
      await imports.uploads.addFile(workspace, upload.id, beside, createReadStream(path.join(DATA, beside)));
    }
    const made = await imports.create(workspace, upload.id, mapping);
    for (;;) {
      const seen = await imports.get(workspace, made.id);
      if (seen.state !== 'waiting' && seen.state !== 'running') return seen;
      await sleep(50);
    }
  }

  async function expectTruths({ mapping, truths }: Case): Promise<void> {
    const source = await engine.workspaces.source(workspace, `import:${mapping}`, 'import');
    for (const [question, truth] of Object.entries(truths)) {
      expect(await engine.events.read(question, { source }), question).toEqual([truth]);
    }
  }

  for (const one of CASES) {
    it.skipIf(!there.includes(one))(`${one.mapping}: counts and totals (needs shared data: ${one.file})`, { timeout: 90_000 }, async () => {
      const made = await importFile(one);
      expect(made, made.error ?? '').toMatchObject({ state: 'done', rows: one.rows, accepted: one.facts, duplicates: 0, rejected: 0 });
      await expectTruths(one);
    });
  }

  it('the small ones again: all duplicates, and the same totals', { timeout: 60_000 }, async () => {
    for (const one of there.filter(({ facts }) => facts < 20_000)) {
      expect(await importFile(one)).toMatchObject({ state: 'done', accepted: one.facts, duplicates: one.facts });
      await expectTruths(one);
    }
    expect(await conservation(engine)).toMatchObject({ faults: [], waiting: 0 });
  });
});
