import pino from 'pino';
import { readConfig } from '../../src/config.ts';
import { startEngine } from '../../src/engine.ts';
import { enforceEventRetention } from '../../src/funnel/traffic/retention/event-retention.ts';

// One process, to be killed at a step of a removal of old events.

const [dir = '', now = '', failpoint = ''] = process.argv.slice(2);
const settings = { FUNIL_DATA: dir, FUNIL_LOG: 'silent', FUNIL_DISK_RESERVE_MB: '0', FUNIL_FAILPOINT: failpoint };
const engine = await startEngine(readConfig(settings, {}), pino({ level: 'silent' }), () => Number(now));
await enforceEventRetention({ ...engine, db: engine.state.db });
process.stdout.write('removed\n');
await engine.close();
