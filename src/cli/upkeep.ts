import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import { FunilError } from '../core/errors.ts';
import { withClient } from './client.ts';
import { say } from './output.ts';

interface Task<Result> {
  state: 'running' | 'done' | 'failed';
  step: string;
  result: Result;
  problem: { title: string; hint: string } | null;
}

const LOOK_EVERY_MS = 300;

/** Begins a task of the server and waits for its end, saying each step. */
export async function runTask<Result>(command: Command, name: 'backup' | 'rebuild', body: unknown): Promise<Result> {
  return withClient(command, async ({ ask }) => {
    let task = await ask<Task<Result>>('POST', `/api/v1/upkeep/${name}`, body);
    for (let said = ''; task.state === 'running'; task = await ask<Task<Result>>('GET', '/api/v1/upkeep')) {
      if (task.step !== said) say(task.step);
      said = task.step;
      await sleep(LOOK_EVERY_MS);
    }
    if (task.problem) throw new FunilError(`${name}_failed`, task.problem.title, { hint: task.problem.hint });
    return task.result;
  });
}
