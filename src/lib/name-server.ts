import { Resolver } from 'node:dns/promises';

const PATIENCE = 3_000;
const NOTHING = new Set(['ENOTFOUND', 'ENODATA']);

/** Asks the DNS of this machine. A name or a record that does not exist is an empty list; throws when nobody answers in time. */
export function createNameServer(resolver = new Resolver({ timeout: PATIENCE, tries: 1 })) {
  const none = (error: NodeJS.ErrnoException): [] => {
    if (NOTHING.has(error.code ?? '')) return [];
    throw error;
  };
  return {
    txt: async (name: string): Promise<string[]> => (await resolver.resolveTxt(name).catch(none)).map((pieces) => pieces.join('')),
    mx: async (name: string): Promise<string[]> =>
      (await resolver.resolveMx(name).catch(none)).sort((a, b) => a.priority - b.priority).map(({ exchange }) => exchange),
  };
}
