import { type InvalidateOptions, type InvalidateQueryFilters, QueryClient, type QueryKey } from '@tanstack/react-query';

/**
 * Keeps what the server answered. An answer asked for before a change never passes for one after it: what is under way when answers
 * are called invalid is asked for anew, even where it is the first (TanStack Query by itself waits for that one and keeps it).
 */
export class Answers extends QueryClient {
  override async invalidateQueries<Key extends QueryKey>(
    filters?: InvalidateQueryFilters<Key>,
    options?: InvalidateOptions,
  ): Promise<void> {
    await this.cancelQueries(filters);
    await super.invalidateQueries(filters, options);
  }
}
