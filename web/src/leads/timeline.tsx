import type { Credited } from '../../../src/core/method.ts';
import type { Moment } from '../api/queries.ts';
import { Glyph } from '../look/glyphs.tsx';
import { eventNames, isMethod, methodNames, statusNames, wordsOf } from '../words/labels.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { Proof } from './proof.tsx';
import { type Visit, visitsOf } from './visits.ts';

/** What a lead did, by visit and day, the latest first. */
export function Timeline({ rows }: { rows: readonly Moment[] }) {
  const { t, dayOf } = useWords();
  const visits = visitsOf(rows, dayOf);
  return (
    <section className="section" aria-label={t('lead.timeline')}>
      <h2>{t('lead.timeline')}</h2>
      {visits.map((visit, index) => (
        <VisitPart key={visit.key} visit={visit} isNewDay={visits[index - 1]?.day !== visit.day} />
      ))}
    </section>
  );
}

function VisitPart({ visit, isNewDay }: { visit: Visit; isNewDay: boolean }) {
  return (
    <>
      {isNewDay && <h3 className="day">{visit.day}</h3>}
      <ol className="visit">
        {visit.moments.map((moment) => (
          <Entry key={moment.id} moment={moment} />
        ))}
      </ol>
    </>
  );
}

function Entry({ moment }: { moment: Moment }) {
  const words = useWords();
  const isTouch = moment.kind === 'touch' && isMethod(moment.method);
  return (
    <li className={isTouch ? 'entry touch' : 'entry'}>
      <time dateTime={moment.at}>{words.time(moment.at)}</time>
      <div>
        {isTouch ? <Touch moment={moment} /> : <span className="entry-title">{titleOf(words, moment)}</span>}
        {detailOf(moment) && <span className="about unbroken">{detailOf(moment)}</span>}
      </div>
      {moment.value !== null && moment.currency && <span className="number">{words.money(moment.value, moment.currency)}</span>}
    </li>
  );
}

function Touch({ moment }: { moment: Moment }) {
  const { t } = useWords();
  const { method, channel, campaign, witness, rule } = moment;
  return (
    <>
      <span className="entry-title named">
        <Glyph method={method as Credited} />
        {t(methodNames[method as Credited])}
        <span className="soft">{[wordsOf(channel), campaign].filter(Boolean).join(' · ')}</span>
      </span>
      <span className="about">
        <Proof witness={witness} rule={rule} />
      </span>
    </>
  );
}

function titleOf({ t }: Words, { kind, type, path }: Moment): string {
  if (kind === 'refund') return t('event.refund', { order: path });
  if (kind === 'order') return t('event.order', { order: path, status: statusNames[type] ? t(statusNames[type]) : type });
  if (kind === 'deal') return t('event.deal', { deal: path, status: statusNames[type] ? t(statusNames[type]) : type });
  return eventNames[type] ? t(eventNames[type]) : type;
}

function detailOf({ kind, path, product }: Moment): string {
  return kind === 'event' ? [path, product].filter(Boolean).join(' · ') : '';
}
