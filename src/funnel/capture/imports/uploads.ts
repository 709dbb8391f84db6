import { uuidv7 } from 'uuidv7';
import { FunilError } from '../../../core/errors.ts';
import { checkAnnounced, safeName, type Upload } from '../../../store/spool.ts';
import type { ImportMapping, Sniffed } from './file-format.ts';
import type { Workshop } from './parts.ts';

/** What is known of an uploaded file before it is imported. */
export interface UploadView {
  id: string;
  name: string;
  size: number;
  sniffed: Sniffed;
  /** The mapping that fits, or the best guess at one; a guess may lack required fields. */
  mapping: ImportMapping;
  /** Lookup files the mapping names that are not there yet. */
  needs: string[];
}

export interface Uploads {
  /** Keeps a file. `announced` is its size if the sender said it. */
  create(workspace: number, name: string, bytes: AsyncIterable<Uint8Array>, announced?: number): Promise<UploadView>;
  /** Keeps a file that the imported one looks rows up in. */
  addFile(workspace: number, id: string, name: string, bytes: AsyncIterable<Uint8Array>, announced?: number): Promise<UploadView>;
  /** As it is best guessed to be read, or as a file of `kind`. */
  describe(workspace: number, id: string, kind?: string): Promise<UploadView>;
}

const SHOWN_ROWS = 20;

export function openUploads(workshop: Workshop): Uploads {
  const { spool, files, mappings, disk, diskReserve } = workshop;
  const room = () => disk.free() - diskReserve;

  async function view(upload: Upload, kind?: string): Promise<UploadView> {
    const sniffed = await files.sniff(spool.path(upload.id, upload.file));
    const known = (await mappings.list(upload.workspace)).map(({ mapping }) => mapping).sort((a, b) => fieldCount(b) - fieldCount(a));
    const mapping = files.guess(sniffed, known, kind);
    return {
      id: upload.id,
      name: upload.file,
      size: upload.size,
      sniffed: { ...sniffed, sample: sniffed.sample.slice(0, SHOWN_ROWS) },
      mapping,
      needs: await missingLookups(workshop, upload, mapping),
    };
  }

  return {
    async create(workspace, name, bytes, announced = 0) {
      checkAnnounced(announced, room());
      const upload = { id: uuidv7(), workspace, file: safeName(name), size: 0 };
      try {
        upload.size = await spool.write(upload.id, upload.file, bytes);
        const seen = await view(upload);
        await spool.register(upload);
        return seen;
      } catch (error) {
        await spool.remove(upload.id);
        throw error;
      }
    },
    async addFile(workspace, id, name, bytes, announced = 0) {
      checkAnnounced(announced, room());
      const upload = await spool.find(workspace, id);
      if (safeName(name) === upload.file) {
        throw new FunilError('same_name', 'A lookup file may not have the name of the file that is imported.', {
          status: 409,
          hint: 'Rename one of the two.',
        });
      }
      await spool.write(id, name, bytes);
      return view(upload);
    },
    describe: async (workspace, id, kind) => view(await spool.find(workspace, id), kind),
  };
}

/** Names of the lookup files a mapping needs that have not been uploaded. */
export async function missingLookups({ spool }: Workshop, upload: Upload, mapping: ImportMapping): Promise<string[]> {
  const there = new Set(await spool.names(upload.id));
  const wanted = Object.values(mapping.lookup ?? {}).map(({ file }) => file);
  return [...new Set(wanted)].filter((file) => !there.has(safeName(file)));
}

/** Sniffs the upload as the mapping reads it, and joins the two. */
export async function openPlan(workshop: Workshop, upload: Upload, mapping: ImportMapping) {
  const missing = await missingLookups(workshop, upload, mapping);
  if (missing.length > 0) {
    throw new FunilError('lookup_missing', `The mapping "${mapping.name}" looks rows up in ${missing.join(', ')}.`, {
      status: 409,
      values: { names: missing.join(', ') },
      hint: `Upload each beside the file first: POST /api/v1/uploads/${upload.id}/files?name=...`,
    });
  }
  const file = workshop.spool.path(upload.id, upload.file);
  const sniffed = await workshop.files.sniff(file, mapping);
  return { sniffed, plan: await workshop.files.plan(mapping, sniffed, file) };
}

/** A mapping that reads more columns says more about the file. */
function fieldCount({ fields }: ImportMapping): number {
  return Object.keys(fields).length;
}
