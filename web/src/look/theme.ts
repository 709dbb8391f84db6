import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { fonts, methodColours, motion, palettes, radius, type Scheme, sizes, space, stageShades, weights } from './tokens.ts';

const px = (size: number) => `${size / 16}rem`;

const teal: MantineColorsTuple = [
  '#E6F0EC',
  '#CFE4E0',
  '#A6D0CB',
  '#79BBB5',
  '#35B3AC',
  '#1F9690',
  '#0E7C78',
  '#0B6B68',
  '#095957',
  '#064644',
];

export const theme = createTheme({
  fontFamily: fonts.sans,
  headings: { fontFamily: fonts.serif, fontWeight: String(weights.medium) },
  fontSizes: { xs: px(sizes.tiny), sm: px(sizes.small), md: px(sizes.text), lg: px(sizes.lead), xl: px(sizes.title) },
  spacing: { xs: px(space.sm), sm: px(space.md), md: px(space.lg), lg: px(space.xl), xl: px(space.page) },
  defaultRadius: radius,
  colors: { teal },
  primaryColor: 'teal',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
});

/** The tokens as CSS variables: `--paper`, `--method-seo`, `--stage-0`; Mantine's own are pointed at them. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--serif': fonts.serif,
    '--motion': motion,
    '--radius': `${radius}px`,
    ...prefixed('size', Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, px(size)]))),
    ...prefixed('weight', Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, String(weight)]))),
    ...prefixed('space', Object.fromEntries(Object.entries(space).map(([name, size]) => [name, px(size)]))),
  },
  light: colours('light'),
  dark: colours('dark'),
});

function colours(scheme: Scheme): Record<string, string> {
  const palette = palettes[scheme];
  return {
    ...Object.fromEntries(Object.entries(palette).map(([name, colour]) => [`--${kebab(name)}`, colour])),
    ...prefixed('method', methodColours[scheme]),
    ...prefixed('stage', Object.fromEntries(stageShades[scheme].map((shade, index) => [index, shade]))),
    '--mantine-color-body': palette.paper,
    '--mantine-color-text': palette.ink,
    '--mantine-color-dimmed': palette.soft,
    '--mantine-color-placeholder': palette.soft,
    '--mantine-color-default': palette.raised,
    '--mantine-color-default-color': palette.ink,
    '--mantine-color-default-border': palette.edge,
    '--mantine-color-anchor': palette.accent,
    '--mantine-color-error': palette.alert,
    '--mantine-color-disabled': palette.line,
    '--mantine-color-disabled-color': palette.soft,
  };
}

/** `onAccent` as `on-accent`. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function prefixed(prefix: string, values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${prefix}-${name}`, value]));
}
