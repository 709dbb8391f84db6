import pino from 'pino';
import { startEngine } from '../../src/engine.ts';
import { eraseLead } from '../../src/ledger/erase-lead.ts';
import { mortalConfig } from '../killed.ts';

// One process, to be killed at a step of an erasure.

const [dir = '', lead = '', failpoint = ''] = process.argv.slice(2);
const engine = await startEngine(mortalConfig(dir, { FUNIL_FAILPOINT: failpoint }), pino({ level: 'silent' }));
await eraseLead({ ...engine, db: engine.state.db }, 1, lead, { reason: 'asked', reference: lead.slice(-4), who: 'test' });
process.stdout.write('erased\n');
await engine.close();
