// `npm run bench -- NAME [--quick] [--json] [--data DIR]`: a workload and its figures, each beside a baseline measured in the same run.
import { parseArgs } from 'node:util';
import { type Bench, disturbanceFigures, table } from './figures.ts';

const BENCHES: Record<string, () => Promise<Bench>> = {
  import: async () => (await import('./import.ts')).bench,
  funnel: async () => (await import('./funnel.ts')).bench,
  ledger: async () => (await import('./ledger.ts')).bench,
  leads: async () => (await import('./leads.ts')).bench,
  overview: async () => (await import('./overview.ts')).bench,
  timeline: async () => (await import('./timeline.ts')).bench,
  growth: async () => (await import('./growth.ts')).bench,
  ingest: async () => (await import('./ingest.ts')).bench,
  forms: async () => (await import('./forms.ts')).bench,
  redirect: async () => (await import('./redirect.ts')).bench,
  pages: async () => (await import('./pages.ts')).bench,
  single: async () => (await import('./single.ts')).bench,
  fresh: async () => (await import('./fresh.ts')).bench,
  identity: async () => (await import('./identity.ts')).bench,
  restate: async () => (await import('./restate.ts')).bench,
  overload: async () => (await import('./overload.ts')).bench,
  start: async () => (await import('./start.ts')).bench,
  idle: async () => (await import('./idle.ts')).bench,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, data: { type: 'string' } },
});
const [name = ''] = positionals;
const open = BENCHES[name];

if (!open || positionals.length !== 1) {
  console.error(`Which one? npm run bench -- ${Object.keys(BENCHES).join(' | ')} [--quick] [--json] [--data DIR]`);
  process.exitCode = 2;
} else {
  const bench = await open();
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const figures = await bench({ quick: values.quick, data: values.data ?? null, say });
  figures.push(...disturbanceFigures());
  console.log(values.json ? JSON.stringify({ bench: name, figures }) : table(name, figures));
}
