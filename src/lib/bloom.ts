/** A growing set of 128-bit ids that may answer "perhaps" for one it never saw (about 1 in 100,000: a block of facts is seldom looked up in vain), and never "no" for one it did (Bloom 1970, in blocks of 512 bits). */
export interface Bloom {
  add(high: number, low: number): void;
  has(high: number, low: number): boolean;
  size(): number;
}

const BITS_PER_KEY = 32;
const WORDS_PER_BLOCK = 16;
const PROBES = 12;

/** Keys are two unsigned 32-bit words of an already random id. Memory: four bytes a key, in layers that double. */
export function createBloom(firstCapacity = 1_000_000): Bloom {
  const layers = [createLayer(firstCapacity)];
  let count = 0;

  return {
    add(high, low) {
      let top = layers[layers.length - 1] as Layer;
      if (top.count >= top.capacity) {
        top = createLayer(top.capacity * 2);
        layers.push(top);
      }
      top.count += 1;
      count += 1;
      set(top, high, low);
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

function set(layer: Layer, high: number, low: number): void {
  const base = (high % layer.blocks) * WORDS_PER_BLOCK;
  let bits = low;
  for (let probe = 0; probe < PROBES; probe += 1) {
    bits = scramble(bits);
    const at = base + ((bits >>> 5) & (WORDS_PER_BLOCK - 1));
    layer.words[at] = (layer.words[at] as number) | (1 << (bits & 31));
  }
}

function test(layer: Layer, high: number, low: number): boolean {
  const base = (high % layer.blocks) * WORDS_PER_BLOCK;
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
