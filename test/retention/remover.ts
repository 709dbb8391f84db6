import pino from 'pino';
import { startEngine } from '../../src/engine.ts';
import { enforceEventRetention } from '../../src/funnel/traffic/retention/event-retention.ts';
import { mortalConfig } from '../killed.ts';

// One process, to be killed at a step of a removal of old events.

const [dir = '', now = '', failpoint = ''] = process.argv.slice(2);
const engine = await startEngine(mortalConfig(dir, { FUNIL_FAILPOINT: failpoint }), pino({ level: 'silent' }), () => Number(now));
await enforceEventRetention({ ...engine, db: engine.state.db });
process.stdout.write('removed\n');
await engine.close();
