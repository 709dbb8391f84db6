import type { AdapterConfig, Choices } from '../../../src/core/browser-consent.ts';
import { recall } from './memory.ts';
import { send } from './send.ts';
import { settings } from './settings.ts';
import { apply, begin, decide } from './tell.ts';

/** What an adapter has to say of its platform. */
export interface Heard {
  /** The visitor chose: every purpose that the platform spoke of. `said` proves it, in the platform's own words. */
  chose(choices: Choices, said: string): void;
  /** Nobody chose yet, and the platform does not let us measure without. */
  open(): void;
}

/** Obeys a platform: the tracker is set each time, and a receipt is sent when something differs from what it told before. */
export function adapt(by: string): Heard {
  const config = settings<AdapterConfig>();
  send();
  return {
    chose(choices, said) {
      const kept = recall();
      const isKnown = kept?.by === by && same(kept.choices, choices);
      // Some platforms keep their word in words of several lines; a receipt's is one.
      if (isKnown) apply(choices, config);
      else decide(config, choices, { by, way: 'told', shown: { said: said.replace(/\s+/g, ' ').slice(0, 4_000) } });
    },
    open: () => begin(config),
  };
}

function same(one: Choices, other: Choices): boolean {
  return (['analytics', 'marketing', 'preferences'] as const).every((purpose) => one[purpose] === other[purpose]);
}

/** Calls `found` when `look` finds something, now or within a quarter of a minute: platforms load late. */
export function whenThere<Thing>(look: () => Thing | undefined, found: (thing: Thing) => void): void {
  const until = Date.now() + 15_000;
  const again = () => {
    const thing = look();
    if (thing !== undefined) found(thing);
    else if (Date.now() < until) setTimeout(again, 100);
  };
  again();
}
