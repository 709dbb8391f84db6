import { queries } from '../api/kept.ts';
import { workspacesQuery } from '../api/workspaces.ts';
import { dayIn } from '../words/format.ts';
import { type ChosenFrame, chosenFrame, type FrameSearch, readFrameSearch } from './period.ts';

/** What a route is told when it is gone to. */
interface Going {
  location: { search: unknown };
  /** Whether somebody only points at a link. */
  preload: boolean;
}

/** A route's loader: asks for what the page will show first, while its code is on the way. The page asks the same and shows what is wrong. */
export function askEarly(ask: (chosen: ChosenFrame, search: Record<string, unknown>) => void): (going: Going) => void {
  return ({ location, preload }) => {
    const search = location.search as Record<string, unknown>;
    if (!preload) void frameThere(readFrameSearch(search)).then((chosen) => ask(chosen, search));
  };
}

/** Which days those are depends on the workspace's time zone where they count from today. */
async function frameThere(search: FrameSearch): Promise<ChosenFrame> {
  if (search.period === undefined && search.from === undefined) return chosenFrame(search, '');
  const workspaces = await queries.ensureQueryData(workspacesQuery()).catch(() => []);
  const there = workspaces.find(({ slug }) => slug === search.workspace) ?? workspaces[0];
  return chosenFrame(search, dayIn(new Date(), there?.timezone), there);
}
