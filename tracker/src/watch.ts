import { identify, look, track } from './calls.ts';
import { guard, listen } from './guard.ts';
import { answersOf, propertiesOf } from './properties.ts';
import { settings } from './settings.ts';

/** Hears what visitors do, and looks again on every way a single-page shop changes its route, once the route has set its title. */
export function watch(): void {
  const lookSoon = () => setTimeout(guard(look));
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name];
    history[name] = function (...given) {
      original.apply(this, given);
      lookSoon();
    };
  }
  listen('popstate', lookSoon);
  for (const type of ['click', 'submit']) listen(type, acted);
}

function acted(event: Event): void {
  const target = event.target as Element;
  const submitted = event.type === 'submit';
  const marked = target.closest<HTMLElement>('[data-funil-event]');
  if (marked && submitted === marked.matches('form')) track(marked.dataset.funilEvent!, propertiesOf(marked));
  const link = target.closest('a');
  if (submitted) takeAnswers(target as HTMLFormElement);
  else if (link?.host && !link.hostname.endsWith(settings.cookieDomain ?? location.hostname))
    track('Outbound Link Clicked', { url: link.href });
}

function takeAnswers(form: HTMLFormElement): void {
  const name = form.dataset.funilForm;
  if (name === undefined) return;
  identify(answersOf(form));
  track('Lead Captured', { form: name });
}
