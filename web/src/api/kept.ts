import { MutationCache, QueryCache } from '@tanstack/react-query';
import { allWords } from '../words/locales.ts';
import { Answers } from './answers.ts';
import { Problem } from './client.ts';
import { setRefused } from './refused.ts';

const MINUTE = 60_000;
const MOST_TRIES = 3;

/** What the server answered, for every page. */
export const queries = new Answers({
  queryCache: new QueryCache({
    onError: (error) => {
      bringWords();
      if (error instanceof Problem && error.status === 401) setRefused(true);
    },
  }),
  mutationCache: new MutationCache({ onError: bringWords }),
  defaultOptions: {
    // Without a network a question fails and says so; by itself the library would wait in silence.
    queries: { staleTime: MINUTE, refetchOnWindowFocus: false, retry: isWorthAnotherTry, networkMode: 'always', refetchOnReconnect: true },
    mutations: { networkMode: 'always' },
  },
});

/** The words of problems come after those of the first pages; who meets one needs them now. */
function bringWords(): void {
  allWords().catch(() => undefined);
}

/** Not reached, or told to come back: the rest would be refused again. */
function isWorthAnotherTry(failures: number, error: Error): boolean {
  return failures < MOST_TRIES - 1 && error instanceof Problem && (error.status === 0 || error.status === 503);
}
