import { CALLS, look } from './calls.ts';
import { permit } from './events.ts';
import { guard, listen } from './guard.ts';
import { beginSending } from './queue.ts';
import { type Options, set, settings } from './settings.ts';
import type { Command } from './types.ts';
import { agreed, recall } from './visitor.ts';
import { watch } from './watch.ts';

/** Runs a command of the page; unknown ones do nothing. */
export const run = guard((name: string, ...given: unknown[]) => (CALLS[name] as ((...given: unknown[]) => void) | undefined)?.(...given));

/**
 * Begins to count, on a page that the browser prepares unseen when it is shown. What was called before runs after the first page view, but
 * the first word on consent, which decides whether there is one.
 */
export const begin = guard((options: Options, queue: Command[]) => {
  set(options);
  if ((document as { prerendering?: boolean }).prerendering) return listen('prerenderingchange', () => begin(options, queue));
  recall();
  permit(agreed ? 'full' : (settings.consent ?? 'full'));
  for (const command of queue) if (command[0] === 'consent') run(...(command as [string]));
  beginSending();
  watch();
  look();
  for (const command of queue) run(...(command as [string]));
});
