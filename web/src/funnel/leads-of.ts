import { defined } from '../frame/period.ts';
import { KEYED_BY, type LeadsSearch } from '../leads/leads-search.ts';
import { isCountry, isMethod, type Level, levelNames } from '../words/labels.ts';
import type { BreakdownBy, StepsBy } from './funnel-search.ts';

/** What the list of leads is narrowed to for a row of a breakdown; null where nobody knows what. */
export function leadsOf(by: BreakdownBy | StepsBy, key: string, only?: string): LeadsSearch | null {
  if (by === 'country' && isCountry(key)) return defined({ method: only, country: key });
  const keyed = KEYED_BY.find((known) => known === by);
  if (keyed) return defined({ method: only, by: keyed, key });
  if (by === 'level') return Object.hasOwn(levelNames, key) ? { level: key as Level } : null;
  if (by === 'method') return isMethod(key) ? { method: key } : null;
  return key === '' ? null : defined({ method: only, channel: key });
}
