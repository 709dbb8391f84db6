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
  const data = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData().catch(() => null);
  if (data === null) throw badForm();
  const parts: [string, string | File][] = [];
  data.forEach((value, name) => {
    parts.push([name, value]);
  });
  if (parts.length > MOST_PARTS) throw badForm();
  const body: FormBody = { texts: Object.create(null), files: Object.create(null) };
  for (const [name, value] of parts) {
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
