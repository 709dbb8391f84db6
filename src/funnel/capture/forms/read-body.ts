import { FunilError } from '../../../core/errors.ts';
import { kindOfBytes, shownName } from './file-kind.ts';
import type { GivenFile } from './flow.ts';

/** A body as browsers send forms, with the bytes of its files. */
export interface FormBody {
  texts: Record<string, string[]>;
  files: Record<string, GivenFile & { bytes: Buffer }>;
}

const MOST_PARTS = 400;

/** Reads `multipart/form-data` and `application/x-www-form-urlencoded`, which are in memory already. Throws FunilError `bad_form`. */
export async function readFormBody(bytes: Buffer, contentType: string): Promise<FormBody> {
  const data = await new Response(bytes, { headers: { 'content-type': contentType } }).formData().catch(() => null);
  if (data === null) throw badForm();
  const body: FormBody = { texts: Object.create(null), files: Object.create(null) };
  let parts = 0;
  for (const [name, value] of data.entries()) {
    parts += 1;
    if (parts > MOST_PARTS) throw badForm();
    if (typeof value === 'string') body.texts[name] = [...(body.texts[name] ?? []), value];
    else body.files[name] = await fileOf(value);
  }
  return body;
}

async function fileOf(file: File): Promise<FormBody['files'][string]> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const kind = kindOfBytes(bytes);
  return { bytes, kind, size: bytes.length, name: kind === null ? file.name : shownName(file.name, kind) };
}

function badForm(): FunilError {
  return new FunilError('bad_form', 'This could not be read as the answers of a form.', {
    hint: 'Open the form again and send it from there.',
  });
}
