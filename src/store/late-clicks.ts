import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { FunilError } from '../core/errors.ts';
import type { Identifiers } from '../core/fact.ts';
import { nodeOf, usableIdentifiers } from '../core/identity.ts';

/** Clicks that were answered before the journal had them, in a file: whoever kills this process, the system still holds what was written there. */
export interface LateClicks {
  /** What an earlier process left behind, in order. */
  left: readonly LateClick[];
  add(click: LateClick): void;
  /** The journal has all of them. */
  clear(): void;
  close(): void;
}

export interface LateClick {
  workspace: number;
  fact: { ids?: Identifiers };
}

/** Somebody: the numbers of all their identifiers, and the salt of the workspace that keys them. */
export interface Sought {
  workspace: number;
  salt: Buffer;
  nodes: readonly string[];
}

/** Its place in the data directory. */
export const LATE_CLICKS = 'late-clicks.jsonl';

/** Synchronous, for a redirect must not be answered before it is done; a line takes some microseconds, as nothing is forced to the disk. */
export function openLateClicks(dataDir: string): LateClicks {
  const file = path.join(dataDir, LATE_CLICKS);
  const handle = openSync(file, 'a', 0o600);
  const left = readFileSync(file, 'utf8').split('\n').flatMap(clickOf);
  let isEmpty = left.length === 0;
  return {
    left,
    add(click) {
      isEmpty = false;
      writeSync(handle, `${JSON.stringify(click)}\n`);
    },
    clear() {
      if (isEmpty) return;
      ftruncateSync(handle);
      isEmpty = true;
    },
    close: () => closeSync(handle),
  };
}

/** A line that was cut off belongs to a click that was never answered. */
function clickOf(line: string): LateClick[] {
  try {
    return [JSON.parse(line) as LateClick];
  } catch {
    return [];
  }
}

/**
 * A click of somebody that is still only in the file would come after they were erased. It is there for seconds: until the journal can be written.
 * Somebody is looked for by the numbers of their identifiers, for of who is only a device the state keeps nothing else.
 * @throws FunilError `clicks_wait` (503)
 */
export async function refuseWhileClicksWait(dataDir: string, { workspace, salt, nodes }: Sought): Promise<void> {
  const text = await readFile(path.join(dataDir, LATE_CLICKS), 'utf8').catch(() => '');
  const theirs = new Set(nodes);
  const isTheirs = ({ ids = {} }: LateClick['fact']) => usableIdentifiers(ids).some((one) => theirs.has(nodeOf(salt, one)));
  if (
    !text
      .split('\n')
      .flatMap(clickOf)
      .some((click) => click.workspace === workspace && isTheirs(click.fact))
  )
    return;
  throw new FunilError('clicks_wait', 'A click of this person is not on the ledger yet.', {
    status: 503,
    hint: 'Try again in a minute. If it stays so, the log says why clicks cannot be written.',
  });
}
