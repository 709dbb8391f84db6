import type { Worker } from 'node:worker_threads';
import { FunilError } from '../../../core/errors.ts';
import { startThread } from '../../../lib/thread.ts';
import type { Answered, Asked } from './calls-thread.ts';
import { isWhole } from './is-whole.ts';
import { type CallsRead, type CallsRequest, readCalls } from './read-calls.ts';

/** Reads requests on a thread of its own, so that everybody else is answered meanwhile. */
export interface CallsApart {
  read(request: CallsRequest): Promise<CallsRead>;
  close(): Promise<void>;
}

interface Waiting {
  request: CallsRequest;
  resolve: (read: CallsRead) => void;
  reject: (error: unknown) => void;
}

/** Bytes below which handing a request over costs more than reading it. */
const SMALL = 4_096;
/** The thread's young objects live for one request. */
const LIMITS = { maxYoungGenerationSizeMb: 48 };

/**
 * Starts the thread with the first request that is worth it. While it is not there (yet), and for what is small, requests are read here: the
 * outcome is the same. What arrives while the thread is at work goes to it in one message.
 */
export function openCallsApart(): CallsApart {
  let thread: Worker | null = null;
  let ready = false;
  let atWork: Waiting[] = [];
  let waiting: Waiting[] = [];

  function start(): Worker {
    const started = startThread('calls-thread', import.meta.url, { resourceLimits: LIMITS });
    started.unref();
    started.on('message', (answered: Answered) => {
      ready = true;
      const done = atWork;
      atWork = [];
      for (const [nth, one] of answered.entries()) settle(done[nth] as Waiting, one);
      send();
    });
    started.on('error', () => undefined);
    started.on('exit', gone);
    return started;
  }

  /** What the thread had in hand when it ended went with it, and may be what ended it; the others are read here. */
  function gone(): void {
    thread = null;
    ready = false;
    for (const { reject } of atWork.splice(0)) reject(lost());
    for (const { request, resolve, reject } of waiting.splice(0)) readCalls(request).then(resolve, reject);
  }

  function send(): void {
    if (!thread || atWork.length > 0 || waiting.length === 0) return;
    atWork = waiting;
    waiting = [];
    const asked: Asked = atWork.map(({ request }) => request);
    thread.postMessage(
      asked,
      asked.flatMap(({ body }) => (body && isWhole(body) ? (body.buffer as ArrayBuffer) : [])),
    );
  }

  return {
    read(request) {
      if ((request.body?.length ?? 0) < SMALL && request.encoding === undefined) return readCalls(request);
      thread ??= start();
      if (!ready) return readCalls(request);
      return new Promise((resolve, reject) => {
        waiting.push({ request, resolve, reject });
        send();
      });
    },
    close: async () => {
      await thread?.terminate();
    },
  };
}

function lost(): FunilError {
  return new FunilError('unavailable', 'The request could not be read at this moment.', {
    status: 503,
    hint: 'Send it again.',
    retryAfter: 1,
  });
}

function settle({ resolve, reject }: Waiting, answer: Answered[number]): void {
  if ('read' in answer) resolve(answer.read);
  else
    reject(answer.fault ? new FunilError(answer.fault.code, answer.fault.title, answer.fault) : new Error('A request could not be read.'));
}
