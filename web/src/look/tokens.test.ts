import { describe, expect, it } from 'vitest';
import { methodColours, palettes, type Scheme, stageShades } from './tokens.ts';

/** Contrast as WCAG 2.2 defines it: 1 to 21. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(['light', 'dark'] as Scheme[])('colours in the %s theme', (scheme) => {
  const { paper, raised, wash, ink, soft, accent, onAccent, alert, good, edge } = palettes[scheme];

  it('keeps text at 4.5:1 on everything it stands on', () => {
    const texts = { ink, soft, accent, alert, good };
    for (const [name, text] of Object.entries(texts))
      for (const ground of [paper, raised, wash]) expect(contrast(text, ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps marks and edges at 3:1', () => {
    for (const [method, colour] of Object.entries(methodColours[scheme])) {
      expect(contrast(colour, paper), method).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, raised), method).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(edge, paper)).toBeGreaterThanOrEqual(3);
  });

  it('lets the stages darken towards the customers', () => {
    const steps = stageShades[scheme].map((shade) => contrast(shade, paper));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps[0]).toBeGreaterThanOrEqual(2);
  });
});
