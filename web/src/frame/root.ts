import { createRootRoute, retainSearchParams } from '@tanstack/react-router';
import { allWords } from '../words/locales.ts';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';
import { FRAME_KEYS, type FrameSearch, readFrameSearch } from './period.ts';

/** Every page's parent: rail, top, and what was chosen there, which goes along from page to page. */
export const root = createRootRoute({
  // The Overview's words are there from the beginning.
  beforeLoad: ({ location }) => (location.pathname === '/' ? undefined : allWords()),
  component: Frame,
  notFoundComponent: NotFound,
  validateSearch: readFrameSearch,
  search: { middlewares: [retainSearchParams<FrameSearch>([...FRAME_KEYS])] },
});
