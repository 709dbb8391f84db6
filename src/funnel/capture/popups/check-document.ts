import { FunilError } from '../../../core/errors.ts';
import { safeHref } from '../../../lib/html.ts';
import type { PopupDocument } from './document.ts';

/** What the schema cannot say. @throws FunilError `bad_popup`. */
export function checkDocument(document: PopupDocument): void {
  const { title, kind, place, form, button, visits, language, since, until, others = [] } = document;
  if (title.trim() === '') throw bad('The headline is empty.', 'Say in a few words what is offered.', 'headline');
  const places = kind === 'bar' ? ['top', 'bottom'] : kind === 'slide' ? ['left', 'right'] : ['top', 'bottom', 'left', 'right'];
  if (!places.includes(place)) throw bad(`A ${kind} cannot stand at the ${place}.`, `Choose ${places.join(' or ')}.`, 'place');
  if (form !== null && button !== null)
    throw bad('There are a form and a button.', 'Choose one of them: one thing to do is enough.', 'both');
  if (button && (button.label.trim() === '' || !isSafe(button.url))) {
    throw bad(
      'The button leads nowhere.',
      'Give it words and an address with https://, or a path of the shop that begins with /.',
      'button',
    );
  }
  const languages = [language, ...others.map((one) => one.language)];
  if (new Set(languages).size < languages.length) throw bad('Two of its languages are the same.', 'Write each language once.', 'languages');
  if (since && until && until <= since) throw bad('It ends before it begins.', 'Make the last moment later than the first.', 'ends_first');
  if (visits.most !== null && visits.most < visits.least)
    throw bad('No visit is between those.', 'Make the last visit later than the first.', 'visits');
}

function isSafe(url: string): boolean {
  const href = safeHref(url);
  return href !== null && !/^(mailto|tel):/i.test(href);
}

function bad(title: string, hint: string, fault: string): FunilError {
  return new FunilError('bad_popup', title, { hint, values: { fault } });
}
