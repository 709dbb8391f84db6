import type { Credited } from '../../../src/core/method.ts';

/** One sign a method, in a box of 12 by 12, so that nobody has to tell colours apart. */
export const glyphPaths: Record<Credited, string> = {
  content: 'M2 2h8v8H2z',
  communities: 'M6 1.5 11 10.5H1z',
  influencers: 'M6 .8 11.2 6 6 11.2.8 6z',
  social: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  seo: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1zm0 2.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  paid: 'M4.3 1h3.4v3.3H11v3.4H7.7V11H4.3V7.7H1V4.3h3.3z',
  winback: 'M1 1.5h10L6 10.5z',
  baseline: 'M1 4.4h10v3.2H1z',
};

/** The sign in its method's colour; a name always stands beside it, so readers skip it. */
export function Glyph({ method, size = 12 }: { method: Credited; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" style={{ flex: 'none' }}>
      <path d={glyphPaths[method]} fill={`var(--method-${method})`} fillRule="evenodd" />
    </svg>
  );
}
