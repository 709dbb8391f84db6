/** Keeps answers for as long as the ledger does not grow. Two who ask the same at once share one computation. */
export interface ReportCache {
  get<T>(key: string, version: number, compute: () => Promise<T>): Promise<T>;
}

/** Keeps the latest `most` answers. */
export function createReportCache(most: number): ReportCache {
  const kept = new Map<string, { version: number; answer: Promise<unknown> }>();
  return {
    get<T>(key: string, version: number, compute: () => Promise<T>): Promise<T> {
      const known = kept.get(key);
      if (known?.version === version) return known.answer as Promise<T>;
      const answer = compute();
      kept.delete(key);
      kept.set(key, { version, answer });
      answer.catch(() => kept.delete(key));
      if (kept.size > most) kept.delete(kept.keys().next().value as string);
      return answer;
    },
  };
}

/** Two requests are the same if their workspace and address are. */
export function cacheKey(request: { workspace: number; url: string }): string {
  return `${request.workspace} ${request.url}`;
}
