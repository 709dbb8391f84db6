import pino from 'pino';
import { startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';

// A Funil in a process of its own, to be killed. Says where it answers, and its key, on one line.
const [dir] = process.argv.slice(2) as [string];
const app = await startApp(readConfig({ FUNIL_DATA: dir, FUNIL_PORT: '0', FUNIL_LOG: 'silent' }, {}), { log: pino({ level: 'silent' }) });
process.stdout.write(`${JSON.stringify({ address: app.address, token: app.localToken })}\n`);
