import pino from 'pino';
import { readConfig } from '../../src/config.ts';
import { startEngine } from '../../src/engine.ts';
import { eraseLead } from '../../src/ledger/erase-lead.ts';

// One process, to be killed at a step of an erasure.

const [dir = '', lead = '', failpoint = ''] = process.argv.slice(2);
const settings = { FUNIL_DATA: dir, FUNIL_LOG: 'silent', FUNIL_DISK_RESERVE_MB: '0', FUNIL_FAILPOINT: failpoint };
const engine = await startEngine(readConfig(settings, {}), pino({ level: 'silent' }));
await eraseLead({ ...engine, db: engine.state.db }, 1, lead, { reason: 'asked', reference: lead.slice(-4), who: 'test' });
process.stdout.write('erased\n');
await engine.close();
