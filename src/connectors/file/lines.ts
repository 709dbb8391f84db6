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

/** Bytes whose lines are in memory together, but for a row that is longer. */
const PIECE = 16_384;

/** Splits a file into lines, in batches as they arrive; memory is bounded by one chunk and one row. */
export async function* readLines(input: ByteInput, encoding: Encoding): AsyncGenerator<Line[]> {
  const cut = lineCutter(encoding);
  const bytes = unpackedBytes(input);
  for await (const chunk of encoding.startsWith('utf-16') ? utf8Of(bytes, encoding) : bytes) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const lines = cut(chunk.subarray(at, at + PIECE));
      if (lines.length > 0) yield lines;
    }
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
  const carry = lineCarry();
  const count = lineCounter(encoding);
  return (chunk) => {
    const stop = chunk === null ? 0 : chunk.lastIndexOf(LF);
    if (chunk !== null && stop < 0) carry.add(chunk);
    if (stop < 0 || (chunk === null && carry.isEmpty())) return [];
    const lines = count(carry.flush(chunk?.subarray(0, stop)), chunk === null);
    if (chunk && stop + 1 < chunk.length) carry.add(Buffer.from(chunk.subarray(stop + 1)));
    return lines;
  };
}

/** Whole lines without the last line feed; of an over-long first line, `skipped` bytes were let go. */
interface Block {
  bytes: Buffer;
  skipped: number;
}

interface Carry {
  add(bytes: Buffer): void;
  flush(more?: Buffer): Block;
  isEmpty(): boolean;
}

/** Holds the start of a line until its end comes. Of a line over 1 MB only the first bytes are kept, to be shown. */
function lineCarry(): Carry {
  let parts: Buffer[] = [];
  let size = 0;
  let skipped = 0;
  return {
    add(bytes) {
      parts.push(bytes);
      size += bytes.length;
      if (size <= MAX_ROW) return;
      const head = Buffer.from(Buffer.concat(parts).subarray(0, SHOWN));
      skipped += size - head.length;
      parts = [head];
      size = head.length;
    },
    flush(more) {
      const block = { bytes: Buffer.concat(more ? [...parts, more] : parts), skipped };
      parts = [];
      size = 0;
      skipped = 0;
      return block;
    },
    isEmpty: () => size === 0,
  };
}

function lineCounter(encoding: Encoding): (block: Block, last: boolean) => Line[] {
  const unit = encoding.startsWith('utf-16') ? 2 : 1;
  let number = 0;
  let end = unit === 2 ? 2 : 0;

  function add(lines: Line[], text: string, width: number, drop: Drop | undefined): void {
    number += 1;
    end += width + unit;
    const line: Line = { number, text, end };
    if (drop ?? width >= MAX_ROW) line.drop = drop ?? TOO_LONG;
    lines.push(line);
  }

  function addText(lines: Line[], block: Buffer): void {
    const text = decode(block, encoding);
    const single = unit === 2 || text.length === block.length;
    for (const line of text.split('\n')) add(lines, line, single ? line.length * unit : Buffer.byteLength(line), undefined);
  }

  function addDamaged(lines: Line[], block: Buffer): void {
    for (const bytes of split(block)) add(lines, decode(bytes, encoding), bytes.length, isUtf8(bytes) ? undefined : NOT_UTF8);
  }

  function addOverlong(lines: Line[], { bytes, skipped }: Block): Buffer | undefined {
    const stop = bytes.indexOf(LF);
    const first = stop < 0 ? bytes : bytes.subarray(0, stop);
    add(lines, decode(first.subarray(0, SHOWN), encoding), first.length + skipped, TOO_LONG);
    return stop < 0 ? undefined : bytes.subarray(stop + 1);
  }

  function addLines(lines: Line[], bytes: Buffer): void {
    if (encoding === 'windows-1252' || isUtf8(bytes)) addText(lines, bytes);
    else addDamaged(lines, bytes);
  }

  return (block, last) => {
    const lines: Line[] = [];
    const whole = number === 0 ? unmarked(block.bytes) : block.bytes;
    end += block.bytes.length - whole.length;
    const bytes = block.skipped > 0 ? addOverlong(lines, { bytes: whole, skipped: block.skipped }) : whole;
    if (bytes) addLines(lines, bytes);
    const final = lines.at(-1);
    // The last line of a file may lack the line feed every other line was counted with.
    if (last && final) final.end -= unit;
    return lines;
  };
}

const MARK = [0xef, 0xbb, 0xbf];

function unmarked(bytes: Buffer): Buffer {
  return MARK.every((byte, i) => bytes[i] === byte) ? bytes.subarray(MARK.length) : bytes;
}

function* split(block: Buffer): Generator<Buffer> {
  for (let at = 0; at <= block.length; ) {
    const stop = block.indexOf(LF, at);
    yield block.subarray(at, stop < 0 ? block.length : stop);
    at = stop < 0 ? block.length + 1 : stop + 1;
  }
}

export function decode(bytes: Buffer, encoding: Encoding): string {
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (encoding !== 'windows-1252') return bytes.toString('utf8');
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (letter) => CP1252[letter.charCodeAt(0) - 0x80] as string);
}
