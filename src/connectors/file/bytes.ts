import { createGunzip, type Gunzip } from 'node:zlib';
import { FunilError } from '../../core/errors.ts';

export type ByteInput = NodeJS.ReadableStream | AsyncIterable<Uint8Array>;

/** Compressed bytes handed to gunzip at a time: it can grow a thousandfold, and what comes out of one slice is held in memory. */
const SLICE = 4096;

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * The bytes of a file, unpacked when they start with gzip's magic number.
 * @throws FunilError `broken_gzip` after everything readable was yielded.
 */
export async function* unpackedBytes(input: ByteInput): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  let gunzip: ((chunk: Buffer | null) => AsyncGenerator<Buffer>) | undefined;
  let known = false;
  for await (const chunk of input as AsyncIterable<Uint8Array | string>) {
    let bytes = asBuffer(chunk);
    if (!known) {
      held = Buffer.concat([held, bytes]);
      if (held.length < 2) continue;
      known = true;
      bytes = held;
      if (isGzip(bytes)) gunzip = gunzipper();
    }
    if (gunzip) yield* gunzip(bytes);
    else yield bytes;
  }
  if (!known && held.length > 0) yield held;
  if (gunzip) yield* gunzip(null);
}

function asBuffer(chunk: Uint8Array | string): Buffer {
  if (typeof chunk === 'string') return Buffer.from(chunk);
  return Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

/** Drives gunzip by hand: a stream that ends in an error throws away what it had already unpacked, and those rows are good. */
function gunzipper(): (chunk: Buffer | null) => AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  let ready: Buffer[] = [];
  gunzip.on('data', (data: Buffer) => ready.push(data));
  gunzip.on('error', () => undefined);
  return async function* (chunk) {
    for (let at = 0; chunk === null ? at === 0 : at < chunk.length; at += SLICE) {
      const failure = chunk === null ? await finish(gunzip) : await write(gunzip, chunk.subarray(at, at + SLICE));
      yield* ready;
      ready = [];
      if (failure) throw brokenGzip(failure);
    }
  };
}

function write(gunzip: Gunzip, slice: Buffer): Promise<Error | null | undefined> {
  return new Promise((resolve) => gunzip.write(slice, resolve));
}

function finish(gunzip: Gunzip): Promise<Error | undefined> {
  return new Promise((resolve) => {
    gunzip.once('end', () => resolve(undefined));
    gunzip.once('error', resolve);
    gunzip.end();
  });
}

function brokenGzip(cause: Error): FunilError {
  return new FunilError('broken_gzip', 'The compressed file is cut short or damaged', {
    status: 422,
    hint: 'The rows before the damage were read. Copy or download the file again and import it once more: rows already taken are not doubled.',
    cause,
  });
}
