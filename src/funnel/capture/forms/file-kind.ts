import type { FileKind } from './document.ts';

/** As the browser is told when the file is fetched. */
export const MEDIA_TYPES: Record<FileKind, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const STARTS: readonly (readonly [FileKind, string])[] = [
  ['pdf', '%PDF-'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['jpeg', '\xff\xd8\xff'],
];

/** What the bytes say a file is, whatever it is called; null for all that is not taken. Office files are told apart by what the archive holds. */
export function kindOfBytes(bytes: Uint8Array): FileKind | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = text.subarray(0, 12).toString('latin1');
  const found = STARTS.find(([, start]) => head.startsWith(start));
  if (found) return found[0];
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return 'webp';
  if (!head.startsWith('PK\x03\x04') || !text.includes('[Content_Types].xml')) return null;
  if (text.includes('word/document.xml')) return 'docx';
  return text.includes('xl/workbook.xml') ? 'xlsx' : null;
}

const LONGEST_NAME = 120;

/** A name to show and to save under: its last part, without what a header or a shell could read as more. Never a path of ours. */
export function shownName(name: string, kind: FileKind): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N} _-]+/gu, '_')
    .trim()
    .slice(0, LONGEST_NAME);
  return `${stem === '' ? 'file' : stem}.${kind}`;
}
