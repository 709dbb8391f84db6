import { pino } from 'pino';
import { readConfig } from '../../src/config.ts';
import type { FunilError } from '../../src/core/errors.ts';
import { startEngine } from '../../src/engine.ts';
import { canonicalHash } from '../../src/ledger/canonical.ts';
import { rebuild } from '../../src/ledger/rebuild.ts';
import { ROOT } from '../../src/lib/package-root.ts';
import { backup } from '../../src/store/backup/backup.ts';
import { restore } from '../../src/store/backup/restore.ts';
import { answers } from './facts.ts';

// One process, one data directory: the embedded event engine allows no more. Says what it found as one line of JSON.
const [task, dataDir, backupDir, stateUrl] = process.argv.slice(2) as [string, string, string, string | undefined];
const config = readConfig({ FUNIL_DATA: dataDir, ...(stateUrl === undefined ? {} : { FUNIL_STATE_URL: stateUrl }) });

async function restored() {
  const { before } = await restore(backupDir, config, ROOT);
  return { before };
}

async function opened() {
  const engine = await startEngine(config, pino({ level: 'silent' }));
  await engine.apply.drained();
  const clock = await engine.state.db.selectFrom('journal_clock').select('known').executeTakeFirstOrThrow();
  const known = clock.known.getTime();
  const said = { known, answers: await answers(engine, known), canonical: await canonicalHash(engine), rebuilt: await rebuild(engine) };
  if (task === 'crash') {
    await backup(engine, backupDir, ({ table }) => {
      if (table === 'events') process.kill(process.pid, 'SIGKILL');
    });
  }
  await engine.close();
  return said;
}

try {
  console.log(JSON.stringify(task === 'restore' ? await restored() : await opened()));
  process.exit(0);
} catch (error) {
  const { code, message } = error as FunilError;
  console.log(JSON.stringify({ code, message }));
  process.exit(1);
}
