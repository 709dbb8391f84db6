// `npm run dev`: the server restarts when a source changes; the web app, when there is one, comes from Vite, which passes API calls on to the server.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT, runPackage } from './run.ts';

const running = [runPackage('tsx/dist/cli.mjs', ['watch', 'src/main.ts', 'start', ...process.argv.slice(2)], { UV_THREADPOOL_SIZE: '16' })];
if (existsSync(path.join(ROOT, 'web/vite.config.ts'))) running.push(runPackage('vite/bin/vite.js', ['web']));
await Promise.race(running);
process.emit('SIGTERM', 'SIGTERM');
process.exitCode = Math.max(...(await Promise.all(running)));
