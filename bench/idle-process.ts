// Started by the idle bench: Funil on a data directory, doing nothing until its input ends.
import { startApp } from '../src/app.ts';
import { configFor, logger } from './ground.ts';

const began = performance.now();
const app = await startApp(configFor(process.argv[2] as string), { log: logger() });
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ ready: performance.now() - began, cpu: (user + system) / 1_000 }));
process.stdin.resume().once('end', async () => {
  await app.close();
  process.exit(0);
});
