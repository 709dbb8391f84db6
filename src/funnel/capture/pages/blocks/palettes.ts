/** Colours that go together; text on each keeps 4.5:1, so that no choice of an author makes a page hard to read. */
export const PALETTES = ['teal', 'terracotta', 'cobalt', 'forest', 'plum', 'ink'] as const;

export type Palette = (typeof PALETTES)[number];

interface Colours {
  /** Buttons and links; white stands on it. */
  accent: string;
  /** Grounds of what is set apart; white stands on it. */
  deep: string;
  /** A quiet ground; ink stands on it. */
  tint: string;
  soft: string;
  warm: string;
}

export const COLOURS: Record<Palette, Colours> = {
  teal: { accent: '#0E7C78', deep: '#0B4A4C', tint: '#E7F0EC', soft: '#9CC9BE', warm: '#F0C987' },
  terracotta: { accent: '#B0472A', deep: '#5B2A20', tint: '#F8ECE3', soft: '#E0AD93', warm: '#F2CF8D' },
  cobalt: { accent: '#2450C4', deep: '#16264F', tint: '#EAEFFA', soft: '#A9BDEB', warm: '#F5C56B' },
  forest: { accent: '#2F6B3C', deep: '#1B3D2B', tint: '#EBF1E5', soft: '#A9C79B', warm: '#EFCB7A' },
  plum: { accent: '#8A3D78', deep: '#43203F', tint: '#F6ECF3', soft: '#D8AECD', warm: '#F2C79A' },
  ink: { accent: '#1E2A3F', deep: '#141C2B', tint: '#F0EEE7', soft: '#B9BFC9', warm: '#E7C27D' },
};

/** The palette as CSS variables. */
export function coloursOf(palette: Palette): string {
  return Object.entries(COLOURS[palette])
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}
