import { type Drop, FunilError } from '../../core/errors.ts';

/**
 * What ClickHouse answers to a value it cannot take: faults of parsing, of type and of range. Anything else (memory, disk, network, too many
 * parts) passes, and is waited for. Names and numbers: ClickHouse's ErrorCodes.cpp.
 */
const REFUSED_VALUES = new Set([6, 25, 26, 27, 38, 41, 53, 69, 70, 72, 117, 130, 131, 321, 349, 376, 407, 467, 675, 676]);

/** PostgreSQL's classes 22 (data exception) and 23 (integrity constraint violation). */
const REFUSED_STATES = /^2[23][0-9A-Z]{3}$/;

/** True when trying again cannot help: a value that an engine cannot hold, or a fault of our own code over one. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError || error instanceof URIError) return true;
  if (error instanceof FunilError) return error.status < 500;
  const { code, clickhouseCode } = (error ?? {}) as { code?: unknown; clickhouseCode?: unknown };
  if (typeof code === 'string' && REFUSED_STATES.test(code)) return true;
  return REFUSED_VALUES.has(Number(clickhouseCode ?? code));
}

/**
 * Applies a group by halves, down to the facts that are refused by themselves; those are handed to `refuse`, and all others are applied.
 * Costs about 2 log2(n) tries for each refused fact of n. Faults that pass are thrown on, and the whole can be repeated.
 */
export async function isolate<T>(
  group: readonly T[],
  apply: (group: readonly T[]) => Promise<void>,
  refuse: (one: T, drop: Drop) => void,
): Promise<void> {
  if (group.length === 0) return;
  try {
    await apply(group);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (group.length === 1) {
      refuse(group[0] as T, dropFor(error));
      return;
    }
    const middle = group.length >> 1;
    await isolate(group.slice(0, middle), apply, refuse);
    await isolate(group.slice(middle), apply, refuse);
  }
}

const LONGEST_DETAIL = 500;

function dropFor(error: unknown): Drop {
  const said = error instanceof Error ? error.message : String(error);
  return { reason: 'not_storable', detail: `The ledger cannot hold this fact: ${said}`.slice(0, LONGEST_DETAIL) };
}
