// Started by the idle bench: the engine on a data directory, doing nothing until its input ends.
import pino from 'pino';
import { startEngine } from '../src/engine.ts';
import { configFor } from './ground.ts';

const began = performance.now();
const engine = await startEngine(configFor(process.argv[2] as string), pino({ level: 'warn' }, pino.destination(2)));
console.log(JSON.stringify({ ready: performance.now() - began }));
process.stdin.resume().once('end', async () => {
  await engine.close();
  process.exit(0);
});
