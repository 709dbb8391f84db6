import type { Identifiers } from '../../src/core/fact.ts';
import { leadFromPublicId, nodeOf, publicLeadId, usableIdentifiers } from '../../src/core/identity.ts';
import { type Answer, type Running, startRunning } from '../collect/running.ts';
import { DAY, page, type Raw } from '../spine/shop.ts';

export const START = Date.UTC(2026, 0, 5, 9);

/** A Funil whose people are merged and split over its API. */
export interface People extends Running {
  call(method: 'GET' | 'POST' | 'PUT', url: string, body?: unknown): Promise<Answer>;
  /** Accepts facts and waits until they have landed. */
  send(...groups: (readonly Raw[])[]): Promise<void>;
  /** The id of the lead that these identifiers name by themselves. */
  id(ids: Identifiers): string;
  /** The lead that an identifier stands for, as reports map it now. */
  leadOf(ids: Identifiers): Promise<string>;
}

export async function openPeople(): Promise<People> {
  const running = await startRunning(START + 400 * DAY);
  const { app } = running;
  const { engine } = app;
  const workspace = engine.workspaces.list()[0] as { id: number; salt: Buffer };
  const source = await engine.workspaces.source(workspace.id, 'test', 'test');
  const nodeOfIds = (ids: Identifiers) => nodeOf(workspace.salt, usableIdentifiers(ids)[0] as ReturnType<typeof usableIdentifiers>[0]);

  return {
    ...running,
    async call(method, url, body) {
      const answer = await app.http.inject({
        method,
        url,
        headers: { authorization: `Bearer ${app.localToken}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      });
      return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
    },
    async send(...groups) {
      for (const group of groups) {
        const { verdicts } = await engine.intake.accept({ workspace: workspace.id, source }, group);
        const refused = verdicts.find((verdict) => verdict.outcome === 'rejected');
        if (refused) throw new Error(JSON.stringify(refused));
      }
      await engine.apply.drained(60_000);
    },
    id: (ids) => publicLeadId(nodeOfIds(ids)),
    async leadOf(ids) {
      const identities = await engine.freshness.identityMap(null);
      const [row] = await engine.events.read<{ lead: string }>(
        "select toString(dictGetOrDefault({identities:String}, 'lead', {node:UInt64}, {node:UInt64})) as lead",
        { identities, node: nodeOfIds(ids) },
      );
      return publicLeadId(row?.lead as string);
    },
  };
}

export { DAY, leadFromPublicId, page };

/** An order of a known person. */
export const order = (id: string, at: number, ids: Identifiers, total: string): Raw => ({
  kind: 'order',
  id,
  order: id,
  at,
  ids,
  currency: 'EUR',
  status: 'paid',
  total,
});
