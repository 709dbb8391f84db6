import { setTimeout as sleep } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { FunilError } from '../core/errors.ts';
import { findServer } from '../http/server-file.ts';
import { type Client, createClient, withClient } from './client.ts';
import { createBar } from './import-progress.ts';
import { plural, say } from './output.ts';
import { configOf } from './settings.ts';
import { startAndStay } from './start.ts';

interface Demo {
  workspace: string;
  name: string;
  state: 'making' | 'ready' | 'failed' | 'removing';
  done: number;
  facts: number;
  error: string | null;
}

interface DemoOptions {
  story: 'b2c' | 'b2b' | 'both';
  size: string;
  seed: string;
  remove?: boolean;
}

const LOOK_EVERY_MS = 250;

export function demoCommand(): Command {
  return new Command('demo')
    .description('Explore demo shops: 24 months of a made-up shop and a made-up supplier, with the truth beside them')
    .addOption(new Option('--story <story>', 'which of them').choices(['b2c', 'b2b', 'both']).default('both'))
    .addOption(new Option('--size <size>', 'events of each').choices(['small', '1m', '10m']).default('small'))
    .option('--seed <number>', 'another seed gives other people, and the same truths', '1')
    .option('--remove', 'take them away again, with all their facts')
    .addHelpText('after', EXAMPLES)
    .action(async (options: DemoOptions, command: Command) => {
      if (options.remove) return withClient(command, (client) => removeDemos(client, options));
      if (await findServer(configOf(command).dataDir)) return withClient(command, (client) => makeDemos(client, options));
      const app = await startAndStay(command, false);
      await makeDemos(createClient(app.address, app.localToken, undefined), options);
      say(`Funil goes on running at ${app.address}; Ctrl-C stops it.`);
    });
}

async function makeDemos(client: Client, { story, size, seed }: DemoOptions): Promise<void> {
  const { demos } = await client.ask<{ demos: Demo[] }>('POST', '/api/v1/demo', { story, size, seed: readSeed(seed) });
  const wanted = new Set(demos.map(({ workspace }) => workspace));
  const ended = await watch(client, wanted);
  for (const { workspace, name, facts, state, error } of ended) {
    if (state !== 'ready')
      throw new FunilError('demo_failed', `${name} could not be made: ${error ?? state}`, { hint: 'funil demo tries again.' });
    say(`${name}: ready, ${plural(facts, 'fact')}. Look at it with --workspace ${workspace}, or in the web app.`);
  }
  say('What is true in them, whatever reports say: GET /api/v1/demo/truth. Take them away with: funil demo --remove');
}

/** Follows the shops until none is being made any more. */
async function watch(client: Client, wanted: ReadonlySet<string>): Promise<Demo[]> {
  const bar = createBar('demo', 100);
  try {
    for (;;) {
      const { demos } = await client.ask<{ demos: Demo[] }>('GET', '/api/v1/demo');
      const mine = demos.filter(({ workspace }) => wanted.has(workspace));
      const facts = mine.reduce((sum, one) => sum + one.facts, 0);
      bar.update((100 * mine.reduce((sum, { done }) => sum + done, 0)) / Math.max(1, mine.length), { said: `${plural(facts, 'fact')} | ` });
      if (mine.every(({ state }) => state !== 'making')) return mine;
      await sleep(LOOK_EVERY_MS);
    }
  } finally {
    bar.stop();
  }
}

async function removeDemos(client: Client, { story }: DemoOptions): Promise<void> {
  const { demos } = await client.ask<{ demos: (Demo & { story: string })[] }>('GET', '/api/v1/demo');
  const chosen = demos.filter((demo) => story === 'both' || demo.story === story);
  if (chosen.length === 0) say('There is no demo shop to remove.');
  for (const { workspace, name } of chosen) {
    await client.ask('DELETE', `/api/v1/demo/${encodeURIComponent(workspace)}`);
    say(`${name} is gone, with all its facts.`);
  }
}

function readSeed(text: string): number {
  const seed = Number(text);
  if (Number.isInteger(seed) && seed >= 0 && seed <= 2_147_483_647) return seed;
  throw new FunilError('bad_option', `"${text}" is not a seed.`, { hint: 'A seed is a whole number from 0 to 2147483647.' });
}

const EXAMPLES = `
Examples:
  funil demo                                  both shops; starts Funil where none runs, and stays
  funil demo --story b2c --size 1m            a larger one
  funil report methods --workspace demo-b2c   what a report says of it
  funil demo --remove                         take them away again
`;
