import { isAscii, isUtf8 } from 'node:buffer';
import type { Drop } from '../../core/errors.ts';
import { type ByteInput, unpackedBytes } from './bytes.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** One line of a file, without its line feed. */
export interface Line {
  /** From 1. */
  number: number;
  text: string;
  /** Offset of the next line in the unpacked stream. */
  end: number;
  drop?: Drop;
}

export const MAX_ROW = 1_000_000;
const SHOWN = 4000;
const LF = 10;

const TOO_LONG: Drop = { reason: 'too_large', detail: 'The row is longer than 1 MB. Shorten its texts or leave out the column.' };
const NOT_UTF8: Drop = {
  reason: 'bad_text',
  detail: 'The row holds bytes that are not UTF-8. Save the file as UTF-8, or declare its encoding in the mapping ("windows-1252").',
};

/** Bytes 0x80-0x9F of windows-1252. Node 20's own decoder leaves them as control characters, so it is not used. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Splits a file into lines, in batches as they arrive; memory is bounded by one chunk and one row. */
export async function* readLines(input: ByteInput, encoding: Encoding): AsyncGenerator<Line[]> {
  const cut = lineCutter(encoding);
  const bytes = unpackedBytes(input);
  for await (const chunk of encoding.startsWith('utf-16') ? utf8Of(bytes, encoding) : bytes) {
    const lines = cut(chunk);
    if (lines.length > 0) yield lines;
  }
  const last = cut(null);
  if (last.length > 0) yield last;
}

async function* utf8Of(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}

function lineCutter(encoding: Encoding): (chunk: Buffer | null) => Line[] {
  const wide = encoding.startsWith('utf-16');
  let carry: Buffer[] = [];
  let carried = 0;
  let skipped = 0;
  let number = 0;
  let end = wide ? 2 : 0;

  function add(lines: Line[], bytes: Buffer, text: string, drop?: Drop): void {
    end += wide ? (text.length + 1) * 2 : bytes.length + 1;
    number += 1;
    lines.push({ number, text, end, drop });
  }

  function keep(bytes: Buffer): void {
    carry.push(bytes);
    carried += bytes.length;
    if (carried <= MAX_ROW) return;
    const head = Buffer.from(Buffer.concat(carry).subarray(0, SHOWN));
    skipped += carried - head.length;
    carry = [head];
    carried = head.length;
  }

  function addAll(lines: Line[], block: Buffer): void {
    if (skipped > 0) {
      const stop = block.indexOf(LF);
      const first = stop < 0 ? block : block.subarray(0, stop);
      end += skipped;
      skipped = 0;
      add(lines, first, decode(first.subarray(0, SHOWN), encoding), TOO_LONG);
      if (stop >= 0) addAll(lines, block.subarray(stop + 1));
      return;
    }
    if (encoding !== 'windows-1252' && !isUtf8(block)) {
      for (const bytes of split(block)) add(lines, bytes, decode(bytes, encoding), flaw(bytes));
      return;
    }
    addDecoded(lines, block);
  }

  function addDecoded(lines: Line[], block: Buffer): void {
    const text = decode(block, encoding);
    const single = text.length === block.length;
    for (let at = 0; at <= text.length; ) {
      const stop = text.indexOf('\n', at);
      const line = stop < 0 ? text.slice(at) : text.slice(at, stop);
      const width = wide ? (line.length + 1) * 2 : (single ? line.length : Buffer.byteLength(line)) + 1;
      end += width;
      number += 1;
      lines.push(width > MAX_ROW ? { number, text: line, end, drop: TOO_LONG } : { number, text: line, end });
      at = stop < 0 ? text.length + 1 : stop + 1;
    }
  }

  return (chunk) => {
    const lines: Line[] = [];
    const stop = chunk === null ? 0 : chunk.lastIndexOf(LF);
    if (chunk && stop < 0) keep(chunk);
    else if (chunk || carried > 0) {
      let block = chunk ? Buffer.concat([...carry, chunk.subarray(0, stop)]) : Buffer.concat(carry);
      if (number === 0 && block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf) {
        block = block.subarray(3);
        end += 3;
      }
      addAll(lines, block);
      const last = lines.at(-1);
      if (!chunk && last) last.end -= wide ? 2 : 1;
      carry = [];
      carried = 0;
      if (chunk && stop + 1 < chunk.length) keep(Buffer.from(chunk.subarray(stop + 1)));
    }
    return lines;
  };
}

function* split(block: Buffer): Generator<Buffer> {
  for (let at = 0; at <= block.length; ) {
    const stop = block.indexOf(LF, at);
    yield block.subarray(at, stop < 0 ? block.length : stop);
    at = stop < 0 ? block.length + 1 : stop + 1;
  }
}

function flaw(bytes: Buffer): Drop | undefined {
  if (bytes.length >= MAX_ROW) return TOO_LONG;
  return isUtf8(bytes) ? undefined : NOT_UTF8;
}

export function decode(bytes: Buffer, encoding: Encoding): string {
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (encoding !== 'windows-1252') return bytes.toString('utf8');
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (letter) => CP1252[letter.charCodeAt(0) - 0x80] as string);
}
