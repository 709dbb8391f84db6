/** Lets others have a turn. Null when they need none yet. */
export type Turns = () => Promise<void> | null;

/** Milliseconds that long work may hold everybody else up. */
const HOLD = 1;

/**
 * For long work on a thread that also answers: call it now and then, and wait for what it returns. It lets whatever came meanwhile be dealt with
 * once `hold` milliseconds have passed since it last did.
 */
export function createTurns(hold = HOLD): Turns {
  let since = performance.now();
  return () => {
    if (performance.now() - since < hold) return null;
    return new Promise((resolve) =>
      setImmediate(() => {
        since = performance.now();
        resolve();
      }),
    );
  };
}

/** Goes through a list, part by part, letting others have a turn in between. */
export async function* inTurns<T>(list: readonly T[], turns: Turns, part = 128): AsyncGenerator<readonly T[]> {
  for (let at = 0; at < list.length; at += part) {
    const turn = turns();
    if (turn) await turn;
    yield list.slice(at, at + part);
  }
}
