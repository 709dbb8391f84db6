import type { Logger } from 'pino';
import type { Routes } from '../../../lib/http.ts';
import { openPageBook } from './page-book.ts';
import { pageRoutes } from './page-routes.ts';
import type { PageParts } from './parts.ts';
import { testRoutes } from './test-routes.ts';
import { openViews } from './views.ts';
import { visitorRoutes } from './visitor-routes.ts';

export interface LandingPages {
  routes: readonly Routes[];
  /** Writes what was counted, and stops looking for what other processes changed. */
  stop(): Promise<void>;
}

const LOOK_EVERY = 10_000;

/** Opens the landing pages of all workspaces. */
export async function openLandingPages(given: Omit<PageParts, 'book' | 'views'>, log: Logger): Promise<LandingPages> {
  const views = openViews(given.db, given.clock, (workspace) => given.workspaces.get(workspace).timezone);
  const parts: PageParts = { ...given, book: await openPageBook(given.db), views };
  const upkeep = async () => {
    await parts.views.write();
    await parts.book.refresh();
  };
  const round = setInterval(
    () => void upkeep().catch((error) => log.error({ err: error }, 'landing pages could not be looked after')),
    LOOK_EVERY,
  );
  round.unref();
  return {
    routes: [pageRoutes(parts), testRoutes(parts), visitorRoutes(parts)],
    async stop() {
      clearInterval(round);
      await parts.views.write();
    },
  };
}
