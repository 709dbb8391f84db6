import { uuidv7 } from 'uuidv7';
import { FunilError } from '../../../core/errors.ts';
import { KEPT_UNUSED, openSpool, spoolDir } from '../../../store/spool.ts';
import { isDuplicate } from '../../../store/state.ts';
import { holdable, type Mappings, openMappings } from './mappings.ts';
import type { ImportParts, Workshop } from './parts.ts';
import { type Preview, previewUpload } from './preview.ts';
import { findImport, type ImportView, listImports, moveImport, needsUpload, viewOf } from './records.ts';
import { listRejects, type RejectView, rejectsCsv } from './rejects.ts';
import { busy, type Replayed, replayRejects } from './replay.ts';
import type { MendedRow } from './replay-rows.ts';
import { openRunner } from './runner.ts';
import { openPlan, openUploads, type Uploads } from './uploads.ts';

/** Files become facts: uploads, mappings, and imports that run one after the other and survive anything. */
export interface Imports {
  uploads: Uploads;
  mappings: Mappings;
  /** A dry run. `mapping` is a name or a mapping, here and below. */
  preview(workspace: number, upload: string, mapping: unknown, rows?: number): Promise<Preview>;
  create(workspace: number, upload: string, mapping: unknown): Promise<ImportView>;
  list(workspace: number, limit?: number, before?: string): Promise<ImportView[]>;
  get(workspace: number, id: string): Promise<ImportView>;
  /** What was accepted stays; the import can be resumed. */
  cancel(workspace: number, id: string): Promise<ImportView>;
  resume(workspace: number, id: string): Promise<ImportView>;
  rejects(workspace: number, id: string, after?: string, limit?: number): Promise<RejectView[]>;
  rejectsCsv(workspace: number, id: string): Promise<ReturnType<typeof rejectsCsv>>;
  replay(workspace: number, id: string, mapping?: unknown, mended?: readonly MendedRow[]): Promise<Replayed>;
  /** Removes uploads that nobody has imported for a week. Also done at start and twice a day. */
  sweep(): Promise<void>;
  /** Sets to work. Those that were running when the last process ended go on by themselves. */
  start(): void;
  /** Breaks off after the group at hand; the next start goes on from there. */
  stop(): Promise<void>;
}

const SWEEP_EVERY = 12 * 3_600_000;

/** Opens imports on a running engine; nothing runs before `start`. */
export function openImports(parts: ImportParts): Imports {
  const { db, clock, log } = parts;
  const spool = openSpool(spoolDir(parts.dataDir), () => parts.disk.free() - parts.diskReserve);
  const mappings = openMappings(db, parts.files, parts.workspaces, clock);
  const workshop: Workshop = { ...parts, spool, mappings };
  const runner = openRunner(workshop);
  const replaying = new Set<string>();
  const view = async (workspace: number, id: string) => viewOf(await findImport(db, workspace, id));

  async function sweep(): Promise<void> {
    for (const id of await spool.olderThan(clock() - KEPT_UNUSED)) if (!(await needsUpload(db, id))) await spool.remove(id);
  }
  const sweepQuietly = () => void sweep().catch((error) => log.warn({ error: String(error) }, 'old uploads could not be removed'));
  let timer: NodeJS.Timeout | undefined;

  return {
    uploads: openUploads(workshop),
    mappings,
    preview: (workspace, upload, mapping, rows) => previewUpload(workshop, workspace, upload, mapping, rows),
    async create(workspace, upload, mapping) {
      const id = await insertImport(workshop, workspace, upload, mapping);
      runner.wake();
      return view(workspace, id);
    },
    list: async (workspace, limit = 50, before) => (await listImports(db, workspace, limit, before)).map(viewOf),
    get: view,
    async cancel(workspace, id) {
      await findImport(db, workspace, id);
      await moveImport(db, id, ['waiting', 'running'], 'cancelled', { at: new Date(clock()) });
      await runner.halt(id);
      return view(workspace, id);
    },
    async resume(workspace, id) {
      const row = await findImport(db, workspace, id);
      if (row.state === 'cancelled' || row.state === 'failed') await spool.find(workspace, row.spool);
      await moveImport(db, id, ['cancelled', 'failed'], 'waiting').catch(orBusy);
      runner.wake();
      return view(workspace, id);
    },
    async rejects(workspace, id, after = '0', limit = 100) {
      await findImport(db, workspace, id);
      return listRejects(db, id, after, limit);
    },
    async rejectsCsv(workspace, id) {
      await findImport(db, workspace, id);
      return rejectsCsv(db, id);
    },
    async replay(workspace, id, mapping, mended) {
      if (replaying.has(id)) throw busy();
      replaying.add(id);
      try {
        return await replayRejects(workshop, workspace, id, mapping, mended);
      } finally {
        replaying.delete(id);
      }
    },
    sweep,
    start() {
      runner.start();
      timer = setInterval(sweepQuietly, SWEEP_EVERY).unref();
      sweepQuietly();
    },
    async stop() {
      clearInterval(timer);
      await runner.stop();
    },
  };
}

async function insertImport(workshop: Workshop, workspace: number, uploadId: string, given: unknown): Promise<string> {
  const upload = await workshop.spool.find(workspace, uploadId);
  const mapping = await workshop.mappings.resolve(workspace, given);
  const { sniffed } = await openPlan(workshop, upload, mapping);
  const id = uuidv7();
  const row = {
    id,
    workspace,
    source: await workshop.workspaces.source(workspace, `import:${mapping.name}`, 'import'),
    file: upload.file,
    spool: upload.id,
    mapping: JSON.stringify(mapping),
    sniffed: JSON.stringify(holdable({ ...sniffed, sample: [] })),
    state: 'waiting' as const,
    size: upload.size,
    created_at: new Date(workshop.clock()),
  };
  await workshop.db.insertInto('import').values(row).execute().catch(orBusy);
  return id;
}

/** One upload is read by one import at a time. */
function orBusy(error: unknown): never {
  if (!isDuplicate(error)) throw error;
  throw new FunilError('upload_busy', 'This upload is being imported already.', {
    status: 409,
    hint: 'Wait until that import has ended, or cancel it first.',
  });
}
