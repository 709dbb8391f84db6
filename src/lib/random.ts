/** Numbers from 0 (included) to 1 (excluded), the same for the same three words on every machine. */
export type Random = () => number;

const WARM_UP = 15;

/**
 * A stream of its own for every three 32-bit words: sfc32 by Chris Doty-Humphrey (PractRand 0.94, "small fast chaotic", 2010), seeded as its
 * author does, with a counter of 1 and fifteen rounds thrown away. It passes PractRand to 16 TB; streams of different words do not overlap in practice.
 */
export function randomStream(first: number, second: number, third: number): Random {
  let a = first | 0;
  let b = second | 0;
  let c = third | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < WARM_UP; round += 1) next();
  return next;
}

/** A standard normal number (Box & Muller 1958). Takes exactly two numbers of the stream, so that what is drawn after it never shifts. */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** A log-normal number with that median. */
export function logNormal(random: Random, median: number, sigma: number): number {
  return median * Math.exp(sigma * normal(random));
}

/** A whole number from 0 up, geometric in shape, with about that mean; at most `most`. */
export function countOf(random: Random, mean: number, most: number): number {
  return Math.min(most, Math.floor(Math.log(1 - random()) / Math.log(mean / (1 + mean))));
}

/** Index of one of the weights, drawn in proportion to them; 0 when all are 0. */
export function pick(random: Random, weights: readonly number[]): number {
  let rest = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    rest -= weight;
    if (rest < 0) return index;
  }
  return 0;
}

/** The log-odds as a probability. */
export function chance(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
