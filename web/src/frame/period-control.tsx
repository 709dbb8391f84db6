import { useClickOutside } from '@mantine/hooks';
import { useMatches, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Sign } from '../look/sign.tsx';
import { useWords, type Words } from '../words/use-words.ts';
import { useToday } from '../words/zone.ts';
import { comparedFrame, type Frame, type FrameSearch, frameOf } from './period.ts';
import { PeriodPanel, presetNames } from './period-panel.tsx';
import { useCalendar } from './use-calendar.ts';

/** Which days are counted, and where the page heeds it, what they are compared with and as known on which day: one line, which opens. */
export function PeriodControl() {
  const isCompared = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.isCompared) });
  const isOfNow = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.isOfNow) });
  const words = useWords();
  const { t } = words;
  const search = useSearch({ from: '__root__' });
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const outside = useClickOutside<HTMLElement>(() => setOpen(false));
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <section
      className="period"
      aria-label={t('period.label')}
      ref={outside}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) close();
      }}
    >
      <button ref={button} type="button" className="period-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Sign path="M3 4.5h12v11H3zM3 8h12M6.5 2.5v3M11.5 2.5v3" />
        <PeriodText words={words} search={{ ...search, ...(!isCompared && { compare: 'none' }), ...(isOfNow && { known: undefined }) }} />
        <Sign path="m5 7.5 4 4 4-4" />
      </button>
      {isOpen && <PeriodPanel {...{ search, isCompared, isOfNow }} onDone={close} />}
    </section>
  );
}

function PeriodText({ words, search }: { words: Words; search: FrameSearch }) {
  const { t, day } = words;
  const today = useToday();
  const frame = frameOf(search, today, useCalendar());
  const compared = comparedFrame(frame, search.compare ?? 'previous', today);
  const named = search.period ?? (frame.from || frame.to ? undefined : 'all');
  return (
    <span className="period-text">
      <strong>{named ? t(presetNames[named]) : daysText(words, frame)}</strong>
      {named && named !== 'all' && <span className="soft">{daysText(words, frame)}</span>}
      {compared && <span className="soft against">{t('period.against', { days: daysText(words, compared) })}</span>}
      {search.known && <span className="badge">{t('period.knownOn', { day: day(search.known) })}</span>}
    </span>
  );
}

/** "Mar 2 – 31, 2026"; an open end is said in words. */
export function daysText({ t, day, days }: Words, { from, to }: Frame): string {
  if (from && to) return days(from, to);
  if (from) return t('period.since', { day: day(from) });
  return to ? t('period.until', { day: day(to) }) : t('period.all');
}
