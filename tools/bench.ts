// `npm run bench -- NAME [--quick] [--json] [--data DIR]`: builds the workloads as the server is built, for code run from its sources is
// slower and larger than what people install, and runs one of them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bundlePrograms } from './bundle.ts';
import { ROOT, run } from './run.ts';

/** The workloads, and what they start beside them (bench/beside.ts). */
const PROGRAMS = ['bench/run.ts', 'bench/load.ts', 'bench/readers.ts', 'bench/form-visitors.ts', 'bench/memory.ts'];
const OUT = 'dist/bench';

/** Node's flags as people start Funil: those of its program's first line. */
const [firstLine = ''] = readFileSync(path.join(ROOT, 'bin/funil'), 'utf8').split('\n');
const flags = firstLine.match(/--\S+/g) ?? [];

await bundlePrograms(PROGRAMS, OUT);
process.exitCode = await run(process.execPath, [...flags, path.join(ROOT, OUT, 'run.js'), ...process.argv.slice(2)], {
  UV_THREADPOOL_SIZE: '16',
});
