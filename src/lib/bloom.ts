/** A growing set of 128-bit ids that may answer "perhaps" for one it never saw (about 1 in 100,000: a block of facts is seldom looked up in vain), and never "no" for one it did (Bloom 1970, in blocks of 512 bits). */
export interface Bloom {
  add(high: number, low: number): void;
  /** Adds many at once: low and high word of each in turn. In the order of their places in memory, which takes a quarter of the time. */
  addAll(words: Uint32Array): void;
  has(high: number, low: number): boolean;
  size(): number;
}

const BITS_PER_KEY = 32;
const WORDS_PER_BLOCK = 16;
const PROBES = 12;
/** Parts of a layer that keys are sorted by before they are added; of 50 MB, 12 kB each. */
const REGIONS = 4_096;

/** Keys are two unsigned 32-bit words of an already random id. Memory: four bytes a key, in layers that double. */
export function createBloom(firstCapacity = 1_000_000): Bloom {
  const layers = [createLayer(firstCapacity)];
  let count = 0;

  /** The layer that takes the next keys, `most` at most; says how many. */
  function room(most: number): [Layer, number] {
    let top = layers[layers.length - 1] as Layer;
    if (top.count >= top.capacity) {
      top = createLayer(top.capacity * 2);
      layers.push(top);
    }
    const taken = Math.min(most, top.capacity - top.count);
    top.count += taken;
    count += taken;
    return [top, taken];
  }

  return {
    add(high, low) {
      const [top] = room(1);
      set(top, blockOf(top, high), low);
    },
    addAll(words) {
      for (let at = 0; at < words.length; ) {
        const [top, taken] = room((words.length - at) / 2);
        setSorted(top, words.subarray(at, at + 2 * taken));
        at += 2 * taken;
      }
    },
    has: (high, low) => layers.some((layer) => test(layer, high, low)),
    size: () => count,
  };
}

interface Layer {
  words: Uint32Array;
  blocks: number;
  capacity: number;
  count: number;
}

function createLayer(capacity: number): Layer {
  const blocks = Math.ceil((capacity * BITS_PER_KEY) / (WORDS_PER_BLOCK * 32));
  return { words: new Uint32Array(blocks * WORDS_PER_BLOCK), blocks, capacity, count: 0 };
}

function blockOf({ blocks }: Layer, high: number): number {
  return high % blocks;
}

/** Neighbours in memory after each other, so that the processor finds most blocks in its caches (a radix sort of one pass). */
function setSorted(layer: Layer, words: Uint32Array): void {
  const width = Math.ceil(layer.blocks / REGIONS);
  const ends = new Uint32Array(REGIONS);
  for (let at = 1; at < words.length; at += 2) add(ends, Math.floor(blockOf(layer, words[at] as number) / width), 2);
  for (let region = 1; region < REGIONS; region += 1) add(ends, region, ends[region - 1] as number);
  const sorted = new Uint32Array(words.length);
  for (let at = 0; at < words.length; at += 2) {
    const block = blockOf(layer, words[at + 1] as number);
    const to = add(ends, Math.floor(block / width), -2);
    sorted[to] = block;
    sorted[to + 1] = words[at] as number;
  }
  for (let at = 0; at < sorted.length; at += 2) set(layer, sorted[at] as number, sorted[at + 1] as number);
}

function add(numbers: Uint32Array, at: number, more: number): number {
  const sum = (numbers[at] as number) + more;
  numbers[at] = sum;
  return sum;
}

function set(layer: Layer, block: number, low: number): void {
  const base = block * WORDS_PER_BLOCK;
  let bits = low;
  for (let probe = 0; probe < PROBES; probe += 1) {
    bits = scramble(bits);
    const at = base + ((bits >>> 5) & (WORDS_PER_BLOCK - 1));
    layer.words[at] = (layer.words[at] as number) | (1 << (bits & 31));
  }
}

function test(layer: Layer, high: number, low: number): boolean {
  const base = blockOf(layer, high) * WORDS_PER_BLOCK;
  let bits = low;
  for (let probe = 0; probe < PROBES; probe += 1) {
    bits = scramble(bits);
    if (((layer.words[base + ((bits >>> 5) & (WORDS_PER_BLOCK - 1))] as number) & (1 << (bits & 31))) === 0) return false;
  }
  return true;
}

/** One round of xorshift with a multiply: cheap, and enough to spread bits that are random already. */
function scramble(bits: number): number {
  const mixed = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

const eight = new DataView(new ArrayBuffer(8));

/** The two words of a whole number of 64 bits, written as decimal text. Through memory, for arithmetic with such numbers takes three times as long. */
export function wordsOf(number: string): [high: number, low: number] {
  eight.setBigUint64(0, BigInt(number));
  return [eight.getUint32(0), eight.getUint32(4)];
}
