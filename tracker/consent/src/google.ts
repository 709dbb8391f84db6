import { adapt } from './adapt.ts';
import { choicesOf, type GoogleWord, hear, isMeasuredUnasked, NOTHING_SAID } from './google-choices.ts';

const heard = adapt('google');
const page = window as { dataLayer?: unknown[] };
page.dataLayer ??= [];
const layer = page.dataLayer;

let word: GoogleWord = NOTHING_SAID;

function take(entries: readonly unknown[]): void {
  const before = word;
  word = entries.reduce(hear, word);
  if (word === before) return;
  const choices = choicesOf(word);
  if (choices?.analytics !== undefined) heard.chose(choices, JSON.stringify(word.updated));
}

take(layer);
if (!word.updated && !isMeasuredUnasked(word)) heard.open();
const push = layer.push;
layer.push = (...entries) => {
  const length = push.apply(layer, entries);
  // The page must never see a fault of ours.
  try {
    take(entries);
  } catch {}
  return length;
};
