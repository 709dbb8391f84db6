import { createRootRoute, retainSearchParams } from '@tanstack/react-router';
import { queries } from '../api/kept.ts';
import { workspacesQuery } from '../api/workspaces.ts';
import { sessionQuery } from '../people/session.ts';
import { FIRST_PAGES } from '../words/first-pages.ts';
import { allWords } from '../words/locales.ts';
import { Frame } from './frame.tsx';
import { inTime } from './in-time.ts';
import { NotFound } from './not-found.tsx';
import { FRAME_KEYS, type FrameSearch, readFrameSearch } from './period.ts';

/** Every page's parent: rail, top, and what was chosen there, which goes along from page to page. */
export const root = createRootRoute({
  beforeLoad: ({ location }) => (Object.hasOwn(FIRST_PAGES, location.pathname) ? undefined : allWords()),
  // Who is asked and where decides what stands above a page, so that nothing is pushed down later.
  loader: () => inTime(Promise.allSettled([queries.ensureQueryData(sessionQuery()), queries.ensureQueryData(workspacesQuery())])),
  shouldReload: false,
  component: Frame,
  notFoundComponent: NotFound,
  validateSearch: readFrameSearch,
  search: { middlewares: [retainSearchParams<FrameSearch>([...FRAME_KEYS])] },
});
