import { defined } from '../frame/period.ts';
import { type Model, models } from '../words/labels.ts';

/** What was chosen on the page of all methods besides the period. */
export interface MethodsSearch {
  model?: Exclude<Model, 'last-non-baseline'>;
  by?: 'campaign';
}

export function readMethodsSearch(raw: Record<string, unknown>): MethodsSearch {
  const model = models.find((known) => known === raw.model);
  return defined({
    model: model === 'last-non-baseline' ? undefined : model,
    by: raw.by === 'campaign' ? ('campaign' as const) : undefined,
  });
}
