import type { Options } from './settings.ts';
import { begin, run } from './tracker.ts';
import type { Funil } from './types.ts';

/** Starts counting on this page and returns the function that the script tag would put on `window`. Does nothing outside a browser. */
export function load(options: Options & { key: string; host: string }): Funil {
  begin(options, []);
  return run as Funil;
}
