import type { Credited } from '../../../src/core/method.ts';
import { fonts, methodColours, palettes, type Scheme, stageShades } from '../look/tokens.ts';

/** The colours and types a drawing is made in: variables on the page, where the theme can change; plain values in a file. */
export interface Paint {
  ink: string;
  soft: string;
  line: string;
  paper: string;
  serif: string;
  sans: string;
  stage: (index: number) => string;
  method: (method: Credited) => string;
}

export const pagePaint: Paint = {
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  line: 'var(--line)',
  paper: 'var(--paper)',
  serif: 'var(--serif)',
  sans: 'inherit',
  stage: (index) => `var(--stage-${index})`,
  method: (method) => `var(--method-${method})`,
};

export function filePaint(scheme: Scheme): Paint {
  const { ink, soft, line, paper } = palettes[scheme];
  return {
    ink,
    soft,
    line,
    paper,
    ...fonts,
    stage: (index) => stageShades[scheme][index] ?? ink,
    method: (method) => methodColours[scheme][method],
  };
}
