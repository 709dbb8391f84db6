import type { Space } from './geometry.ts';

interface Place {
  x: number;
  y: number;
  textAnchor?: 'end';
}

/** Where everything stands for a width in pixels: figures beside the funnel, or above each band where it is narrow. */
export interface Layout {
  isWide: boolean;
  height: number;
  /** Height of a stage with its figures. */
  row: number;
  space: Space;
  /** The rule above a stage. */
  lineAt: (index: number) => number;
  places: (index: number) => { name: Place; count: Place; onward: Place; time: Place; change?: Place };
}

const WIDE_FROM = 560;
const ROW = 82;
const NARROW_ROW = 112;
const NARROW_TEXT = 56;

export function layoutFor(width: number, stages: number): Layout {
  return width >= WIDE_FROM ? beside(width, stages) : above(width, stages);
}

function beside(width: number, stages: number): Layout {
  const left = 132;
  const right = 216;
  const funnel = width - left - right;
  const lineAt = (index: number) => index * ROW + 0.5;
  const figures = width - right + 24;
  return {
    isWide: true,
    height: stages * ROW + 1,
    row: ROW,
    space: { middle: left + funnel / 2, width: funnel, top: 1, height: ROW - 2, gap: 2 },
    lineAt,
    places: (index) => ({
      name: { x: 0, y: lineAt(index) + 26 },
      count: { x: 0, y: lineAt(index) + 54 },
      onward: { x: figures, y: lineAt(index) + 26 },
      time: { x: figures, y: lineAt(index) + 46 },
      change: { x: figures, y: lineAt(index) + 66 },
    }),
  };
}

function above(width: number, stages: number): Layout {
  const lineAt = (index: number) => index * NARROW_ROW + 0.5;
  return {
    isWide: false,
    height: stages * NARROW_ROW + 1,
    row: NARROW_ROW,
    space: { middle: width / 2, width, top: NARROW_TEXT, height: NARROW_ROW - NARROW_TEXT - 6, gap: NARROW_TEXT + 6 },
    lineAt,
    places: (index) => ({
      name: { x: 0, y: lineAt(index) + 22 },
      count: { x: width, y: lineAt(index) + 24, textAnchor: 'end' },
      onward: { x: 0, y: lineAt(index) + 43 },
      time: { x: width, y: lineAt(index) + 43, textAnchor: 'end' },
    }),
  };
}
