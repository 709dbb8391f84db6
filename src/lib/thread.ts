import { setFlagsFromString } from 'node:v8';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Starts the module `name`, without its ending, beside the one at `beside` on a thread of its own. */
export function startThread(name: string, beside: string, options: WorkerOptions): Worker {
  // The main thread's room for objects was taken when it began; by its flags every thread would take as much, whatever its limits say.
  setFlagsFromString('--max-semi-space-size=0');
  setFlagsFromString('--max-old-space-size=0');
  if (!beside.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, beside), options);
  return new Worker(fromSource(new URL(`./${name}.ts`, beside).href), { ...options, eval: true });
}

/** A thread does not have the loader of sources that the process was started with. */
function fromSource(module: string): string {
  const [loader, wanted] = [import.meta.resolve('tsx/esm/api'), module].map((url) => JSON.stringify(url));
  return `import(${loader}).then(({ register }) => { register(); return import(${wanted}); });`;
}
