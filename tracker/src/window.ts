import type { Command, Funil } from './types.ts';

declare global {
  interface Window {
    /** The snippet's function, which keeps calls in `q`, and later the tracker itself. */
    funil?: Funil & { q?: Command[] };
  }
}
