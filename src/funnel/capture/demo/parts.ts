import type { Logger } from 'pino';
import type { Clock } from '../../../core/clock.ts';
import type { Fact } from '../../../core/fact.ts';
import type { Motion } from '../../../core/stage.ts';
import type { Workspaces } from '../../../ledger/workspaces.ts';
import type { StateDb } from '../../../store/state.ts';

export const SIZES = ['small', '1m', '10m'] as const;

export type Size = (typeof SIZES)[number];

export const STORIES = ['b2c', 'b2b'] as const;

export type StoryName = (typeof STORIES)[number];

/** A shop that can be made up, as the composition hands it in. */
export interface DemoStory {
  id: StoryName;
  slug: string;
  name: string;
  motion: Motion;
  currency: string;
  timezone: string;
  /** Tells the story up to `end` (ms): its facts in groups, once, and afterwards what was planted in them. */
  tell(options: { seed: number; size: Size; end: number }): {
    groups(): AsyncIterable<{ facts: readonly Fact[]; done: number }>;
    truth(): object;
  };
}

export interface DemoParts {
  db: StateDb;
  clock: Clock;
  log: Logger;
  workspaces: Workspaces;
  intake: { accept(origin: { workspace: number; source: number }, facts: readonly unknown[]): Promise<{ accepted: number }> };
  apply: { drained(timeout?: number): Promise<void> };
  stories: readonly DemoStory[];
  /** Works out what somebody will look at first. */
  prepare: (workspace: number) => Promise<void>;
  /** Takes a workspace and all its facts off both engines. */
  removeWorkspace: (workspace: number) => Promise<void>;
}
