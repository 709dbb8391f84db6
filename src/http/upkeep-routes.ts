import { isAbsolute } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { FunilError } from '../core/errors.ts';
import type { Routes } from '../lib/http.ts';
import { oneOf } from '../lib/one-of.ts';

/** What these routes can have done. Both may take minutes; `said` hears of every step. */
export interface Upkeep<What extends string> {
  backup(dir: string, said: (step: string) => void): Promise<unknown>;
  rebuild(what: readonly What[]): Promise<unknown>;
  rebuildable: readonly What[];
}

interface Task {
  name: string;
  state: 'running' | 'done' | 'failed';
  step: string;
  result: unknown;
  problem: { title: string; hint: string } | null;
}

const taskSchema = Type.Object({
  name: Type.String(),
  state: Type.String(),
  step: Type.String(),
  result: Type.Unknown(),
  problem: Type.Union([Type.Null(), Type.Object({ title: Type.String(), hint: Type.String() })]),
});

/** Backups and rebuilds, for the command line on this machine only: they write where it says, and for every workspace. One at a time; the caller asks how it goes. */
export function upkeepRoutes<What extends string>(upkeep: Upkeep<What>): Routes {
  let task: Task | null = null;

  function begin(name: string, run: (said: (step: string) => void) => Promise<unknown>): Task {
    if (task?.state === 'running') throw new FunilError('busy', `A ${task.name} is running.`, { status: 409, hint: 'Wait for its end.' });
    const mine: Task = { name, state: 'running', step: '', result: null, problem: null };
    task = mine;
    const said = (step: string) => {
      mine.step = step;
    };
    run(said).then(
      (result) => Object.assign(mine, { state: 'done', result }),
      (error: unknown) => Object.assign(mine, { state: 'failed', problem: problemOf(error) }),
    );
    return mine;
  }

  const shared = { tags: ['upkeep'], response: { 200: taskSchema, 202: taskSchema } };
  const backupBody = Type.Object({
    dir: Type.String({ minLength: 1, maxLength: 4_096, description: 'New directory, by its absolute path' }),
  });
  const rebuildBody = Type.Object({
    what: Type.Array(oneOf<What>(upkeep.rebuildable), { minItems: 1 }),
  });

  return (http) => {
    http.post(
      '/api/v1/upkeep/backup',
      { config: { scope: 'admin' }, schema: { ...shared, summary: 'Begin a backup', body: backupBody } },
      async (request, reply) => {
        requireCommandLine(request);
        const { dir } = request.body;
        if (!isAbsolute(dir)) throw new FunilError('bad_path', `${dir} is not an absolute path.`, { hint: 'Begin it with a slash.' });
        return reply.status(202).send(begin('backup', (said) => upkeep.backup(dir, said)));
      },
    );
    http.post(
      '/api/v1/upkeep/rebuild',
      { config: { scope: 'admin' }, schema: { ...shared, summary: 'Begin a rebuild', body: rebuildBody } },
      async (request, reply) => {
        requireCommandLine(request);
        return reply.status(202).send(begin('rebuild', () => upkeep.rebuild(request.body.what)));
      },
    );
    http.get(
      '/api/v1/upkeep',
      { config: { scope: 'admin' }, schema: { ...shared, summary: 'How the last backup or rebuild goes' } },
      async (request) => {
        requireCommandLine(request);
        if (!task) throw new FunilError('nothing_done', 'Nothing was begun since the start.', { status: 404 });
        return task;
      },
    );
  };
}

function requireCommandLine(request: FastifyRequest): void {
  if (request.everywhere) return;
  throw new FunilError('not_here', 'Backups and rebuilds are for the command line on the machine Funil runs on.', {
    status: 403,
    hint: 'Run: funil backup DIR',
  });
}

function problemOf(error: unknown): Task['problem'] {
  if (error instanceof FunilError) return { title: error.message, hint: error.hint };
  return { title: error instanceof Error ? error.message : String(error), hint: '' };
}
