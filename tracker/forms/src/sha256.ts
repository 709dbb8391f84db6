/** First 32 bits of the square and cube roots that SHA-256 begins from (FIPS 180-4, 4.2.2 and 5.3.3), worked out from the primes. */
const CUBES: number[] = [];
const SQUARES: number[] = [];

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 4_294_967_296) | 0;
}

for (let candidate = 2; CUBES.length < 64; candidate += 1) {
  let isPrime = true;
  for (let factor = 2; factor * factor <= candidate; factor += 1) if (candidate % factor === 0) isPrime = false;
  if (!isPrime) continue;
  if (SQUARES.length < 8) SQUARES.push(fraction(candidate ** 0.5));
  CUBES.push(fraction(candidate ** (1 / 3)));
}

const words = new Int32Array(64);

function turn(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

/**
 * The first 32 bits of the SHA-256 of a text of up to 55 ASCII characters, which fit one block: all that a proof of work looks at. By hand,
 * because the browser's own is asynchronous, 20 times slower on short texts, and missing on plain http.
 */
export function firstWord(text: string): number {
  words.fill(0, 0, 16);
  for (let at = 0; at < text.length; at += 1) words[at >> 2]! |= text.charCodeAt(at) << (24 - (at & 3) * 8);
  words[text.length >> 2]! |= 0x80 << (24 - (text.length & 3) * 8);
  words[15] = text.length * 8;
  for (let at = 16; at < 64; at += 1) {
    const early = words[at - 15]!;
    const late = words[at - 2]!;
    const mixedEarly = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const mixedLate = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[at] = (words[at - 16]! + mixedEarly + words[at - 7]! + mixedLate) | 0;
  }
  let [a, b, c, d, e, f, g, h] = SQUARES as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at += 1) {
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + CUBES[at]! + words[at]!) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return (a + SQUARES[0]!) | 0;
}
