import type { Language } from '../../../../core/language.ts';
import { type Html, html } from '../../../../lib/html.ts';
import { block } from './block.ts';
import { line, link, moment } from './fields.ts';
import { action, title } from './parts.ts';
import { WORDS } from './words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Time until a deadline that is one for everybody: it never begins again. After it, what the author set. */
export const countdown = block(
  { title: line(160), until: moment, ended: line(240), actionLabel: line(40), actionLink: link },
  ({ title: heading, until, ended, actionLabel, actionLink }, { language, now }) => {
    const words = WORDS[language];
    const deadline = Date.parse(until);
    if (Number.isNaN(deadline) || deadline <= now)
      return html`<section class="countdown over"><div class="held"><p class="ended">${ended || words.ended}</p></div></section>`;
    return html`<section class="countdown"><div class="held">${title(heading)}
<div class="clock" data-until="${until}" role="timer" aria-live="off">${units(deadline - now, language)}</div>
<p class="deadline">${words.ends} <time datetime="${until}">${dayAndTime(deadline, language)}</time></p>
<p class="ended" hidden>${ended || words.ended}</p>
<p class="actions">${action(actionLabel, actionLink)}</p></div></section>`;
  },
);

function units(left: number, language: Language): Html[] {
  const words = WORDS[language];
  const parts: [number, string][] = [
    [Math.floor(left / DAY), words.days],
    [Math.floor((left % DAY) / HOUR), words.hours],
    [Math.floor((left % HOUR) / MINUTE), words.minutes],
    [Math.floor((left % MINUTE) / 1_000), words.seconds],
  ];
  return parts.map(([count, name]) => html`<span class="unit"><b>${String(count).padStart(2, '0')}</b><i>${name}</i></span>`);
}

/** The deadline as people read it, in UTC, which it says. */
function dayAndTime(at: number, language: Language): string {
  const told = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `${told.format(at)} UTC`;
}
