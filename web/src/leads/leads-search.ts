import { defined } from '../frame/period.ts';
import { isMethod, type Level, levelNames, stages } from '../words/labels.ts';

/** What the list of leads is narrowed to, as it stands in the address. */
export interface LeadsSearch {
  search?: string;
  level?: Level;
  method?: string;
  /** Stage, or with `steps` the number of the step, beyond which they did not come. */
  stoppedAt?: string;
  steps?: string;
  window?: number;
}

const LONGEST = 200;

export function readLeadsSearch(raw: Record<string, unknown>): LeadsSearch {
  const search = typeof raw.search === 'string' || typeof raw.search === 'number' ? String(raw.search).slice(0, LONGEST) : '';
  return defined({
    search: search || undefined,
    level: typeof raw.level === 'string' && Object.hasOwn(levelNames, raw.level) ? (raw.level as Level) : undefined,
    ...placeIn(raw),
    method: typeof raw.method === 'string' && isMethod(raw.method) ? raw.method : undefined,
  });
}

const LONGEST_STEPS = 2_000;

/** Where they stopped: at a stage, or after a step of one's own. */
function placeIn({ stoppedAt, steps, window }: Record<string, unknown>): Pick<LeadsSearch, 'stoppedAt' | 'steps' | 'window'> {
  if (typeof steps !== 'string' || steps === '') return stages.some((stage) => stage === stoppedAt) ? { stoppedAt: String(stoppedAt) } : {};
  const step = Number(stoppedAt);
  if (!Number.isInteger(step) || step < 1) return {};
  const days = Number(window);
  return { steps: steps.slice(0, LONGEST_STEPS), stoppedAt: String(step), ...(days > 0 ? { window: days } : {}) };
}
