/** Keeps answers for as long as the ledger does not grow. Two who ask the same at once share one computation. */
export interface ReportCache {
  get<T>(key: string, version: number, compute: () => Promise<T>): Promise<T>;
  /** Whether the answer is there, so that nobody would wait for it. */
  has(key: string, version: number): boolean;
}

interface Kept {
  version: number;
  answer: Promise<unknown>;
  isThere: boolean;
}

/** Keeps the latest `most` answers. */
export function createReportCache(most: number): ReportCache {
  const kept = new Map<string, Kept>();
  return {
    get<T>(key: string, version: number, compute: () => Promise<T>): Promise<T> {
      const known = kept.get(key);
      if (known?.version === version) return known.answer as Promise<T>;
      const answer = compute();
      const one = { version, answer, isThere: false };
      kept.delete(key);
      kept.set(key, one);
      answer.then(
        () => {
          one.isThere = true;
        },
        () => kept.delete(key),
      );
      if (kept.size > most) kept.delete(kept.keys().next().value as string);
      return answer;
    },
    has(key, version) {
      const known = kept.get(key);
      return known?.version === version && known.isThere;
    },
  };
}

/** Two requests are the same if their workspace and address are. */
export function cacheKey(request: { workspace: number; url: string }): string {
  return `${request.workspace} ${request.url}`;
}
