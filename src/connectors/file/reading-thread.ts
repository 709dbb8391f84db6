// A thread that reads one file: takes bytes through one port and gives checked groups through another.
import { type MessagePort, workerData } from 'node:worker_threads';
import { pull, serve } from '../../lib/over-port.ts';
import { readChecked } from './checked.ts';
import type { ImportPlan } from './plan.ts';
import type { ResumePoint } from './read.ts';

/** What the thread is started with. */
export interface Reading {
  bytes: MessagePort;
  groups: MessagePort;
  plan: ImportPlan;
  from: ResumePoint | undefined;
}

const CHUNKS_AHEAD = 4;

const { bytes, groups, plan, from } = workerData as Reading;
await serve(
  groups,
  readChecked(pull<Uint8Array>(bytes, CHUNKS_AHEAD), plan, from),
  ({ json, packed }) => [json.buffer, packed.buffer] as ArrayBuffer[],
);
