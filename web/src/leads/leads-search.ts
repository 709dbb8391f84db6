import { defined } from '../frame/period.ts';
import { isMethod, type Level, levelNames } from '../words/labels.ts';

/** What the list of leads is narrowed to, as it stands in the address. */
export interface LeadsSearch {
  search?: string;
  level?: Level;
  method?: string;
}

const LONGEST = 200;

export function readLeadsSearch(raw: Record<string, unknown>): LeadsSearch {
  const search = typeof raw.search === 'string' || typeof raw.search === 'number' ? String(raw.search).slice(0, LONGEST) : '';
  return defined({
    search: search || undefined,
    level: typeof raw.level === 'string' && Object.hasOwn(levelNames, raw.level) ? (raw.level as Level) : undefined,
    method: typeof raw.method === 'string' && isMethod(raw.method) ? raw.method : undefined,
  });
}
