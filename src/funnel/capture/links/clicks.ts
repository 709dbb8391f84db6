import { setTimeout as pause } from 'node:timers/promises';
import { openLateClicks } from '../../../store/late-clicks.ts';
import type { LinkParts } from './parts.ts';

/** Keeps clicks. They go to the journal in groups: while one group is being written, the next gathers. */
export interface Clicks {
  /**
   * Resolves when the journal has the click, or after `longest` ms, when it is in a file that outlives this process and is read when the next
   * one starts. Never rejects: while neither can be written, clicks wait in memory.
   */
  record(workspace: number, fact: object, longest: number): Promise<void>;
  /** Writes what waits, and gives up after one failure. */
  close(): Promise<void>;
  waiting(): number;
}

interface Click {
  workspace: number;
  fact: object;
  kept: () => void;
}

const MOST_AT_A_TIME = 1_000;
/** Clicks held while the journal cannot be written; later ones are counted in the log and lost. */
const MOST_WAITING = 50_000;
const AGAIN_AFTER_MS = 1_000;

export function openClicks({ intake, workspaces, log, dataDir }: Pick<LinkParts, 'intake' | 'workspaces' | 'log' | 'dataDir'>): Clicks {
  const late = openLateClicks(dataDir);
  const waiting = new Set<Click>();
  let closing = false;
  let lost = 0;
  let writing: Promise<void> | null = null;

  async function write(group: readonly Click[]): Promise<void> {
    for (const workspace of new Set(group.map((click) => click.workspace))) {
      const own = group.filter((click) => click.workspace === workspace);
      // Clicks that were on their way while their workspace was removed go with it.
      if (workspaces.has(workspace)) {
        const source = await workspaces.source(workspace, 'links', 'links');
        await intake.accept(
          { workspace, source },
          own.map(({ fact }) => fact),
        );
      }
      for (const click of own) {
        click.kept();
        waiting.delete(click);
      }
    }
  }

  async function drain(): Promise<void> {
    while (waiting.size > 0) {
      try {
        await write([...waiting].slice(0, MOST_AT_A_TIME));
      } catch (error) {
        log.warn({ err: error, waiting: waiting.size, lost }, 'clicks wait: they cannot be written');
        if (closing) return;
        await pause(AGAIN_AFTER_MS, undefined, { ref: false });
      }
    }
    late.clear();
  }

  function wake(): Promise<void> {
    writing ??= drain().finally(() => {
      writing = null;
    });
    return writing;
  }

  /** A click that is in neither place by then waits in memory alone, and its visitor no longer. */
  function keepLate({ workspace, fact, kept }: Click): void {
    try {
      late.add({ workspace, fact });
    } catch (error) {
      log.warn({ err: error }, 'a click is in memory alone');
    }
    kept();
  }

  for (const click of late.left) waiting.add({ ...click, kept: () => undefined });
  if (waiting.size > 0) void wake();

  return {
    record(workspace, fact, longest) {
      if (waiting.size >= MOST_WAITING) {
        lost += 1;
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const click = { workspace, fact, kept: resolve };
        const timer = setTimeout(() => keepLate(click), longest);
        waiting.add({
          ...click,
          kept() {
            clearTimeout(timer);
            resolve();
          },
        });
        void wake();
      });
    },
    async close() {
      closing = true;
      await wake();
      late.close();
    },
    waiting: () => waiting.size,
  };
}
