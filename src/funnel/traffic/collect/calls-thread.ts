// A thread that reads requests: what it is sent in one message it answers in one.
import { parentPort } from 'node:worker_threads';
import { FunilError } from '../../../core/errors.ts';
import { isWhole } from './is-whole.ts';
import { type CallsRead, type CallsRequest, readCalls } from './read-calls.ts';

/** What the thread is sent, and answers in the same order. */
export type Asked = CallsRequest[];

export type Answered = ({ read: CallsRead } | { fault: { code: string; title: string; status: number; hint: string } | null })[];

async function answer(request: CallsRequest): Promise<Answered[number]> {
  try {
    const { calls: _calls, ...read } = await readCalls(request);
    return { read };
  } catch (error) {
    if (!(error instanceof FunilError)) return { fault: null };
    const { code, message: title, status, hint } = error;
    return { fault: { code, title, status, hint } };
  }
}

parentPort?.on('message', async (asked: Asked) => {
  const answered: Answered = [];
  for (const request of asked) answered.push(await answer(request));
  const given = answered.flatMap((one) => ('read' in one && isWhole(one.read.json) ? one.read.json.buffer : []));
  parentPort?.postMessage(answered, given as ArrayBuffer[]);
});

parentPort?.postMessage([] satisfies Answered);
