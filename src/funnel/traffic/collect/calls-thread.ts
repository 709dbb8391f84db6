// A thread that reads requests.
import { FunilError } from '../../../core/errors.ts';
import type { ProblemCode } from '../../../core/problem-codes.ts';
import { answerApart } from '../../../lib/apart.ts';
import { type CallsRead, type CallsRequest, readCalls } from './read-calls.ts';

/** What was read, or why it cannot be; null when that is a fault of ours. */
export type Answered = { read: CallsRead } | { fault: { code: ProblemCode; title: string; status: number; hint: string } | null };

async function answer(request: CallsRequest): Promise<Answered> {
  try {
    const { calls: _calls, ...read } = await readCalls(request);
    return { read };
  } catch (error) {
    if (!(error instanceof FunilError)) return { fault: null };
    const { code, message: title, status, hint } = error;
    return { fault: { code, title, status, hint } };
  }
}

answerApart(answer, (given) => ('read' in given ? given.read.json : undefined));
