import path from 'node:path';
import { bundlePrograms } from '../tools/bundle.ts';
import { ROOT } from '../tools/run.ts';
import { onceMade } from './once.ts';

/** What tests run in processes of their own, to be killed or because the embedded event engine wants one for each data directory. */
const PROGRAMS = [
  'backup/child',
  'collect/server',
  'identities/eraser',
  'imports/importer',
  'mail/sender',
  'retention/remover',
  'spine/writer',
] as const;

export type Program = (typeof PROGRAMS)[number];

/**
 * Arguments with which Node runs one of them. In a run of tests they are built once, as the server is, for a start from the sources opens
 * and translates 3,000 files; outside of one each start does that.
 */
export async function argumentsFor(program: Program): Promise<string[]> {
  const sources = PROGRAMS.map((name) => path.join('test', `${name}.ts`));
  const built = await builtOnce('programs', sources);
  return built ? [path.join(built, `${path.basename(program)}.js`)] : ['--import', 'tsx', path.join(ROOT, 'test', `${program}.ts`)];
}

/** The folder in which these programs and the modules of threads are built in this run; null outside of one. */
export async function builtOnce(name: string, sources: readonly string[]): Promise<string | null> {
  const folder = path.join(builtFolder(), name);
  return (await onceMade(name, () => bundlePrograms(sources, folder))) && folder;
}

/** Below the root folder, where packages and migrations are found. */
export function builtFolder(): string {
  return path.join(ROOT, 'node_modules', '.cache', path.basename(process.env.TEST_ONCE ?? ''));
}
