import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { take } from '../../src/connectors/file/fixtures/take.ts';
import { openFile } from '../../src/connectors/file/index.ts';

describe('leads of TikTok, as its file has them', () => {
  it('are found by their columns, and are leads of a paid ad', async () => {
    const { plan, facts } = await openFile(path.join(import.meta.dirname, 'tiktok-leads.csv'));
    expect(plan.mapping.name).toBe('tiktok-leads');
    const taken = await take(facts);
    expect(taken.rejects).toEqual([]);
    expect(taken.facts).toMatchObject([
      {
        type: 'lead_captured',
        ids: { external: 'tiktok:lead:7001', email: 'tik.ana@example.org' },
        evidence: { source: 'tiktok', medium: 'paid_social', campaign: 'Spring' },
        traits: { name: 'Tik Ana', company: 'Casa Azul' },
      },
      { ids: { external: 'tiktok:lead:7002', phone: '+351 910 000 000' } },
    ]);
  });
});
