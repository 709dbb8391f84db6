/**
 * Rows of a fixed width from a stream of bytes, `most` at a time, as words of 32 bits in the machine's order. The list is used again for the next:
 * whoever wants to keep it copies it.
 */
export async function* wholeRows(pieces: AsyncIterable<Uint8Array>, rowBytes: number, most: number): AsyncGenerator<Uint32Array> {
  const gathered = Buffer.alloc(rowBytes * most);
  let filled = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const some = piece.subarray(at, at + gathered.length - filled);
      gathered.set(some, filled);
      filled += some.length;
      at += some.length;
      if (filled < gathered.length) continue;
      yield wordsOf(gathered, filled);
      filled = 0;
    }
  }
  if (filled > 0) yield wordsOf(gathered, filled);
}

function wordsOf({ buffer, byteOffset }: Buffer, bytes: number): Uint32Array {
  return new Uint32Array(buffer, byteOffset, bytes / 4);
}
