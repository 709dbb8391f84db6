import type { ClaimSettings } from '../src/core/claim-settings.ts';
import { EARLIEST, LATEST } from '../src/core/period.ts';
import type { Workspace } from '../src/ledger/workspaces.ts';
import { type Bench, type Figure, plain } from './figures.ts';
import { type Ground, openGround } from './ground.ts';
import { type Run, time } from './measure.ts';

const SIZES = { full: 1_000_000, quick: 200_000 };

const PERIOD = { from: EARLIEST, to: LATEST };

/** Touches of that source belong to influencers from now on, and did before. */
function settingsFor(source: string): ClaimSettings {
  const conditions = [{ field: 'utm_source', operator: 'is', value: source } as const];
  const rule = { name: 'letters', enabled: true, conditions, method: 'influencers', channel: 'letters', since: 0 } as const;
  return { rules: [{ ...rule, conditions: [...conditions] }], clickIds: [], codes: [] };
}

const SETTINGS = settingsFor('newsletter');
/** Moves nothing; what was filled in says in other words why it is so, which is put right before anything is measured. */
const NOBODY = settingsFor('nobody');

/** Claim rules tried on history and put to it, against a bare copy of all touches inside the engine. */
export const bench: Bench = async (options) => {
  const ground = await openGround(options, options.quick ? SIZES.quick : SIZES.full);
  try {
    await restated(ground, NOBODY);
    const copy = await bareCopy(ground);
    let foretold: DryRun | undefined;
    const dry = await time(async () => {
      foretold = (await ground.post('/api/v1/claims/dry-run', { ...SETTINGS })) as DryRun;
    });
    const first = await restated(ground, SETTINGS);
    const again = await restated(ground, SETTINGS);
    if (!foretold) throw new Error('no dry run');
    options.say(`${foretold.touches.toLocaleString('en')} touches, of which ${foretold.restated.touches.toLocaleString('en')} change`);
    return figuresOf(foretold, { copy, dry, first: first.run, again: again.run }, first.done, again.done);
  } finally {
    await ground.close();
  }
};

interface DryRun {
  touches: number;
  restated: { touches: number };
}

interface Done {
  stated: number;
  takenBack: number;
}

async function bareCopy({ engine: { events } }: Ground): Promise<Run> {
  await events.command('create table bench_touches as touches');
  const run = await time(() => events.command('insert into bench_touches select * from touches'));
  await events.command('drop table bench_touches sync');
  return run;
}

/** Keeps the rules, where they are not kept yet, and puts them to all history. */
async function restated({ engine: { apply, claims, workspaces } }: Ground, settings: ClaimSettings): Promise<{ run: Run; done: Done }> {
  const { id: workspace } = workspaces.list()[0] as Workspace;
  const { version } = await apply.paused(() => claims.save(workspace, settings, { by: 'bench', note: '' }));
  let act: string | undefined;
  const run = await time(async () => {
    ({ id: act } = await apply.paused(() => claims.restate(workspace, version, PERIOD, 'bench')));
    await apply.drained();
  });
  const done = claims.restatements(workspace).find(({ id }) => id === act)?.done;
  if (!done) throw new Error('the rules were not put to history');
  return { run, done };
}

function figuresOf(foretold: DryRun, runs: Record<'copy' | 'dry' | 'first' | 'again', Run>, first: Done, again: Done): Figure[] {
  const { copy, dry } = runs;
  return [
    plain('dry run of all history', dry.wall, 'ms', copy.wall),
    plain('dry run, processor time', dry.cpu * 1_000, 'ms', copy.cpu * 1_000),
    plain('put to history', runs.first.wall, 'ms', copy.wall),
    plain('put to history, processor time', runs.first.cpu * 1_000, 'ms', copy.cpu * 1_000),
    plain('once more, which changes nothing', runs.again.wall, 'ms', copy.wall),
    plain('taken back; baseline: foretold by the dry run', first.takenBack, '', foretold.restated.touches),
    plain('taken back the second time', again.takenBack, ''),
  ];
}
