import { createReadStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileImports } from '../../src/connectors/file/for-imports.ts';
import { openImports } from '../../src/funnel/capture/imports/index.ts';
import { conservation, openEngine } from '../spine/shop.ts';

// One process, to be killed. The first to live long enough makes the import; every other one only starts, and must go on by itself.
const [dataDir, file, failpoint] = process.argv.slice(2) as [string, string, string | undefined];
const MAPPING = {
  name: 'killed-clicks',
  kind: 'events',
  fields: { at: 'time', type: { value: 'page' }, 'ids.user': 'who', path: 'page' },
};

const engine = await openEngine(dataDir, failpoint ? { FUNIL_FAILPOINT: failpoint } : {});
const workspace = engine.workspaces.list()[0]?.id as number;
const imports = openImports({ ...engine.config, ...engine, db: engine.state.db, files: fileImports });
imports.start();
process.stdout.write('"ready"\n');
if ((await imports.list(workspace)).length === 0) {
  const upload = await imports.uploads.create(workspace, 'clicks.csv', createReadStream(file));
  await imports.create(workspace, upload.id, MAPPING);
}
for (;;) {
  const [made] = await imports.list(workspace);
  if (made && made.state !== 'waiting' && made.state !== 'running') break;
  await sleep(20);
}
const [made] = await imports.list(workspace);
const [stored] = await engine.events.read<{ rows: string; pages: string }>('select count() as rows, uniqExact(path) as pages from events');
const kept = await engine.state.db
  .selectFrom('reject')
  .select('line')
  .where('import', '=', made?.id as string)
  .execute();
const { faults, counted } = await conservation(engine);
const lines = new Set(kept.map(({ line }) => line)).size;
process.stdout.write(`${JSON.stringify({ made, stored, rejects: kept.length, lines, faults, counted })}\n`);
await imports.stop();
await engine.close();
