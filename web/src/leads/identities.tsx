import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Identifier, isIdentifierKind, kindName, type SplitPreview, split, splitPreviewQuery } from '../api/identities.ts';
import type { LeadPage } from '../api/queries.ts';
import { Ready } from '../frame/states.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { Consent } from './consent.tsx';
import { WhyForm } from './why-form.tsx';

const SHOWN = 8;
const HEIGHT = 160;

/** Who a lead is: all that stands for it, what it agreed to, and how to take something out that belongs to somebody else. */
export function Identities({ answer: { id, identifiers, consent }, mayChange }: { answer: LeadPage; mayChange: boolean }) {
  const words = useWords();
  const { t } = words;
  const [isWhole, setWhole] = useState(false);
  const [taken, setTaken] = useState<Identifier | null>(null);
  const canTake = mayChange && identifiers.length > 1;
  return (
    <>
      <dl className="identifiers">
        <div>
          <dt>{t('lead.id')}</dt>
          <dd>{id}</dd>
        </div>
        {(isWhole ? identifiers : identifiers.slice(0, SHOWN)).map(({ kind, value }) => (
          <div key={`${kind} ${value}`}>
            <dt>{kindName(words, kind)}</dt>
            <dd>
              {value}{' '}
              {canTake && isIdentifierKind(kind) && value !== '' && (
                <button
                  type="button"
                  className="plain"
                  aria-label={t('split.takeOutNamed', { value })}
                  onClick={() => setTaken({ kind, value })}
                >
                  {t('split.takeOut')}
                </button>
              )}
            </dd>
          </div>
        ))}
        <Consent consent={consent} />
      </dl>
      {!isWhole && identifiers.length > SHOWN && (
        <p className="savings">
          <button type="button" className="plain" onClick={() => setWhole(true)}>
            {t('lead.allIdentifiers', { count: identifiers.length })}
          </button>
        </p>
      )}
      {taken && <Split key={`${taken.kind} ${taken.value}`} identifier={taken} onEnd={() => setTaken(null)} />}
    </>
  );
}

function Split({ identifier, onEnd }: { identifier: Identifier; onEnd: () => void }) {
  const { t } = useWords();
  const query = useQuery(splitPreviewQuery(identifier));
  return (
    <section className="aside" aria-label={t('split.title', { value: identifier.value })}>
      <h2>{t('split.title', { value: identifier.value })}</h2>
      {query.error ? (
        <>
          <Told error={query.error} />
          <button type="button" className="plain" onClick={onEnd}>
            {t('why.cancel')}
          </button>
        </>
      ) : (
        <Ready query={query} height={HEIGHT}>
          {(preview) => (
            <>
              <Sides preview={preview} />
              <p className="measure">{t(preview.undoesMerge ? 'split.undoesMerge' : 'split.forGood')}</p>
              <WhyForm action={t('split.do')} decide={(why) => split(identifier, why)} onDone={onEnd} onCancel={onEnd} />
            </>
          )}
        </Ready>
      )}
    </section>
  );
}

function Sides({ preview: { leaves, stays } }: { preview: SplitPreview }) {
  const words = useWords();
  const { t } = words;
  const listed = (title: string, side: SplitPreview['leaves']) => (
    <div>
      <h3>{title}</h3>
      <ul className="plain-list">
        {side.map(({ kind, value }) => (
          <li key={`${kind} ${value}`} className="unbroken">
            <span className="soft">{kind === 'unknown' ? t('split.unknown') : kindName(words, kind)}</span> {value}
          </li>
        ))}
      </ul>
    </div>
  );
  return (
    <div className="sides">
      {listed(t('split.leaves'), leaves)}
      {listed(t('split.stays'), stays)}
    </div>
  );
}
