import { FunilError } from '../../../core/errors.ts';
import { openApart } from '../../../lib/apart.ts';
import type { Answered } from './calls-thread.ts';
import { type CallsRead, type CallsRequest, readCalls } from './read-calls.ts';

/** Reads requests on a thread of its own, so that everybody else is answered meanwhile. */
export interface CallsApart {
  read(request: CallsRequest): Promise<CallsRead>;
  close(): Promise<void>;
}

/** Bytes below which handing a request over costs more than reading it. */
const SMALL = 4_096;
/** The thread's young objects live for one request. */
const LIMITS = { maxYoungGenerationSizeMb: 48 };

/**
 * Starts the thread with the first request that is worth it. While it is not there (yet), and for what is small, requests are read here: the
 * outcome is the same. What the thread had in hand when it ended went with it, and may be what ended it: that is refused for now.
 */
export function openCallsApart(): CallsApart {
  const apart = openApart<CallsRequest, Answered>('calls-thread', import.meta.url, ({ body }) => body, LIMITS);
  return {
    async read(request) {
      const isSmall = (request.body?.length ?? 0) < SMALL && request.encoding === undefined;
      if (isSmall || !apart.isThere()) return readCalls(request);
      return readOf(await apart.ask(request).catch(() => Promise.reject(lost())));
    },
    close: apart.close,
  };
}

function readOf(answer: Answered): CallsRead {
  if ('read' in answer) return answer.read;
  if (!answer.fault) throw new Error('A request could not be read.');
  throw new FunilError(answer.fault.code, answer.fault.title, answer.fault);
}

function lost(): FunilError {
  return new FunilError('unavailable', 'The request could not be read at this moment.', {
    status: 503,
    hint: 'Send it again.',
    retryAfter: 1,
  });
}
