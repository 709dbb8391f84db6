import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type EventStore, openEvents } from '../src/store/events.ts';

/** The embedded engine on an empty directory of its own, which goes when it is closed. */
export async function openOwnEvents(): Promise<EventStore> {
  const dir = await mkdtemp(path.join(tmpdir(), 'funil-events-'));
  const events = await openEvents({ dir, url: null, questionMemory: 1e9, questionSeconds: 60 });
  const close = async () => {
    await events.close();
    await rm(dir, { recursive: true, force: true });
  };
  return { ...events, close };
}
