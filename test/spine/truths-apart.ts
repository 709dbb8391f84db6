import { expect, it } from 'vitest';
import { type Bench, ORDERS } from './bench.ts';
import { page, START } from './shop.ts';

/** Workspaces and faulty facts are kept from others. */
export function strangersStayApart(bench: () => Bench): void {
  it('two workspaces with equal ids never mix', async () => {
    const other = await bench().another();
    const facts = [
      page('e', START, { anonymous: 'd', user: 'u' }),
      { kind: 'order', id: 'o', order: 'o', at: START, ids: { user: 'u' }, currency: 'EUR', status: 'paid', total: '1' },
    ];
    await bench().shop.sendTo(bench().workspace, facts);
    await bench().shop.sendTo(other, [...facts, { ...facts[1], id: 'o2', total: '2' }]);
    expect((await bench().orders()).o).toMatchObject({ total: '1', person: bench().node({ user: 'u' }) });
    expect(await bench().shop.ask(ORDERS, { workspace: other })).toMatchObject([
      { order: 'o', total: '2', person: bench().shop.node({ user: 'u' }, other) },
    ]);
    expect(bench().shop.node({ user: 'u' }, other)).not.toBe(bench().node({ user: 'u' }));
  });

  it('takes a hostile group apart: what is wrong is kept beside, its neighbours land', async () => {
    const source = await bench().shop.engine.workspaces.source(bench().workspace, 'test', 'test');
    let deep: unknown = 1;
    for (let n = 0; n < 10_000; n += 1) deep = { deep };
    const raws = [
      page('good-1', START, { anonymous: 'd' }),
      { ...page('deep', START, { anonymous: 'd' }), props: { deep } },
      { ...page('kind', START, { anonymous: 'd' }), kind: { toString: 1 } },
      page('nul', START, { anonymous: 'a\0b' }),
      page('half', START, { anonymous: '\udc00' }),
      { ...page('click', START, { anonymous: 'd' }), evidence: { clickIds: { gclid: { '\0': 1 } } } },
      null,
      page('good-2', START, { anonymous: 'd' }),
    ];
    const { verdicts, accepted } = await bench().shop.engine.intake.accept({ workspace: bench().workspace, source }, raws);
    await bench().shop.engine.apply.drained();
    expect(verdicts.map((verdict) => (verdict.outcome === 'accepted' ? 'accepted' : verdict.drop.reason))).toEqual([
      'accepted',
      'too_deep',
      'bad_kind',
      'bad_text',
      'bad_text',
      'bad_type',
      'not_an_object',
      'accepted',
    ]);
    expect(accepted).toBe(2);
    expect(await bench().count('events')).toBe(2);
  });
}
