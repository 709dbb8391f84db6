import { createRootRoute, retainSearchParams } from '@tanstack/react-router';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';
import { FRAME_KEYS, type FrameSearch, readFrameSearch } from './period.ts';

/** Every page's parent: rail, top, and what was chosen there, which goes along from page to page. */
export const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  validateSearch: readFrameSearch,
  search: { middlewares: [retainSearchParams<FrameSearch>([...FRAME_KEYS])] },
});
