import type { Engine } from './engine.ts';
import { type Demos, openDemos } from './funnel/capture/demo/demos.ts';
import { prepareFirstReports } from './funnel/insight/first-reports.ts';
import type { ReportAnswers } from './funnel/insight/report-answers.ts';
import { removeWorkspace } from './ledger/remove-workspace.ts';
import { DEMO_SHOPS } from './seed/index.ts';

/** Demo shops that show their first figures at once when they are ready, and leave nothing behind when they go. */
export function openDemoShops(engine: Engine, answers: ReportAnswers): Demos {
  const { seen, identities, visits, state, workspaces } = engine;
  const removing = { ...engine, db: state.db, remembered: [seen, identities, visits], forget: workspaces.forget };
  return openDemos({
    ...engine,
    db: state.db,
    stories: DEMO_SHOPS,
    prepare: (workspace) => prepareFirstReports(answers, workspace),
    removeWorkspace: (workspace) => removeWorkspace(removing, workspace),
  });
}
