import { type Drop, FunilError } from '../../../core/errors.ts';
import type { Bag } from './call.ts';
import { LARGEST_BODY, LARGEST_EVENT, MOST_EVENTS, tooLarge } from './read-body.ts';
import { isNestedDeeper, type Outline } from './scan-json.ts';

const DEEPEST = 32;
/** UTF-8 takes three bytes at most for what is one character here. */
const BYTES_A_CHARACTER = 3;

/** One call of a request; `drop` says why it is not even looked at. */
export interface Sent {
  call: unknown;
  drop?: Drop;
}

/** The calls of a request: itself, or the elements of its `batch`. Throws FunilError 400 or 413. */
export function callsIn(sent: Bag, outline: Outline, single: boolean): Sent[] {
  if (!single) return suspects(elementsOf(sent, outline), outline, outline.largestElement);
  if (outline.length > LARGEST_EVENT) throw tooLarge(`The event is larger than ${LARGEST_EVENT / 1_024} kB.`);
  return suspects([sent], outline, 0);
}

function elementsOf(sent: Bag, { length }: Outline): unknown[] {
  const { batch } = sent;
  // A single call sent to the address of batches is taken for what it is.
  if (batch === undefined && typeof sent.type === 'string') return [sent];
  if (!Array.isArray(batch))
    throw new FunilError('no_batch', 'The body has no list named "batch".', {
      hint: 'Send {"batch": [...]}, or one call to its own address such as /v1/track.',
    });
  if (length > LARGEST_BODY) throw tooLarge(`The batch is larger than ${LARGEST_BODY / 1_024} kB.`);
  if (batch.length > MOST_EVENTS) throw tooLarge(`The batch holds ${batch.length} events, more than ${MOST_EVENTS}.`);
  return batch;
}

/** Only where the outline allows for an event too deep or too large is each one measured. */
function suspects(calls: unknown[], outline: Outline, largest: number): Sent[] {
  const deep = outline.depth > DEEPEST;
  const large = largest * BYTES_A_CHARACTER > LARGEST_EVENT;
  return calls.map((call) => {
    if (deep && isNestedDeeper(call, DEEPEST)) {
      return { call: null, drop: { reason: 'too_deep', detail: `The event is nested deeper than ${DEEPEST} levels.` } };
    }
    if (large && Buffer.byteLength(JSON.stringify(call)) > LARGEST_EVENT) {
      return { call, drop: { reason: 'too_large', detail: `The event is larger than ${LARGEST_EVENT / 1_024} kB.` } };
    }
    return { call };
  });
}
