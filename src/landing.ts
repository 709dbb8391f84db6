import type { FastifyRequest } from 'fastify';
import type { Engine } from './engine.ts';
import { type LandingPages, openLandingPages } from './funnel/capture/pages/landing-pages.ts';
import { judge } from './funnel/insight/experiment/judge.ts';
import { isRobot } from './funnel/traffic/collect/bots.ts';
import { cookielessId, openDaySalts } from './funnel/traffic/collect/day-salts.ts';
import { addressOf } from './funnel/traffic/collect/sender.ts';
import { openWriteKeys } from './funnel/traffic/collect/write-keys.ts';

/** Landing pages with what other stages know: visitors as collection names them, sources, the judgement of tests. */
export function startLandingPages(engine: Engine, base: () => string): Promise<LandingPages> {
  const { log, clock, workspaces } = engine;
  const { db } = engine.state;
  const salts = openDaySalts(db);
  const given = {
    ...engine,
    db,
    base,
    isRobot,
    judge,
    visitorName: async (request: FastifyRequest, workspace: number) =>
      cookielessId(await salts.of(clock()), workspace, addressOf(request) ?? '', request.headers['user-agent'] ?? ''),
    workspaceOf: (slug: string) => workspaces.list().find((one) => one.slug === slug)?.id ?? null,
    makeSource: async (workspace: number) => {
      const { source, writeKey } = await openWriteKeys(db, clock).create(workspace, { name: 'Landing pages', kind: 'browser' });
      return { source: source.id, writeKey };
    },
  };
  return openLandingPages(given, log);
}
