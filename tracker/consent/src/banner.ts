import type { BannerConfig, Choices, Way } from '../../../src/core/browser-consent.ts';
import { button, drawBanner, holder } from './draw.ts';
import { languageOf } from './language.ts';
import { recall } from './memory.ts';
import { send } from './send.ts';
import { preview, settings } from './settings.ts';
import { apply, begin, decide, isSignalled } from './tell.ts';

const LINK = '[href="#funil-consent"]';

/** Asks who did not choose yet, obeys what was chosen, and lets everybody change it. */
function start(config: BannerConfig): void {
  const language = languageOf(config.words, document.documentElement.lang, navigator.languages ?? []);
  const words = config.words[language];
  const root = holder();
  let opener: HTMLElement | null = null;
  const growth = new ResizeObserver(keepClear);

  /** What was chosen, unless more is asked for by now or the shop asks everybody again. */
  function chosen(): Choices | undefined {
    const kept = recall();
    if (!kept || !(Number(kept.by) >= config.askAgainBelow) || config.purposes.some((purpose) => kept.choices[purpose] === undefined))
      return;
    return kept.choices;
  }

  function answer(choices: Choices, way: Way): void {
    decide(config, choices, { by: config.version, way, shown: { version: config.version, language } });
    rest();
  }

  /** Everything, but what a signal of the browser refuses; its own box can still be ticked. */
  const every = (yes: boolean) =>
    Object.fromEntries(config.purposes.map((purpose) => [purpose, yes && !(purpose === 'marketing' && isSignalled())]));

  function ask(): HTMLElement {
    const title = drawBanner(
      root,
      { config, language, chosen: chosen(), isSignalled: isSignalled() },
      {
        onAll: () => answer(every(true), 'all'),
        onNone: () => answer(every(false), 'none'),
        onSave: (choices) => answer(choices, 'chosen'),
        onClose: rest,
      },
    );
    requestAnimationFrame(() => growth.observe(root.querySelector('section') ?? document.body));
    return title;
  }

  /** Whatever gets the focus on the page can be scrolled clear of what we drew, its very end too (WCAG 2.2, 2.4.11). */
  function keepClear(): void {
    const top = root.querySelector('section,button')?.getBoundingClientRect().top;
    const room = top === undefined ? '' : `${Math.ceil(innerHeight - top)}px`;
    Object.assign(document.documentElement.style, { scrollPaddingBottom: room, paddingBottom: room });
  }

  /** Nothing is asked: a link of the page brings it back, or a button of ours where there is none. */
  function rest(): void {
    const hadFocus = root.activeElement !== null;
    root.replaceChildren();
    growth.disconnect();
    if (!document.querySelector(LINK)) {
      const reopen = button(words.reopen, open);
      reopen.className = 'open';
      const nav = document.createElement('nav');
      nav.lang = language;
      nav.ariaLabel = words.reopen;
      nav.append(reopen);
      root.append(nav);
      opener ??= reopen;
    }
    keepClear();
    if (hadFocus) (opener?.isConnected ? opener : root.querySelector('button'))?.focus();
  }

  function open(): void {
    opener = (root.activeElement ?? document.activeElement) as HTMLElement | null;
    const title = ask();
    requestAnimationFrame(() => title.focus());
  }

  addEventListener('click', (event) => {
    if (!(event.target as Element).closest?.(LINK)) return;
    event.preventDefault();
    open();
  });
  Object.assign(window, { funilConsent: { open, choices: () => ({ ...recall()?.choices }) } });
  const before = chosen();
  if (before) {
    apply(before, config);
    rest();
  } else {
    begin(config);
    ask();
  }
  if (!preview) send();
}

start(settings<BannerConfig>());
