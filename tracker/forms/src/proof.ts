import { firstWord } from './sha256.ts';

const SLICE_MS = 8;

/** Finds a number so that SHA-256 of "key:number" begins with that many zero bits, in slices that leave the page its turn. */
export async function prove(key: string, bits: number): Promise<string> {
  for (let nonce = 0; ; ) {
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) {
      for (const last = nonce + 100; nonce < last; nonce += 1) if (Math.clz32(firstWord(`${key}:${nonce}`)) >= bits) return `${nonce}`;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}
