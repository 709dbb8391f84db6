import type { Credited } from '../../../src/core/method.ts';

/** Every colour, size and space of the web app stands here once; `theme.ts` turns them into CSS variables. */
export type Scheme = 'light' | 'dark';

export interface Palette {
  /** The page, and what is lifted out of it. */
  paper: string;
  raised: string;
  /** Text: full, quieter, and lines. */
  ink: string;
  soft: string;
  line: string;
  /** Edges of things one can act on; 3:1 against paper. */
  edge: string;
  accent: string;
  /** Text on the accent. */
  onAccent: string;
  /** A tint of the accent behind what is chosen. */
  wash: string;
  alert: string;
  good: string;
  /** The one shadow, under what lies over the page. */
  lifted: string;
}

export const palettes: Record<Scheme, Palette> = {
  light: {
    paper: '#FBFAF6',
    raised: '#FFFFFF',
    ink: '#1E2A3F',
    soft: '#59616F',
    line: '#E4E0D6',
    edge: '#8B8F96',
    accent: '#0E7C78',
    onAccent: '#FFFFFF',
    wash: '#EFF6F2',
    alert: '#B93A19',
    good: '#1B7F4B',
    lifted: '0 8px 28px rgb(30 42 63 / 16%)',
  },
  dark: {
    paper: '#12161E',
    raised: '#1A202B',
    ink: '#E9E6DE',
    soft: '#A7ABB4',
    line: '#2C3340',
    edge: '#6C7480',
    accent: '#35B3AC',
    onAccent: '#0C1117',
    wash: '#17312F',
    alert: '#F0855F',
    good: '#5CC08A',
    lifted: '0 8px 28px rgb(0 0 0 / 55%)',
  },
};

/** The methods' hues, the same on every screen; a few are moved a little where a theme would leave them under 3:1. */
export const methodColours: Record<Scheme, Record<Credited, string>> = {
  light: {
    content: '#0072B2',
    communities: '#009E73',
    influencers: '#B5548A',
    social: '#2F8FCE',
    seo: '#B87F00',
    paid: '#D55E00',
    winback: '#6B4FA0',
    baseline: '#868B94',
  },
  dark: {
    content: '#1B82C0',
    communities: '#009E73',
    influencers: '#C2669A',
    social: '#58AEE6',
    seo: '#C98F14',
    paid: '#DD6B12',
    winback: '#8F75C6',
    baseline: '#868B94',
  },
};

/** Stages are shades of ink, from the widest to the customers. */
export const stageShades: Record<Scheme, readonly string[]> = {
  light: ['#A9AFB9', '#8D95A3', '#737C8D', '#596477', '#3D4A60', '#1E2A3F'],
  dark: ['#4C5462', '#626A78', '#7B828E', '#979CA5', '#BAB9B8', '#E9E6DE'],
};

export const fonts = {
  sans: "'Inter Variable', 'Inter Alike', 'Inter Alike Wide', system-ui, sans-serif",
  serif: "'Source Serif 4 Variable', 'Source Serif Alike', 'Source Serif Alike Wide', Georgia, serif",
};

/** One scale, in pixels at the browser's normal size. */
export const sizes = { tiny: 12, small: 13, text: 15, lead: 17, title: 21, page: 32, figure: 30 };

export const weights = { regular: 400, medium: 500, bold: 650 };

/** The 4 px grid. */
export const space = { xs: 4, sm: 8, md: 12, lg: 16, xl: 24, page: 40 };

export const radius = 8;

export const motion = '120ms';

/** Widths, in pixels, at which the page changes, written again in the style sheets: up to `phone` tables become lists and the rail a bar. */
export const breaks = { phone: 720, wide: 1080 };
