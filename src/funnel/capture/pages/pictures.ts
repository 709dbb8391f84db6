import { hash } from 'node:crypto';
import { FunilError } from '../../../core/errors.ts';
import type { StateDb } from '../../../store/state.ts';
import { sql } from '../../../store/state.ts';
import type { Picture } from './blocks/fields.ts';
import { readPictureFile } from './picture-file.ts';

export const MOST_PICTURE_BYTES = 3_000_000;
const MOST_BYTES_IN_ALL = 500_000_000;
const LARGEST_SIDE = 12_000;
const MOST_PIXELS = 50_000_000;

const TYPES: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' };

/**
 * Keeps a picture beside the pages, so that backups and the removal of a workspace know of it. What it is is read from its bytes.
 * Throws FunilError `bad_picture`, `too_many_pictures`.
 */
export async function keepPicture(db: StateDb, workspace: number, bytes: Buffer, now: number): Promise<Omit<Picture, 'alt'>> {
  const file = bytes.length > MOST_PICTURE_BYTES ? null : readPictureFile(bytes);
  if (!file || Math.max(file.width, file.height) > LARGEST_SIDE || file.width * file.height > MOST_PIXELS) {
    throw new FunilError('bad_picture', 'This file cannot be taken as a picture.', {
      hint: 'Take a PNG, JPEG or WebP of at most 3 MB, 12,000 pixels wide or high and 50 million pixels in all.',
    });
  }
  await refuseTooMany(db, workspace, bytes.length);
  const { kind, width, height } = file;
  const name = hash('sha256', bytes, 'hex');
  await db
    .insertInto('page_picture')
    .values({ workspace, hash: name, kind, width, height, bytes, made_at: new Date(now) })
    .onConflict((conflict) => conflict.columns(['workspace', 'hash']).doNothing())
    .execute();
  return { src: `/p/pictures/${name}.${kind}`, width, height };
}

async function refuseTooMany(db: StateDb, workspace: number, more: number): Promise<void> {
  const { kept } = await db
    .selectFrom('page_picture')
    .select(sql<string>`coalesce(sum(length(bytes)), 0)`.as('kept'))
    .where('workspace', '=', workspace)
    .executeTakeFirstOrThrow();
  if (Number(kept) + more <= MOST_BYTES_IN_ALL) return;
  throw new FunilError('too_many_pictures', 'The pictures of this workspace fill their 500 MB.', {
    status: 409,
    hint: 'Show pictures from another place, by their https address.',
  });
}

/** The file of that name, such as "ab12….png"; null where there is none. */
export async function readPicture(db: StateDb, name: string): Promise<{ bytes: Buffer; type: string } | null> {
  const [, hex, kind] = /^([0-9a-f]{64})\.(png|jpg|webp)$/.exec(name) ?? [];
  if (!hex || !kind) return null;
  const row = await db.selectFrom('page_picture').select('bytes').where('hash', '=', hex).where('kind', '=', kind).executeTakeFirst();
  return row ? { bytes: row.bytes, type: TYPES[kind] as string } : null;
}
