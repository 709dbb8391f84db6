import { MessageChannel } from 'node:worker_threads';
import { FunilError } from '../../core/errors.ts';
import { pull, serve } from '../../lib/over-port.ts';
import { startThread } from '../../lib/thread.ts';
import type { ByteInput } from './bytes.ts';
import type { CheckedGroup } from './checked.ts';
import type { ImportPlan } from './plan.ts';
import type { ResumePoint } from './read.ts';
import type { Reading } from './reading-thread.ts';

const GROUPS_AHEAD = 3;
/** The thread's young objects live for one group; the most a group can be is 5,000 rows of a megabyte, which nobody sends. */
const LIMITS = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 1_024 };

/**
 * Reads a file as `readChecked` does, on a thread of its own: reading, mapping and checking a row costs as much as all that is left to do for it,
 * and whoever waits for an answer meanwhile would wait for it too.
 * @throws FunilError `broken_gzip` after the readable rows; whatever the input throws.
 */
export async function* readApart(input: ByteInput, plan: ImportPlan, from?: ResumePoint): AsyncGenerator<CheckedGroup> {
  const [bytes, groups] = [new MessageChannel(), new MessageChannel()];
  const reading: Reading = { bytes: bytes.port2, groups: groups.port2, plan, from };
  const thread = startThread('reading-thread', import.meta.url, {
    workerData: reading,
    transferList: [bytes.port2, groups.port2],
    resourceLimits: LIMITS,
  });
  let fault: unknown;
  thread.once('error', (error) => {
    fault = error;
  });
  const serving = serve(bytes.port1, copies(input), (chunk) => [chunk.buffer as ArrayBuffer]);
  try {
    yield* pull<CheckedGroup>(groups.port1, GROUPS_AHEAD);
  } catch (error) {
    throw revived(fault ?? error);
  } finally {
    bytes.port1.close();
    await serving;
    await thread.terminate();
  }
}

/** Whole buffers of their own, which can be given away. */
async function* copies(input: ByteInput): AsyncGenerator<Uint8Array> {
  for await (const chunk of input as AsyncIterable<Uint8Array | string>) {
    yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : new Uint8Array(chunk);
  }
}

/** An error that came from the thread is no longer of its class. */
function revived(error: unknown): unknown {
  const { code, message, status, hint, values, cause } = error as Partial<FunilError>;
  if (code === undefined || status === undefined || hint === undefined) return error;
  return new FunilError(code, message ?? '', { status, hint, values, cause });
}
