import { useState } from 'react';
import { Definitions } from '../frame/definitions.tsx';
import { daysText } from '../frame/period-control.tsx';
import { Section } from '../frame/section.tsx';
import { Failed, Waiting } from '../frame/states.tsx';
import { Glyph } from '../look/glyphs.tsx';
import { type Model, methodNames } from '../words/labels.ts';
import { useWords, type Words } from '../words/use-words.ts';
import type { Change, Compared, Moved } from './changes.ts';
import { useChanges } from './use-changes.ts';

const SHOWN = 6;
const HEIGHT = 248;

/** What moved by more than chance, in words, and what it means in money. Nothing where nothing is compared. */
export function ChangesSection({ model }: { model: Model }) {
  const words = useWords();
  const { t } = words;
  const [isWhole, setWhole] = useState(false);
  const { isAsked, error, retry, found } = useChanges(model);
  if (!isAsked || (found && isStill(found.compared))) return null;
  const periods = found && { now: daysText(words, found.frame), before: daysText(words, found.before), figures: found.changes.compared };
  return (
    <Section
      title={found ? t('changes.finding', { count: found.changes.believed.length }) : t('changes.title')}
      measure={periods ? t('changes.measure', periods) : t('changes.purpose')}
    >
      {found ? (
        <>
          <ul className="changes">
            {(isWhole ? found.changes.believed : found.changes.believed.slice(0, SHOWN)).map((change) => (
              <ChangeLine key={`${change.method} ${change.measure}`} change={change} compared={found.compared} />
            ))}
          </ul>
          {!isWhole && found.changes.believed.length > SHOWN && (
            <button type="button" className="plain" onClick={() => setWhole(true)}>
              {t('changes.rest', { count: found.changes.believed.length })}
            </button>
          )}
          <Definitions
            entries={[[t('changes.chance'), t('changes.chanceMeaning')] as const]}
            questions={['journeys', 'touched', 'series']}
            frame={found.frame}
          />
        </>
      ) : (
        <NotYet error={error} retry={retry} />
      )}
    </Section>
  );
}

function NotYet({ error, retry }: { error: Error | null; retry: () => void }) {
  return error ? <Failed error={error} retry={retry} /> : <Waiting height={HEIGHT} />;
}

/** Nobody came in either period: an old file was imported, say. */
function isStill({ now, before }: Compared): boolean {
  return [...now.rows, ...before.rows].every(({ visits, leads, conversions }) => visits + leads + conversions === 0);
}

function ChangeLine({ change, compared }: { change: Change; compared: Compared }) {
  const words = useWords();
  const { t } = words;
  const { method, measure, now, before } = change;
  const write = (value: number) => (measure === 'costPerLead' ? words.money(value, compared.now.currency) : words.count(value));
  return (
    <li>
      {method === 'all' ? <span className="no-glyph" /> : <Glyph method={method} />}
      <p>
        <strong>
          {t('changes.line', { method: t(method === 'all' ? 'changes.all' : methodNames[method]), what: whatMoved(words, change) })}
        </strong>{' '}
        <span className="soft">{t('changes.instead', { now: write(now), before: write(before) })}</span>
        <span className="about">{meaningOf(words, change, compared)}</span>
      </p>
    </li>
  );
}

const ups: Record<Moved, string> = {
  visits: 'more.visits',
  leads: 'more.leads',
  conversions: 'more.conversions',
  costPerLead: 'more.costPerLead',
};
const downs: Record<Moved, string> = {
  visits: 'fewer.visits',
  leads: 'fewer.leads',
  conversions: 'fewer.conversions',
  costPerLead: 'fewer.costPerLead',
};
const news: Record<Moved, string> = {
  visits: 'new.visits',
  leads: 'new.leads',
  conversions: 'new.conversions',
  costPerLead: 'new.costPerLead',
};

function whatMoved({ t, percent }: Words, { measure, change }: Change): string {
  if (change === null) return t(news[measure]);
  return t(change > 0 ? ups[measure] : downs[measure], { share: percent(Math.abs(change)) });
}

/** Why it matters: about how much money goes with it. */
function meaningOf(words: Words, { measure, worth, now, before }: Change, { now: { currency } }: Compared): string {
  if (worth === null || Math.round(now) === Math.round(before)) return '';
  const money = words.money(Math.abs(worth), currency);
  if (measure === 'costPerLead') return words.t(worth > 0 ? 'changes.saved' : 'changes.spent', { money });
  return words.t(worth > 0 ? 'changes.worthMore' : 'changes.worthLess', { money });
}
