import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';

async function collect(text: string, size: number): Promise<string[]> {
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const lines: string[] = [];
  for await (const batch of linesOf(pieces())) lines.push(...batch);
  return lines;
}

describe('linesOf', () => {
  it('cuts at line feeds only, whatever pieces the bytes come in', async () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => `x${text.replaceAll('\n', '')}\u2028\r`);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 5 }), fc.integer({ min: 1, max: 7 }), async (lines, size) => {
        expect(await collect(lines.map((one) => `${one}\n`).join(''), size)).toEqual(lines);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it('keeps a last line that nothing ends', async () => {
    expect(await collect('a\nb', 1)).toEqual(['a', 'b']);
  });
});
