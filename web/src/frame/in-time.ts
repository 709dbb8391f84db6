/** How long a page waits, at most, for what only decides where things stand. */
const PATIENCE_MS = 1_000;

/** What stands above a page is waited for, so that nothing is pushed down later; but not so long that the page stays white. */
export async function inTime(asked: Promise<unknown>): Promise<void> {
  await Promise.race([asked.catch(() => null), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
