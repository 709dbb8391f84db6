/** One stage of the drawing: how many leads reached it, and of which methods. */
export interface Band {
  leads: number;
  byMethod: Readonly<Record<string, number>>;
}

export interface Corner {
  x: number;
  y: number;
}

/** A band's outline, and the streams of the methods inside it from left to right; all as corners in drawing order. */
export interface Shape {
  outline: Corner[];
  streams: { method: string; corners: Corner[]; width: number }[];
}

export interface Space {
  /** Middle of the funnel, and the width of the widest band. */
  middle: number;
  width: number;
  /** Top of the first band, height of a band, free space between two. */
  top: number;
  height: number;
  gap: number;
}

/** A band with anybody in it stays visible. */
const NARROWEST = 3;

/** Width of a band: by the square root of its leads, so that a stage a hundredth as large is a tenth as wide. */
export function widthOf(leads: number, most: number, width: number): number {
  if (leads <= 0 || most <= 0) return 0;
  return Math.max(NARROWEST, width * Math.sqrt(leads / most));
}

/**
 * Every band is a trapezoid from its own width down to the width of the next; the last is the base on which all stands.
 * A method's stream takes its share of the band's leads at the top, and of the next band's at the bottom.
 */
export function shapesOf(bands: readonly Band[], methods: readonly string[], space: Space): Shape[] {
  const most = Math.max(0, ...bands.map(({ leads }) => leads));
  return bands.map((band, index) => {
    const next = bands[index + 1] ?? band;
    const y = space.top + index * (space.height + space.gap);
    const upper = edge(band, methods, widthOf(band.leads, most, space.width), space.middle);
    const lower = edge(next, methods, widthOf(next.leads, most, space.width), space.middle);
    const corners = (from: number, to: number): Corner[] => [
      { x: upper[from] as number, y },
      { x: upper[to] as number, y },
      { x: lower[to] as number, y: y + space.height },
      { x: lower[from] as number, y: y + space.height },
    ];
    const streams = methods.map((method, place) => ({
      method,
      corners: corners(place, place + 1),
      width: (upper[place + 1] as number) - (upper[place] as number),
    }));
    return { outline: corners(0, methods.length), streams: streams.filter(({ width }) => width > 0) };
  });
}

/** Where the methods meet on a band's edge: one place more than there are methods. */
function edge({ leads, byMethod }: Band, methods: readonly string[], width: number, middle: number): number[] {
  const places = [middle - width / 2];
  for (const method of methods) {
    const share = leads === 0 ? 0 : (byMethod[method] ?? 0) / leads;
    places.push((places.at(-1) as number) + width * share);
  }
  places[places.length - 1] = middle + width / 2;
  return places;
}

/** Corners as the `points` of an SVG polygon. */
export function pointsOf(corners: readonly Corner[]): string {
  return corners.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
